package org.madang.kernel.journal.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.journal.JournalHouse;
import org.madang.kernel.journal.format.CheckpointLog;

class SequencerTest {

    private JournalHouse house = JournalHouse.empty();

    @BeforeEach
    void begin() {
        assertThat(house.count("entry")).isZero();
    }

    /** Every entry has exactly one place, and the places are 0, 1, 2 … without a gap. */
    private void everyEntryHasItsPlace(long entries) {
        assertThat(house.count("entry")).isEqualTo(entries);
        assertThat(house.count("leaf")).isEqualTo(entries);
        var placed =
                house.superuser
                        .sql(
                                """
                                select count(distinct (e.id, e.xact)) = count(*)
                                   and max(l.index) = count(*) - 1
                                  from journal.entry e
                                  join journal.leaf l
                                    on l.entry_id = e.id and l.entry_xact = e.xact
                                """)
                        .query(Boolean.class)
                        .single();
        assertThat(placed).isTrue();
        assertThat(house.count("leaf")).isEqualTo(entries);
    }

    @Test
    void a_journal_without_entries_signs_nothing() throws SQLException {
        assertThat(house.round()).isInstanceOf(Round.Quiet.class);
        assertThat(house.count("checkpoint")).isZero();
    }

    @Test
    void signs_new_entries_once_and_then_rests() throws SQLException {
        try (var sequencer = house.sequencer()) {
            house.write(3);
            assertThat(sequencer.round())
                    .isInstanceOfSatisfying(
                            Round.Sealed.class,
                            done -> {
                                assertThat(done.entries()).isEqualTo(3);
                                assertThat(done.checkpoint().checkpoint().size()).isEqualTo(3);
                            });
            assertThat(sequencer.round()).isInstanceOf(Round.Quiet.class);
            house.write(2_500);
            assertThat(sequencer.round()).isInstanceOf(Round.Sealed.class);
        }
        everyEntryHasItsPlace(2_503);
    }

    @Test
    void seals_on_after_it_was_stopped_and_started_again() throws SQLException {
        try (var sequencer = house.sequencer()) {
            house.write(1);
            assertThat(sequencer.round()).isInstanceOf(Round.Sealed.class);
            sequencer.close();
            house.write(1);
            assertThat(sequencer.round()).isInstanceOf(Round.Sealed.class);
        }
        everyEntryHasItsPlace(2);
    }

    @Test
    void a_long_transaction_delays_only_its_own_entries() throws SQLException {
        try (var sequencer = house.sequencer();
                var slow = house.owner.getConnection()) {
            slow.setAutoCommit(false);
            JournalHouse.write(slow, 2);
            for (int i = 1; i <= 3; i++) {
                house.write(1);
                assertThat(sequencer.round()).isInstanceOf(Round.Sealed.class);
                assertThat(house.count("leaf")).isEqualTo(i);
            }
            slow.commit();
            assertThat(sequencer.round()).isInstanceOf(Round.Sealed.class);
        }
        everyEntryHasItsPlace(5);
    }

    @Test
    void an_entry_of_a_savepoint_keeps_the_place_of_its_transaction() throws SQLException {
        try (var sequencer = house.sequencer();
                var work = house.owner.getConnection()) {
            work.setAutoCommit(false);
            JournalHouse.write(work, 1);
            var savepoint = work.setSavepoint();
            JournalHouse.write(work, 1);
            work.rollback(savepoint);
            work.setSavepoint();
            JournalHouse.write(work, 1);
            house.write(1);
            sequencer.round();
            work.commit();
            sequencer.round();
        }
        everyEntryHasItsPlace(3);
    }

