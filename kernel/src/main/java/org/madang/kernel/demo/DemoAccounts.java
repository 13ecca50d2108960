package org.madang.kernel.demo;

import java.util.Set;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens whichever of a demo's accounts are missing, all with {@link DemoSignIn#PASSWORD}. */
@Component
public final class DemoAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether the account is there already. */
    public boolean isOpen(String username) {
        return accounts.find(username).isPresent();
    }

    /** A resident's account, by the person's id in the register. */
    public void resident(String username, long residentId) {
        if (accounts.find(username).isEmpty()) {
            accounts.create(
                    new Accounts.NewResident(username, DemoSignIn.PASSWORD, residentId, true));
        }
    }

    /** An official's account; duties by their codes. */
    public void official(String username, Text name, Office office, Set<String> duties) {
        if (accounts.find(username).isEmpty()) {
            accounts.create(
                    new Accounts.NewOfficial(
                            username, DemoSignIn.PASSWORD, name, office, duties, true));
        }
    }

    /** A machine client; duties by their codes. */
    public void machine(
            String clientId, Text agency, Jurisdiction jurisdiction, Set<String> duties) {
        try {
            accounts.create(
                    new Accounts.NewMachine(
                            clientId, DemoSignIn.PASSWORD, agency, jurisdiction, duties, true));
        } catch (IllegalArgumentException taken) {
            LOG.debug("The demo's machine client is there already", taken);
        }
    }
}
