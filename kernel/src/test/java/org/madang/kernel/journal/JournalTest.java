package org.madang.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class JournalTest {

    private static final Purpose PURPOSE =
            Purpose.of("test.visit", Text.of("시험 방문", "A visit for a test"));

    @Autowired Journal journal;
    @Autowired Access access;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private static final Actor.Official REGISTRAR =
            new Actor.Official(
                    "kim.registrar",
                    Text.of("김등록", "Kim Deungrok"),
                    new Office("11110", Text.of("종로구청", "Jongno-gu"), new Jurisdiction("11110")),
                    Set.of());

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private static JournalEntry read(Actor actor, long subject) {
        return new JournalEntry(
                actor, PURPOSE, Deed.READ, subject, "test.read-record", List.of("name", "address"));
    }

    private List<Long> seenBy(Actor actor, long subject) {
        return access.as(
                actor,
                () ->
                        inTransaction(() ->
                                jdbc.sql("select id from journal.entry where subject = ?")
                                        .param(subject)
                                        .query(Long.class)
                                        .list()));
    }

    @Test
    void an_entry_is_kept_with_who_for_which_office_why_and_what() {
        var id = inTransaction(() -> journal.write(read(REGISTRAR, 5_001)));
        var row =
                access.as(
                        new Actor.Resident(5_001),
                        () ->
                                inTransaction(() ->
                                        jdbc.sql("select * from journal.entry where id = ?")
                                                .param(id)
                                                .query()
                                                .singleRow()));
        assertThat(row)
                .containsEntry("actor", "official:kim.registrar")
                .containsEntry("actor_ko", "종로구청 김등록")
                .containsEntry("office", "11110")
                .containsEntry("purpose", "test.visit")
                .containsEntry("purpose_en", "A visit for a test")
                .containsEntry("deed", "READ")
                .containsEntry("what", "test.read-record");
    }

    @Test
    void a_resident_sees_entries_about_themselves_and_nobody_elses() {
        var id = inTransaction(() -> journal.write(read(REGISTRAR, 5_002)));
        assertThat(seenBy(new Actor.Resident(5_002), 5_002)).containsExactly(id);
        assertThat(seenBy(new Actor.Resident(5_003), 5_002)).isEmpty();
        assertThat(seenBy(REGISTRAR, 5_002)).isEmpty();
        assertThat(seenBy(new Actor.House(), 5_002)).isEmpty();
        assertThat(seenBy(new Actor.Visitor(), 5_002)).isEmpty();
    }

    @Test
    void many_entries_are_written_in_the_given_order() {
        var entries = List.of(read(REGISTRAR, 5_004), read(REGISTRAR, 5_004));
        inTransaction(() -> {
            journal.writeAll(entries);
            return true;
        });
        assertThat(seenBy(new Actor.Resident(5_004), 5_004)).hasSize(2).isSorted();
    }

    @Test
    void refuses_to_write_outside_a_transaction() {
        assertThatThrownBy(() -> journal.write(read(REGISTRAR, 5_005)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> journal.writeAll(List.of(read(REGISTRAR, 5_005))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(seenBy(new Actor.Resident(5_005), 5_005)).isEmpty();
    }

    @Test
    void an_entry_goes_with_the_work_that_is_rolled_back() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    journal.write(read(REGISTRAR, 5_006));
                    status.setRollbackOnly();
                });
        assertThat(seenBy(new Actor.Resident(5_006), 5_006)).isEmpty();
    }

    @Test
    void an_entry_written_apart_outlives_the_rollback() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    journal.writeApart(read(REGISTRAR, 5_007));
                    status.setRollbackOnly();
                });
        assertThat(seenBy(new Actor.Resident(5_007), 5_007)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.entry set what = 'x.y'",
                "delete from journal.entry",
                "truncate journal.entry",
                "insert into journal.leaf values (0, 1, '1', sha256(''))",
                "update journal.leaf set index = index + 1",
                "delete from journal.checkpoint",
                "update journal.sequencer set size = 0",
                "alter table journal.entry disable trigger all",
                "alter table journal.entry disable row level security",
                "insert into journal.entry (id, xact, actor, actor_ko, actor_en, purpose,"
                        + " purpose_ko, purpose_en, deed, what, facts) values"
                        + " (-1, '5', 'a', 'a', 'a', 'p', 'p', 'p', 'READ', 'w', '{}')",
            })
    void the_app_role_can_neither_change_the_journal_nor_choose_a_place_in_it(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update journal.entry set what = 'x.y'", "truncate journal.entry"})
    void even_a_slip_of_the_owner_is_stopped(String statement) {
        var owner = JdbcClient.create(TestDatabase.shared().asOwner());
        assertThatThrownBy(() -> owner.sql(statement).update())
                .rootCause()
                .hasMessageContaining("the journal is only ever added to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"홍길동", "Hong", "900101-1234567", "birth900101", "010-1234-5678", "", "a b"})
    void refuses_a_personal_value_where_a_code_belongs(String value) {
        assertThatThrownBy(() ->
                        new JournalEntry(
                                REGISTRAR, PURPOSE, Deed.READ, 1L, "test.read", List.of(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(value.isEmpty() ? "\0" : value);
    }

    @Test
    void refuses_a_resident_number_as_the_reference_of_a_purpose() {
        assertThatThrownBy(() -> PURPOSE.about("900101-1234567"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