    @Test
    void sixteen_writers_some_of_whom_roll_back_lose_nothing_and_have_nothing_twice()
            throws Exception {
        var committed = new AtomicInteger();
        var writing = new AtomicBoolean(true);
        try (var writers = Executors.newFixedThreadPool(17);
                var sequencer = house.sequencer()) {
            var rounds =
                    writers.submit(() -> {
                        while (writing.get()) {
                            sequencer.round();
                        }
                        return sequencer.round();
                    });
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 16; i++) {
                all.add(
                        writers.submit(() -> {
                            writeSome(committed);
                            return true;
                        }));
            }
            for (var one : all) {
                one.get();
            }
            writing.set(false);
            rounds.get();
        }
        assertThat(committed.get()).isPositive();
        everyEntryHasItsPlace(committed.get());
        assertThat(house.count("checkpoint")).isGreaterThan(1);
    }

    private void writeSome(AtomicInteger committed) throws SQLException {
        var random = ThreadLocalRandom.current();
        try (var connection = house.owner.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 30; i++) {
                var entries = random.nextInt(1, 5);
                JournalHouse.write(connection, entries);
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAndGet(entries);
                }
            }
        }
    }

    @Test
    void of_two_sequencers_one_leads_and_the_other_takes_over() throws Exception {
        var elsewhere = Files.createTempDirectory("madang-test-journal");
        try (var second = house.sequencer(elsewhere)) {
            try (var first = house.sequencer()) {
                house.write(5);
                assertThat(first.round()).isInstanceOf(Round.Sealed.class);
                house.write(5);
                assertThat(second.round()).isInstanceOf(Round.Following.class);
                assertThat(first.round()).isInstanceOf(Round.Sealed.class);
            }
            house.write(5);
            assertThat(second.round()).isInstanceOf(Round.Sealed.class);
        }
        everyEntryHasItsPlace(15);
        assertThat(Files.readString(elsewhere.resolve(SealFiles.CHECKPOINTS)))
                .startsWith(Files.readString(house.directory.resolve(SealFiles.CHECKPOINTS)));
        assertThat(elsewhere.resolve(SealFiles.LEAVES)).hasSize(15 * 32L);
    }

    @Test
    void a_round_whose_connection_is_killed_leaves_nothing_half_done() throws SQLException {
        try (var sequencer = house.sequencer()) {
            house.write(5);
            sequencer.round();
            house.write(5);
            house.superuser
                    .sql(
                            """
                            select pg_terminate_backend(pid) from pg_locks
                             where locktype = 'advisory'
                               and database = (select oid from pg_database
                                                where datname = current_database())
                            """)
                    .query()
                    .listOfRows();
            assertThatThrownBy(sequencer::round).isInstanceOf(Exception.class);
            everyEntryIsPlacedOrWaits(5, 10);
            assertThat(sequencer.round()).isInstanceOf(Round.Sealed.class);
        }
        everyEntryHasItsPlace(10);
    }

    private void everyEntryIsPlacedOrWaits(long placed, long entries) {
        assertThat(house.count("leaf")).isEqualTo(placed);
        assertThat(house.count("entry")).isEqualTo(entries);
    }

    @Test
    void files_that_a_crash_left_behind_are_brought_up_to_the_database() throws Exception {
        house.sealed(5, 6, 7);
        var log = house.directory.resolve(SealFiles.CHECKPOINTS);
        var leaves = house.directory.resolve(SealFiles.LEAVES);
        var wholeLog = Files.readString(log);
        var wholeLeaves = Files.readAllBytes(leaves);
        // The process died after the second round's commit and in the middle of its note.
        Files.writeString(log, wholeLog.substring(0, wholeLog.length() / 2));
        Files.write(leaves, Arrays.copyOf(wholeLeaves, 5 * 32 + 7));

        assertThat(house.round()).isInstanceOf(Round.Quiet.class);

        assertThat(Files.readAllBytes(leaves)).isEqualTo(wholeLeaves);
        assertThat(sizes()).containsExactly(5L, 11L, 18L);
    }

    private ArrayList<Long> sizes() throws IOException {
        var sizes = new ArrayList<Long>();
        try (var log = CheckpointLog.open(house.directory.resolve(SealFiles.CHECKPOINTS))) {
            for (var note = log.next(); note != null; note = log.next()) {
                sizes.add(note.checkpoint().size());
            }
        }
        return sizes;
    }

    @Test
    void after_a_restore_into_a_new_cluster_no_entry_is_missed() throws SQLException {
        house.sealed(5);
        house.write(3);
        // Elsewhere the transaction ids of before are still to come.
        house.tamper(
                "update journal.sequencer set seen_below = '9000000000', in_flight = '{}',"
                        + " cluster = 1");
        house.write(2);
        assertThat(house.round()).isInstanceOf(Round.Sealed.class);
        everyEntryHasItsPlace(10);
        house.sealed(4);
        everyEntryHasItsPlace(14);
    }

    @Test
    void signs_nothing_on_top_of_a_tree_that_was_changed() throws SQLException {
        house.sealed(40);
        house.tamper("update journal.node set hash = sha256('x') where level = 5");
        house.write(1);
        assertThat(house.round()).isInstanceOf(Round.Broken.class);
        assertThat(house.count("checkpoint")).isEqualTo(1);
    }

    @Test
    void signs_nothing_when_an_old_backup_was_restored() throws Exception {
        house.sealed(5, 5);
        house.tamper(
                "delete from journal.leaf where index >= 5",
                "delete from journal.checkpoint where size > 5",
                "update journal.sequencer set size = 5");
        assertThat(house.round()).isInstanceOf(Round.Broken.class);
    }
}
