package org.madang.services.cases;

import java.util.List;
import org.madang.kernel.language.Text;
import org.madang.kernel.notices.Notice;
import org.madang.kernel.notices.Notices;
import org.madang.kernel.notices.Recipient;
import org.madang.services.mandates.Mandates;
import org.springframework.stereotype.Component;

/**
 * Whose a case is: the person it is for, and whoever acts for them as long as the mandate holds
 * (Administrative Procedures Act, Article 12; Civil Act, Articles 127 and 911).
 */
@Component
public class CaseParties {

    private final Mandates mandates;
    private final Notices notices;

    CaseParties(Mandates mandates, Notices notices) {
        this.mandates = mandates;
        this.notices = notices;
    }

    /** Whether somebody may see the case and act in it today. */
    public boolean isParty(Case one, long resident) {
        return resident == one.subject() || (resident == one.applicant() && acts(one));
    }

    /** Whether whoever handed it in still acts: in the own matter always. */
    private boolean acts(Case one) {
        var mandate = one.mandate();
        return mandate == null || mandates.valid(mandate, one.applicant()).isPresent();
    }

    /** Tells the parties; the dead have no inbox, but whoever acts for their estate has. */
    void tell(Case one, Text subject, Text words) {
        var notice = new Notice(subject, words, "/my/cases/" + one.number(), one.number());
        for (long party : told(one)) {
            notices.send(Recipient.resident(party), notice);
        }
    }

    private List<Long> told(Case one) {
        if (one.applicant() == one.subject()) {
            return List.of(one.applicant());
        }
        boolean acts = acts(one);
        if (mandates.isOfTheDead(one.mandate())) {
            return acts ? List.of(one.applicant()) : List.of();
        }
        return acts ? List.of(one.applicant(), one.subject()) : List.of(one.subject());
    }
}
