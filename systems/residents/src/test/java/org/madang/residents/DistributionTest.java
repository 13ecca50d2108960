package org.madang.residents;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the schema to ADR 13: an engine that spreads tables over many servers can promise only what
 * one server can see, so a key of a table must hold the column that says where a row lies.
 */
class DistributionTest {

    /** Tables that would be spread, and the column that says where a row lies. */
    private static final Map<String, String> SPREAD =
            Map.ofEntries(
                    entry("resident", "id"),
                    entry("resident_history", "id"),
                    entry("name", "resident_id"),
                    entry("name_history", "resident_id"),
                    entry("standing", "resident_id"),
                    entry("standing_history", "resident_id"),
                    entry("residence", "resident_id"),
                    entry("residence_history", "resident_id"),
                    entry("former_number", "resident_id"),
                    entry("mark", "resident_id"),
                    entry("protection", "resident_id"),
                    entry("proceeding", "resident_id"),
                    entry("issue", "resident_id"),
                    entry("card_notice", "resident_id"),
                    entry("card_application", "resident_id"),
                    entry("card", "resident_id"),
                    entry("card_sticker", "resident_id"),
                    entry("mobile_offer", "resident_id"),
                    entry("mobile_token", "resident_id"),
                    entry("mobile_card", "resident_id"),
                    entry("household", "id"),
                    entry("foreign_member", "household_id"),
                    entry("round_answer", "household_id"),
                    entry("round_answer_history", "household_id"),
                    entry("report", "id"),
                    entry("proceeding_step", "proceeding_id"),
                    entry("notice_request", "id"),
                    entry("move_notice", "request_id"),
                    entry("headcount", "division"),
                    entry("household_count", "division"));

    /** Tables that stay whole on every server or on one: none of them grows with the residents. */
    private static final Map<String, String> WHOLE =
            Map.ofEntries(
                    entry("migration", "which migrations ran"),
                    entry("group_residence", "some thousand shared homes"),
                    entry("yearly_round", "a line for each municipality and year"),
                    entry("round_township", "a line for each township and year"),
                    entry("card_batch", "a line for each batch of the printer"),
                    entry("card_check_use", "counters of today, forgotten after it"),
                    entry("mobile_list", "a line for each list of states"),
                    entry("mobile_nonce", "forgotten after minutes"),
                    entry("presentation", "forgotten after ten minutes"),
                    entry("figure_base", "figures by division"),
                    entry("figure_age", "figures by division"),
                    entry("figure_birthday", "figures by division"),
                    entry("figure_households", "figures by division"),
                    entry("figure_month", "figures by division"),
                    entry("figure_later", "figures by division"),
                    entry("figure_households_later", "figures by division"),
                    entry("called", "names, not people: a small part of as many lines"),
                    entry("load", "one line"),
                    entry("counted_from", "one line"),
                    entry("load_batch", "empty but while a file is loaded"),
                    entry("key_off", "empty but while keys are off"),
                    entry("demo_country", "one line, of a demo"),
                    entry("demo_batch", "empty but while a demo is made"));

    /** Promises over all residents. Each becomes a small table spread by its own column. */
    private static final Map<String, String> OVER_ALL =
            Map.ofEntries(
                    entry("resident_number_index_key", "nobody's number is another's"),
                    entry("former_number_number_index_key", "nor was"),
                    entry("one_head", "a household has one head at a time"),
                    entry("one_household", "a foreigner is shown on one household"),
                    entry("card_serial_key", "a serial stands on one card"),
                    entry("card_application_id_key", "an application gives one card"),
                    entry("card_sticker_card_id_report_id_key", "one sticker for a move"),
                    entry("mobile_offer_pkey", "a secret that is looked up without its person"),
                    entry("mobile_token_pkey", "a secret that is looked up without its person"),
                    entry("mobile_card_pkey", "a place in a list of states"));

    /** References that lead to another server: there the program alone keeps what they promise. */
    private static final Set<String> ACROSS =
            Set.of(
                    "residence_household_id_fkey",
                    "protection_barred_id_fkey",
                    "proceeding_step_proceeding_id_fkey",
                    // Cards, applications and stickers of one person lie together, and their ids
                    // come from one sequence: the reference only has to name the person as well.
                    "card_application_id_fkey",
                    "card_sticker_card_id_fkey",
                    "mobile_offer_card_id_fkey",
                    "mobile_token_card_id_fkey",
                    "mobile_card_card_id_fkey");

