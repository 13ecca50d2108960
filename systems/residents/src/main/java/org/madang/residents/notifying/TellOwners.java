package org.madang.residents.notifying;

import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.residents.MoveInNoticed;
import org.madang.residents.Protections;
import org.madang.residents.ResidentMoved;
import org.madang.residents.registry.RegisterClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells owners, landlords and heads of a move-in report to their address (Resident Registration
 * Act, Article 16-2). Nobody is told of the move of somebody who is protected from them (Article
 * 29).
 */
@Component
class TellOwners {

    private final NoticeRequests requests;
    private final Protections protections;
    private final ApplicationEventPublisher events;
    private final Access access;
    private final RegisterClock clock;

    TellOwners(
            NoticeRequests requests,
            Protections protections,
            ApplicationEventPublisher events,
            Access access,
            RegisterClock clock) {
        this.requests = requests;
        this.protections = protections;
        this.events = events;
        this.access = access;
        this.clock = clock;
    }

    @EventListener
    void follow(ResidentMoved move) {
        access.within(
                Scope.NATION,
                () -> {
                    tell(move);
                    return true;
                });
    }

    private void tell(ResidentMoved move) {
        for (var request : requests.of(move.toHousehold(), clock.today())) {
            boolean mayKnow =
                    !move.residentIds().contains(request.applicantId())
                            && !protections.barsAny(move.residentIds(), request.applicantId());
            if (mayKnow && requests.note(request.id(), move.reportId(), move.movedOn())) {
                events.publishEvent(
                        new MoveInNoticed(request.id(), move.reportId(), move.movedOn()));
            }
        }
    }
}
