package org.madang.kernel.access;

import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import org.madang.kernel.language.Text;

/** Who is asking. Kept in the session and named in every journal entry. */
public sealed interface Actor extends Serializable {

    /** Stable id for the journal, such as {@code resident:17} or {@code official:kim.registrar}. */
    String id();

    /** What a reader of the journal is told about this actor; for officials the office, too. */
    Text label();

    /** Which rows this actor may see unless a use case widens it for a stated reason. */
    Scope scope();

    /** A person in the register, signed in as themselves. */
    record Resident(long residentId) implements Actor {
        @Serial private static final long serialVersionUID = 1;

        @Override
        public String id() {
            return "resident:" + residentId;
        }

        @Override
        public Text label() {
            return Text.of("본인", "The resident");
        }

        @Override
        public Scope scope() {
            return Scope.resident(residentId);
        }
    }

    /** An official at work in an office, with the codes of the duties entrusted to them. */
    record Official(String username, Text name, Office office, Set<String> duties)
            implements Actor {
        @Serial private static final long serialVersionUID = 1;

        public Official {
            duties = Set.copyOf(duties);
        }

        public boolean has(Duty duty) {
            return duties.contains(duty.code());
        }

        @Override
        public String id() {
            return "official:" + username;
        }

        @Override
        public Text label() {
            return Text.of("{0} {1}", "{1}, {0}").with(office.name(), name);
        }

        @Override
        public Scope scope() {
            return has(Duty.NATIONWIDE) ? Scope.NATION : Scope.within(office.jurisdiction());
        }
    }

    /** A program of another agency, holding a token. */
    record Machine(String clientId, Text agency, Jurisdiction jurisdiction, Set<String> duties)
            implements Actor {
        @Serial private static final long serialVersionUID = 1;

        public Machine {
            duties = Set.copyOf(duties);
        }

        public boolean has(Duty duty) {
            return duties.contains(duty.code());
        }

        @Override
        public String id() {
            return "machine:" + clientId;
        }

        @Override
        public Text label() {
            return agency;
        }

        @Override
        public Scope scope() {
            return Scope.within(jurisdiction);
        }
    }

    /** Somebody who has not signed in: sees no personal row at all. */
    record Visitor() implements Actor {
        @Serial private static final long serialVersionUID = 1;

        @Override
        public String id() {
            return "visitor";
        }

        @Override
        public Text label() {
            return Text.of("방문자", "A visitor");
        }

        @Override
        public Scope scope() {
            return Scope.NONE;
        }
    }

    /** The house itself: listeners, schedules, first start. */
    record House() implements Actor {
        @Serial private static final long serialVersionUID = 1;

        @Override
        public String id() {
            return "house";
        }

        @Override
        public Text label() {
            return Text.of("시스템", "The system");
        }

        @Override
        public Scope scope() {
            return Scope.NATION;
        }
    }
}
