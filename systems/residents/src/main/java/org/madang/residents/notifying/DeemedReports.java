package org.madang.residents.notifying;

import java.util.List;
import org.madang.residents.MoveCountsElsewhere;
import org.madang.residents.MoveCountsElsewhere.OtherLaw;
import org.madang.residents.ResidentMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says with every move what else it counts as (Resident Registration Act, Article 17), in the
 * transaction of the entry: there is never one without the other.
 */
@Component
class DeemedReports {

    private final ApplicationEventPublisher events;

    DeemedReports(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void follow(ResidentMoved move) {
        events.publishEvent(
                new MoveCountsElsewhere(
                        move.reportId(),
                        move.residentIds(),
                        List.of(OtherLaw.values()),
                        move.fromDivision(),
                        move.toDivision(),
                        move.movedOn()));
    }
}
