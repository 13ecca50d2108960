package org.madang.residents.cards.noticing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;

/** Resident Registration Act, Article 24 (4). */
@HouseTest
class SendCardNoticesTest {

    @Autowired SendCardNotices notices;
    @Autowired CardNotices told;
    @Autowired CardsWaiting waiting;
    @Autowired TestRegister register;

    /** Long ago, so that nobody else of the shared register is concerned. */
    private static final LocalDate DAY = LocalDate.of(1950, 6, 1);

    private long born(LocalDate birth) {
        long id = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        register.owner()
                .sql("update residents.resident set birth_date = ? where id = ?")
                .params(birth, id)
                .update();
        return id;
    }

    private boolean isTold(long id) {
        return register.seen(() -> told.of(id).isPresent());
    }

    @Test
    void who_reached_seventeen_last_month_is_told_once() {
        long may = born(LocalDate.of(1933, 5, 31));
        long june = born(LocalDate.of(1933, 6, 1));
        long longAgo = born(LocalDate.of(1931, 1, 1));
        notices.send(DAY);
        assertThat(isTold(may)).isTrue();
        assertThat(isTold(june)).isFalse();
        assertThat(isTold(longAgo)).isFalse();
        assertThat(notices.send(DAY)).isZero();
        assertThat(notices.send(DAY.plusMonths(1))).isGreaterThanOrEqualTo(1);
        assertThat(isTold(june)).isTrue();
        var notice = register.seen(() -> told.of(may).orElseThrow());
        assertThat(notice.dueFrom()).isEqualTo(LocalDate.of(1950, 6, 1));
        assertThat(notice.dueUntil()).isEqualTo(LocalDate.of(1951, 5, 31));
    }

    @Test
    void the_notice_waits_on_the_front_page_of_that_person_alone() {
        long me = born(LocalDate.of(1933, 4, 2));
        long other = born(LocalDate.of(1933, 8, 2));
        notices.send(LocalDate.of(1950, 5, 3));
        assertThat(items(me)).anyMatch(words -> words.contains("1951-04-30"));
        assertThat(items(other)).isEmpty();
    }

    private java.util.List<String> items(long id) {
        var actor = new Actor.Resident(id);
        return register.as(
                actor, () -> waiting.of(actor).stream().map(item -> item.words().en()).toList());
    }
}
