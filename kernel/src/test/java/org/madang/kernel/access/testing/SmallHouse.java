package org.madang.kernel.access.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A house with one page of each zone, a clock to set and a witness to ask. */
@TestConfiguration(proxyBeanMethods = false)
public class SmallHouse {

    public static final String PASSWORD = "a long enough secret";
    public static final Duty REGISTER = new Duty("test.register", Text.of("등록", "Registering"));
    public static final Duty READ = new Duty("test.read", Text.of("열람", "Reading"));
    public static final Office JONGNO =
            new Office(
                    "test-jongno", Text.of("종로구청", "Jongno-gu Office"), new Jurisdiction("11110"));

    /** What a witness was told, as words. */
    public static final class Heard implements AccessWitness {
        private final List<String> words = new CopyOnWriteArrayList<>();

        public List<String> words() {
            return words;
        }

        @Override
        public void signedIn(Actor actor, String way) {
            words.add("signed in: " + actor.id() + " by " + way);
        }

        @Override
        public void refused(Actor actor, @Nullable Long subject, String what, Text reason) {
            words.add("refused: " + actor.id() + " " + what + " about " + subject);
        }

        @Override
        public void changed(Actor actor, @Nullable Long subject, String what) {
            words.add("changed: " + actor.id() + " " + what + " about " + subject);
        }
    }

    @Bean
    @Primary
    SetClock testClock() {
        return new SetClock();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    /** One page or resource of each zone; each says who asks. */
    @TestComponent
    @RestController
    static class Doors {
        private final Access access;

        Doors(Access access) {
            this.access = access;
        }

        @GetMapping({"/my", "/my/papers", "/desk/people", "/api/test/who", "/elsewhere"})
        String who() {
            return access.current().id();
        }

        @PostMapping({"/my/papers", "/api/test/who"})
        String change() {
            return "changed by " + access.current().id();
        }

        @GetMapping({"/desk/register", "/api/test/register"})
        String register() {
            return access.actingFor(REGISTER, "1111051500").id();
        }

        @GetMapping({"/desk/broken", "/api/test/broken"})
        String broken() {
            throw new AccessRefused(Text.of("안 됩니다.", "Not this."));
        }
    }

    /** Creates an official of Jongno-gu; safe to call again. */
    public static String official(Accounts accounts, String username, Duty... duties) {
        if (accounts.find(username).isEmpty()) {
            accounts.create(
                    new Accounts.NewOfficial(
                            username,
                            PASSWORD,
                            Text.of("김담당", "Kim"),
                            JONGNO,
                            Set.copyOf(List.of(duties).stream().map(Duty::code).toList()),
                            false));
        }
        return username;
    }

    /** Creates a resident's account; safe to call again. */
    public static String resident(Accounts accounts, String username, long residentId) {
        if (accounts.find(username).isEmpty()) {
            accounts.create(new Accounts.NewResident(username, PASSWORD, residentId, false));
        }
        return username;
    }
}
