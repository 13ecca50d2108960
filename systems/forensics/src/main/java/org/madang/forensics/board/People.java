package org.madang.forensics.board;

import org.madang.kernel.access.Accounts;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/** Names of actors where only their ids are kept: a court reads who somebody is, not a sign-in. */
@Component
class People {

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The office and name of an official; the bare sign-in name where there is no account. */
    Text name(String actorId) {
        int colon = actorId.indexOf(':');
        var username = colon < 0 ? actorId : actorId.substring(colon + 1);
        return accounts.find(username)
                .map(account -> account.actor().label())
                .orElseGet(() -> Text.of(username, username));
    }
}
