package org.madang.kernel.journal.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.kernel.journal.JournalExport.Part;
import org.madang.kernel.journal.JournalHouse;
import org.madang.kernel.journal.JournalVerifier;
import org.madang.kernel.journal.VerificationResult;
import org.madang.kernel.journal.VerificationResult.Intact;
import org.madang.kernel.journal.VerificationResult.Kind;
import org.madang.kernel.journal.VerificationResult.Tampered;
import org.madang.kernel.journal.VerificationResult.Unreadable;

/** Seventeen entries in three rounds: five, six, six. */
class TamperingTest {

    /** Moves the leaves from an index on, as somebody would who hides a gap or makes room. */
    private static final String MOVE =
            "update journal.leaf set index = index + 1000 where index >= %d;"
                    + " update journal.leaf set index = index - 1000 %+d where index >= 1000";

    /** Hashes again what stands in the entry table: needs the canonical form, so a copy will do. */
    private static final String OTHER_HASH =
            "update journal.leaf set hash = sha256('forged') where index = 7";

    private JournalHouse house = JournalHouse.empty();

    @BeforeEach
    void seal() throws SQLException {
        house.sealed(5, 6, 6);
    }

    private void assertFound(VerificationResult result, Kind kind, long index) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Tampered.class,
                        found -> {
                            assertThat(found.kind()).as("%s", found).isEqualTo(kind);
                            assertThat(found.index()).as("%s", found).isEqualTo(index);
                        });
    }

    private Path nowhere() throws IOException {
        return Files.createTempDirectory("madang-test-journal");
    }

    @Test
    void a_journal_nobody_changed_is_intact() throws Exception {
        house.write(2);
        assertThat(house.verified())
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> {
                            assertThat(intact.from()).isZero();
                            assertThat(intact.size()).isEqualTo(17);
                            assertThat(intact.unsealed()).isEqualTo(2);
                            assertThat(intact.keyGiven()).isTrue();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = id + 100000",
                "at = at + interval '1 microsecond'",
                "at = 'infinity'",
                "actor = 'official:x'",
                "actor_ko = '홍'",
                "actor_en = 'x'",
                "office = ''",
                "purpose = 'x.y'",
                "purpose_ko = '목'",
                "purpose_en = 'x'",
                "reference = '1'",
                "deed = 'SEARCH'",
                "subject = subject + 1",
                "subject = null",
                "what = 'x.y'",
                "facts = '{}'",
                "facts = '{name}'",
                "facts = '{\"name,address\"}'",
                "facts = '{{name,address}}'",
                "facts = '{name,NULL}'",
                "xact = '3'",
            })
    void names_the_entry_whatever_column_was_altered(String change) throws Exception {
        var keepsPlace = !change.startsWith("id") && !change.startsWith("xact");
        house.tamper(
                "update journal.entry set %s where id ="
                        + " (select entry_id from journal.leaf where index = 7)".formatted(change));
        // With another id or transaction it is another entry: the one that was signed is gone.
        assertFound(house.verified(), keepsPlace ? Kind.ALTERED : Kind.REMOVED, 7);
    }

    @Test
    void names_the_entry_even_when_its_leaf_hash_was_changed_along() throws Exception {
        house.tamper(
                "update journal.entry set what = 'x.y' where id ="
                        + " (select entry_id from journal.leaf where index = 7)",
                OTHER_HASH);
        assertFound(house.verified(), Kind.ALTERED, 7);
        // Without the files beside the database the place is known up to two checkpoints.
        var inDatabaseOnly = house.verified(house.export(nowhere(), Part.ALL));
        assertFound(inDatabaseOnly, Kind.ALTERED, 7);
    }

    @Test
    void names_the_entry_whose_row_was_removed() throws Exception {
        house.tamper(
                "delete from journal.entry where id ="
                        + " (select entry_id from journal.leaf where index = 12)");
        assertFound(house.verified(), Kind.REMOVED, 12);
    }

    @Test
    void names_the_entry_that_was_removed_with_its_leaf() throws Exception {
        house.tamper(
                "delete from journal.entry where id ="
                        + " (select entry_id from journal.leaf where index = 7)",
                "delete from journal.leaf where index = 7");
        assertFound(house.verified(), Kind.REMOVED, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5, 7, 15})
    void names_the_entry_that_was_removed_and_the_gap_closed(int index) throws Exception {
        house.tamper(
                "delete from journal.entry where id ="
                        + " (select entry_id from journal.leaf where index = "
                        + index
                        + ")",
                "delete from journal.leaf where index = " + index,
                MOVE.formatted(index, -1));
        assertFound(house.verified(), Kind.REMOVED, index);
    }

    @Test
    void names_the_last_entry_when_it_was_cut_off() throws Exception {
        house.tamper(
                "delete from journal.entry where id ="
                        + " (select entry_id from journal.leaf where index = 16)",
                "delete from journal.leaf where index = 16",
                "delete from journal.checkpoint where size = 17");
        assertFound(house.verified(), Kind.REMOVED, 16);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9, 16})
    void names_the_entry_that_was_inserted_and_room_made(int index) throws Exception {
        house.tamper(
                MOVE.formatted(index, 1),
                "insert into journal.entry select 999999, xact, at, actor, actor_ko, actor_en,"
                        + " office, purpose, purpose_ko, purpose_en, reference, deed, subject,"
                        + " what, facts from journal.entry limit 1",
                "insert into journal.leaf select "
                        + index
                        + ", id, xact, sha256('x')"
                        + " from journal.entry where id = 999999");
        assertFound(house.verified(), Kind.INSERTED, index);
    }

    @Test
    void finds_an_entry_that_was_inserted_without_a_place() throws Exception {
        house.tamper(
                "insert into journal.entry select 999999, xact, at, actor, actor_ko, actor_en,"
                        + " office, purpose, purpose_ko, purpose_en, reference, deed, subject,"
                        + " what, facts from journal.entry limit 1");
        assertFound(house.verified(), Kind.INSERTED, -1);
    }

    @Test
    void finds_an_entry_appended_without_a_signature() throws Exception {
        house.tamper(
                "insert into journal.entry select 999999, xact, at, actor, actor_ko, actor_en,"
                        + " office, purpose, purpose_ko, purpose_en, reference, deed, subject,"
                        + " what, facts from journal.entry limit 1",
                "insert into journal.leaf select 17, id, xact, sha256('x')"
                        + " from journal.entry where id = 999999");
        assertThat(house.verified().isIntact()).isFalse();
        var inDatabaseOnly = house.verified(house.export(nowhere(), Part.ALL));
        assertThat(inDatabaseOnly.isIntact()).isFalse();
    }

    @Test
    void finds_leaf_hashes_rewritten_in_the_database_although_the_entries_are_as_signed()
            throws Exception {
        house.tamper(OTHER_HASH);
        assertFound(house.verified(), Kind.TREE, 7);
        assertFound(house.verified(house.export(nowhere(), Part.ALL)), Kind.TREE, 7);
    }

    @Test
    void a_whole_journal_rewritten_under_another_key_is_found_by_key_and_by_log() throws Exception {
        var forgery = JournalHouse.empty();
        forgery.sealed(5, 6, 6);
        var export = forgery.export();
        var byKey =
                JournalVerifier.verify(export, Optional.of(house.publicKey()), Optional.empty());
        assertFound(byKey, Kind.FORGED, 5);
        var byLog = JournalVerifier.verify(export, Optional.empty(), Optional.of(house.directory));
        assertThat(byLog.isIntact()).isFalse();
        assertThat(house.verified().isIntact()).isTrue();
    }

    @Test
    void an_export_of_the_database_alone_is_compared_with_a_log_kept_elsewhere() throws Exception {
        var log = house.directory.resolve("checkpoints.log");
        house.tamper(
                "update journal.entry set what = 'x.y' where id ="
                        + " (select entry_id from journal.leaf where index = 9)",
                "update journal.leaf set hash = sha256('forged') where index = 9",
                "delete from journal.checkpoint");
        var export = house.export(nowhere(), Part.ALL);
        var against =
                JournalVerifier.verify(export, Optional.of(house.publicKey()), Optional.of(log));
        assertFound(against, Kind.ALTERED, 9);
    }

    @Test
    void a_part_of_the_journal_is_checked_alone() throws Exception {
        var part = house.export(house.directory, Part.range(7, 10));
        assertThat(house.verified(part))
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> {
                            assertThat(intact.from()).isEqualTo(7);
                            assertThat(intact.size()).isEqualTo(11);
                        });
        house.tamper(
                "update journal.entry set what = 'x.y' where id ="
                        + " (select entry_id from journal.leaf where index = 8)");
        assertFound(
                house.verified(house.export(house.directory, Part.range(7, 10))), Kind.ALTERED, 8);
    }

    @Test
    void an_export_cut_short_or_changed_on_its_way_is_not_taken_for_intact() throws Exception {
        var lines = Files.readAllLines(house.export());
        for (int i = 0; i < lines.size(); i++) {
            var without = new ArrayList<>(lines);
            without.remove(i);
            // Without one of the checkpoints the others still prove all entries.
            var proven = lines.get(i).startsWith("{\"checkpoint") && i < lines.size() - 2;
            assertThat(verified(without.stream()).isIntact()).as(lines.get(i)).isEqualTo(proven);
            assertThat(verified(lines.stream().limit(i)).isIntact()).isFalse();
        }
    }

    private VerificationResult verified(Stream<String> lines) throws IOException {
        var file = Files.createTempFile(house.directory, "changed", ".jsonl");
        Files.write(file, (Iterable<String>) lines::iterator);
        return house.verified(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"madangJournal\":1}",
                "{\"proof\":\"inclusion\"}",
                "{\"madangJournal\":1,\"from\":-1,\"peaks\":[],\"keys\":[1]}",
                "{\"proof\":\"inclusion\",\"checkpoint\":\"\",\"steps\":[]}",
                "\0\0\0",
                "\uFFFF",
            })
    void a_file_of_another_kind_is_refused_in_words(String text) throws Exception {
        var result = verified(Stream.of(text));
        assertThat(result).isInstanceOf(Unreadable.class);
        assertThat(result.words().ko()).doesNotContain("{");
    }

    @Test
    void hostile_lines_after_a_good_header_are_refused_in_words() throws Exception {
        var header = Files.readAllLines(house.export()).getFirst();
        for (var line :
                new String[] {
                    "[".repeat(100_000),
                    "x".repeat(2_000_000),
                    "{\"index\":99999999999999999999,\"entry\":null}",
                    "{\"index\":0,\"entry\":{\"id\":\"x\"}}",
                    "{\"checkpoint\":\"a\\n-5\\n\\n\"}",
                    "{\"checkpoint\":7}",
                    "{\"unsealed\":null}",
                    "{\"end\":0,\"end\":0}",
                    "{\"end\":-1}",
                }) {
            assertThat(verified(Stream.of(header, line)).isIntact()).as(line).isFalse();
        }
    }
}
