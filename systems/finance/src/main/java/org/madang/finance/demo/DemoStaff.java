package org.madang.finance.demo;

import java.util.Set;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Government;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;

/** The officials of a demo government; those of Jongno-gu can be played by anybody. */
enum DemoStaff {
    BUDGET("budget", "정예산", "Jeong Yesan", LocalFinance.BUDGET),
    COMMITTER("finance", "한재무", "Han Jaemu", LocalFinance.COMMIT),
    PAYER("payer", "오지출", "O Jichul", LocalFinance.ORDER),
    /** Was a financial officer in spring, so one commitment is the deputy's own. */
    DEPUTY("deputy", "배겸직", "Bae Gyeomjik", LocalFinance.ORDER),
    CASHIER("cashier", "나출납", "Na Chulnap", LocalFinance.CASH),
    COLLECTOR("collector", "서징수", "Seo Jingsu", LocalFinance.COLLECT),
    PROPERTY("property", "고재산", "Go Jaesan", LocalFinance.ASSETS),
    CONTROLLER("controller", "문회계", "Mun Hoegye", LocalFinance.CLOSE);

    static final int JONGNO = 11110;

    private final String part;
    private final Text name;
    private final Duty duty;

    DemoStaff(String part, String ko, String en, Duty duty) {
        this.part = part;
        this.name = Text.of(ko, en);
        this.duty = duty;
    }

    Text title() {
        return name;
    }

    Set<String> duties() {
        return Set.of(LocalFinance.READ.code(), duty.code());
    }

    String username(Government government) {
        return part + "." + (government.id() == JONGNO ? "jongno" : government.id());
    }

    Actor.Official of(Government government) {
        return of(government, duties());
    }

    /** The same person with the duty of another. */
    Actor.Official standingInFor(DemoStaff other, Government government) {
        return of(government, other.duties());
    }

    private Actor.Official of(Government government, Set<String> duties) {
        var prefix = government.division().substring(0, government.isUpper() ? 2 : 5);
        var office = new Office(prefix, government.name(), new Jurisdiction(prefix));
        return new Actor.Official(username(government), name, office, duties);
    }
}
