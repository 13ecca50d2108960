package org.madang.kernel.notices;

import java.util.List;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Waiting;
import org.springframework.stereotype.Component;

/** On the front page: how many notices were not read yet. */
@Component
class NoticesWaiting implements Waiting {

    private static final Text MINE = Text.of("새 알림 {0}건이 있어요.", "New notices for you: {0}");
    private static final Text AT_WORK = Text.of("새 알림 {0}건이 있습니다.", "New notices for you: {0}");

    private final Inbox inbox;

    NoticesWaiting(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<Item> of(Actor actor) {
        return Recipient.of(actor)
                .map(recipient -> items(actor, inbox.unread(recipient)))
                .orElse(List.of());
    }

    private static List<Item> items(Actor actor, long unread) {
        if (unread == 0) {
            return List.of();
        }
        var words = actor instanceof Actor.Resident ? MINE : AT_WORK;
        return List.of(new Item(words.with(unread), NoticesPage.home(actor)));
    }
}