    private static final String KEYS =
            """
            select t.relname as "table", i.relname as name,
                   array(select a.attname from unnest(x.indkey::int[]) k
                         join pg_attribute a on a.attrelid = t.oid and a.attnum = k)::text[]
                       as columns,
                   coalesce((select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
                             where d.adrelid = t.oid and d.adnum = x.indkey[0]
                               and x.indnkeyatts = 1), '') || coalesce(
                       (select a.attidentity::text from pg_attribute a
                        where a.attrelid = t.oid and a.attnum = x.indkey[0]
                          and x.indnkeyatts = 1), '') as given
            from pg_index x join pg_class i on i.oid = x.indexrelid
            join pg_class t on t.oid = x.indrelid
            where t.relnamespace = 'residents'::regnamespace
              and (x.indisunique or x.indisexclusion)
            """;

    private static final String REFERENCES =
            """
            select k.conname as name, f.relname as "table", t.relname as target,
                   array(select a.attname from unnest(k.conkey) c join pg_attribute a
                         on a.attrelid = f.oid and a.attnum = c)::text[] as columns,
                   array(select a.attname from unnest(k.confkey) c join pg_attribute a
                         on a.attrelid = t.oid and a.attnum = c)::text[] as targets
            from pg_constraint k join pg_class f on f.oid = k.conrelid
            join pg_class t on t.oid = k.confrelid
            where k.contype = 'f' and f.relnamespace = 'residents'::regnamespace
            """;

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.shared().asOwner());

    private record Key(String table, String name, List<String> columns, String given) {

        /** Ids that a sequence gives are unique wherever the row lies. */
        boolean isGiven() {
            return given.startsWith("nextval(") || given.equals("a");
        }
    }

    private record Reference(
            String name, String table, String target, List<String> from, List<String> to) {}

    @Test
    void every_table_is_spread_by_a_column_it_has_or_stays_whole_for_a_reason() {
        var columns =
                jdbc.sql(
                                """
                                select t.relname || '.' || a.attname
                                from pg_class t join pg_attribute a on a.attrelid = t.oid
                                where t.relnamespace = 'residents'::regnamespace
                                  and t.relkind in ('r', 'p') and a.attnum > 0
                                """)
                        .query(String.class)
                        .list();
        var tables = new TreeSet<String>();
        columns.forEach(column -> tables.add(column.substring(0, column.indexOf('.'))));
        tables.removeAll(SPREAD.keySet());
        tables.removeAll(WHOLE.keySet());
        assertThat(tables).as("new tables: spread by which column, or whole for what").isEmpty();
        SPREAD.forEach((table, column) -> assertThat(columns).contains(table + "." + column));
    }

    @Test
    void whatever_holds_rows_of_persons_is_spread_and_never_whole() {
        var personal =
                jdbc.sql(
                                """
                                select distinct t.relname from pg_class t
                                join pg_attribute a on a.attrelid = t.oid
                                where t.relnamespace = 'residents'::regnamespace
                                  and t.relkind = 'r' and a.attname = 'resident_id'
                                """)
                        .query(String.class)
                        .list();
        assertThat(personal).isNotEmpty();
        assertThat(SPREAD.keySet()).containsAll(personal);
    }

    @Test
    void every_key_holds_the_column_of_its_table_or_is_one_of_the_few_over_all() {
        var broken = new ArrayList<String>();
        var used = new TreeSet<String>();
        for (var key : keys()) {
            var column = SPREAD.get(key.table());
            if (column == null || key.columns().contains(column) || key.isGiven()) {
                continue;
            }
            used.add(key.name());
            if (!OVER_ALL.containsKey(key.name())) {
                broken.add(key.name() + key.columns());
            }
        }
        assertThat(broken).isEmpty();
        assertThat(used).as("what is listed is true").isEqualTo(new TreeSet<>(OVER_ALL.keySet()));
    }

    @Test
    void references_stay_on_one_server_but_for_those_that_are_named() {
        var across = new TreeSet<String>();
        for (var reference : references()) {
            var from = SPREAD.get(reference.table());
            var to = SPREAD.get(reference.target());
            if (from == null || to == null) {
                continue;
            }
            int along = reference.from().indexOf(from);
            if (along < 0 || !Objects.equals(reference.to().get(along), to)) {
                across.add(reference.name());
            }
        }
        assertThat(across).isEqualTo(new TreeSet<>(ACROSS));
    }

    private List<Key> keys() {
        return jdbc.sql(KEYS)
                .query((row, index) ->
                        new Key(
                                row.getString("table"),
                                row.getString("name"),
                                List.of((String[]) row.getArray("columns").getArray()),
                                row.getString("given")))
                .list();
    }

    private List<Reference> references() {
        return jdbc.sql(REFERENCES)
                .query((row, index) ->
                        new Reference(
                                row.getString("name"),
                                row.getString("table"),
                                row.getString("target"),
                                List.of((String[]) row.getArray("columns").getArray()),
                                List.of((String[]) row.getArray("targets").getArray())))
                .list();
    }
}
