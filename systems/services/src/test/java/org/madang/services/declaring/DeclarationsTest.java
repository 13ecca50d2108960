package org.madang.services.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madang.kernel.access.Duty;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.Systems;
import org.madang.services.declaring.DecisionTable.Verdict;
import org.madang.services.declaring.ServiceDeclaration.About;
import org.madang.services.declaring.ServiceDeclaration.EvidenceNeeded;

class DeclarationsTest {

    private static final Known KNOWN =
            new Known(
                    Systems.all().stream().map(SystemDescriptor::name).toList(),
                    Systems.all().stream()
                            .flatMap(system -> system.facts().stream())
                            .map(SystemDescriptor.Fact::code)
                            .toList(),
                    List.of(
                            "residents.household-certificate",
                            "residents.individual-certificate",
                            "services.decide-by-table"),
                    Systems.all().stream()
                            .flatMap(system -> system.duties().stream())
                            .map(Duty::code)
                            .toList());

    static Stream<String> shipped() {
        return DeclarationFolders.shipped().keySet().stream();
    }

    private static ServiceDeclaration read(
            String code, Map<String, String> files, Problems problems) {
        return new DeclarationReader(KNOWN, problems).read(code, files);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_declaration_of_the_house_is_sound(String code) {
        var problems = new Problems();
        read(code, DeclarationFolders.shipped().get(code), problems);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void every_bundle_names_services_that_there_are() {
        var problems = new Problems();
        var services = DeclarationFolders.shipped().keySet();
        for (var bundle : BundleDeclaration.shipped(problems)) {
            assertThat(services).as(bundle.code()).containsAll(bundle.services());
            bundle.dead()
                    .ifPresent(dead ->
                            assertThat(questions(bundle)).contains(dead.name(), dead.day()));
        }
        assertThat(problems.all()).isEmpty();
    }

    private static List<String> questions(BundleDeclaration bundle) {
        return bundle.services().stream()
                .flatMap(code ->
                        read(code, DeclarationFolders.shipped().get(code), new Problems())
                                .form()
                                .fields()
                                .stream())
                .map(FormDeclaration.AskedField::name)
                .toList();
    }

    private static List<EvidenceNeeded> evidenceOfInheritedTax(
            List<String> systems, List<String> facts, Problems problems) {
        var known = new Known(systems, facts, KNOWN.actions(), KNOWN.duties());
        return new DeclarationReader(known, problems)
                .read("inherited-tax", DeclarationFolders.shipped().get("inherited-tax"))
                .evidence();
    }

    private static <T> List<T> with(java.util.Collection<T> some, T another) {
        var all = new java.util.ArrayList<>(some);
        all.add(another);
        return all;
    }

    @Test
    void a_house_without_the_system_does_without_its_fact_where_the_declaration_allows_it() {
        var problems = new Problems();
        var alone =
                evidenceOfInheritedTax(
                        List.copyOf(KNOWN.systems()), List.copyOf(KNOWN.facts()), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(alone).extracting(EvidenceNeeded::code).doesNotContain("owed");
    }

    @Test
    void a_house_with_the_system_asks_it_about_the_dead_and_puts_the_answer_on_the_result() {
        var facts =
                with(with(KNOWN.facts(), "finance.local-tax-owed"), "finance.local-tax-refunded");
        var problems = new Problems();
        var all = evidenceOfInheritedTax(with(KNOWN.systems(), "finance"), facts, problems);
        assertThat(problems.all()).isEmpty();
        assertThat(all)
                .filteredOn(one -> List.of("owed", "refunded").contains(one.code()))
                .hasSize(2)
                .allMatch(one -> one.about() == About.DEAD && one.reported());
    }

    @Test
    void a_system_that_is_there_and_does_not_hold_the_fact_is_an_error_all_the_same() {
        var problems = new Problems();
        evidenceOfInheritedTax(
                with(KNOWN.systems(), "finance"),
                with(KNOWN.facts(), "finance.local-tax-refunded"),
                problems);
        assertThat(problems.all())
                .singleElement()
                .asString()
                .contains("no system holds 'finance.local-tax-owed'");
    }

    @Test
    void a_file_is_not_asked_of_a_system() {
        var problems = new Problems();
        var files = new HashMap<>(DeclarationFolders.shipped().get("disability-registration"));
        files.computeIfPresent(
                "service.yaml",
                (_, text) -> text.replace("upload: true", "upload: true\n    about: dead"));
        read("disability-registration", files, problems);
        assertThat(problems.all()).isNotEmpty().allMatch(one -> said(one, "only a fact has"));
    }

    private static boolean said(Problems.Problem problem, String words) {
        return problem.words().en().contains(words);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_day_that_is_asked_for_has_bounds(String code) {
        assertThat(
                        read(code, DeclarationFolders.shipped().get(code), new Problems())
                                .form()
                                .fields())
                .filteredOn(field -> field.type() == FormDeclaration.Type.DATE)
                .allMatch(field ->
                        field.bounds().earliest() != null && field.bounds().latest() != null);
    }

    @Test
    void a_bound_of_a_day_is_feel_and_of_a_day() {
        assertThat(problems("school-transfer", "form.json", "today - duration", "today - - -"))
                .anyMatch(line -> line.contains("no FEEL"));
        assertThat(
                        problems(
                                "school-transfer",
                                "form.json",
                                "\"maxLength\": 60",
                                "\"formatMaximum\": \"today\""))
                .singleElement()
                .asString()
                .contains("only a date has 'formatMaximum'");
    }

    private static List<String> preliminary(String from, String to) {
        var files = new HashMap<>(DeclarationFolders.shipped().get("building-permit-preliminary"));
        files.computeIfPresent(
                "service.yaml",
                (_, text) -> {
                    assertThat(text).contains(from);
                    return text.replace(from, to);
                });
        var problems = new Problems();
        new DeclarationReader(
                        KNOWN,
                        problems,
                        code ->
                                Optional.ofNullable(DeclarationFolders.shipped().get(code))
                                        .map(formal -> read(code, formal, new Problems())))
                .read("building-permit-preliminary", files);
        return problems.all().stream().map(Object::toString).toList();
    }

    @Test
    void a_preliminary_review_is_no_longer_than_what_it_is_a_review_of_decree_34_2() {
        assertThat(preliminary("days: 15", "days: 15")).isEmpty();
        assertThat(preliminary("days: 15", "days: 16"))
                .singleElement()
                .asString()
                .contains("'days' is a whole number, 1–15");
    }

    @Test
    void a_preliminary_review_is_one_of_a_statutory_application_that_there_is_act_30_1() {
        for (var other : List.of("grievance", "nothing-there", "building-permit-preliminary")) {
            assertThat(preliminary("preliminary-of: building-permit", "preliminary-of: " + other))
                    .as(other)
                    .anyMatch(line -> line.contains("another service that is statutory"));
        }
    }

    private static List<String> problems(String file, String from, String to) {
        return problems("child-allowance", file, from, to);
    }

    private static List<String> problems(String code, String file, String from, String to) {
        var files = new HashMap<>(DeclarationFolders.shipped().get(code));
        var text = String.valueOf(files.get(file));
        assertThat(text).contains(from);
        files.put(file, text.replace(from, to));
        var problems = new Problems();
        read(code, files, problems);
        return problems.all().stream().map(Object::toString).toList();
    }

    @Test
    void an_unknown_word_is_named_with_its_line_and_what_is_allowed() {
        assertThat(problems("service.yaml", "kind: statutory", "kind: sundry"))
                .singleElement()
                .asString()
                .startsWith("child-allowance/service.yaml:6: ")
                .contains("statutory, inquiry, suggestion, grievance, other");
    }

    @Test
    void a_key_that_does_not_belong_is_named() {
        assertThat(problems("service.yaml", "retention: 10", "retenton: 10"))
                .singleElement()
                .asString()
                .contains("'retenton' is not allowed")
                .contains("retention");
    }

    @Test
    void a_fact_that_no_system_holds_is_named() {
        assertThat(problems("service.yaml", "residents.household", "residents.shoes"))
                .singleElement()
                .asString()
                .contains("no system holds 'residents.shoes'")
                .contains("residents.birth");
    }

    @Test
    void a_question_without_its_schema_is_named() {
        assertThat(problems("form.json", "\"name\": \"bank\"", "\"name\": \"purse\""))
                .anyMatch(line -> line.contains("schema.properties has no 'purse'"))
                .allMatch(line -> line.startsWith("child-allowance/form.json:"));
    }

    @Test
    void a_process_may_run_nothing_but_steps_of_the_house() {
        var script =
                "<scriptTask id=\"review\" scriptFormat=\"groovy\">"
                        + "<script>1</script></scriptTask>";
        assertThat(
                        problems(
                                "process.bpmn",
                                "<userTask id=\"review\" name=\"심사\" madang:en=\"Review\""
                                        + " madang:task=\"review\"/>",
                                script))
                .anyMatch(line ->
                        line.startsWith("child-allowance/process.bpmn:11: ")
                                && line.contains("scriptTask is not allowed"));
    }

    @Test
    void a_process_that_is_no_xml_is_named_with_its_line() {
        assertThat(problems("process.bpmn", "<endEvent id=\"end\"/>", "<endEvent id=\"end\">"))
                .anyMatch(line -> line.contains("cannot be read as BPMN 2.0"));
    }

    @Test
    void a_cell_that_is_no_feel_is_named() {
        assertThat(problems("decision.yaml", "\"<= 0\"", "\"< < 0\""))
                .singleElement()
                .asString()
                .contains("no FEEL test")
                .startsWith("child-allowance/decision.yaml:");
    }

    private static Map<String, Object> child(LocalDate birth, LocalDate today) {
        return Map.of(
                "facts",
                Map.of(
                        "household",
                        Map.of(
                                "members",
                                List.of(
                                        Map.of("resident", 7, "birth", "1990-01-01"),
                                        Map.of("resident", 8, "birth", birth.toString())))),
                "answers",
                Map.of("child", 8L),
                "today",
                today);
    }

    /** Child Allowance Act, Article 4 (1), and supplementary Article 2 of Act No. 21489. */
    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 2026-11-26, GRANT",
        "2016-12-31, 2026-11-26, REFUSE",
        "2017-01-01, 2026-11-26, GRANT",
        "2017-01-01, 2029-12-31, GRANT",
        "2017-01-01, 2030-01-01, REFUSE",
        "2018-06-01, 2028-05-31, GRANT",
        "2016-06-01, 2027-06-01, REFUSE",
        "2018-01-02, 2031-01-01, GRANT",
        "2018-01-01, 2031-01-01, REFUSE"
    })
    void the_age_of_the_named_child_decides_by_the_year(
            LocalDate birth, LocalDate today, Verdict verdict) {
        var service =
                read(
                        "child-allowance",
                        DeclarationFolders.shipped().get("child-allowance"),
                        new Problems());
        assertThat(
                        service.table()
                                .orElseThrow()
                                .decide(child(birth, today))
                                .orElseThrow()
                                .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void an_objection_is_decided_in_the_days_of_its_own_law() {
        var problems = new Problems();
        var disclosure =
                read(
                        "information-disclosure",
                        DeclarationFolders.shipped().get("information-disclosure"),
                        problems);
        // Official Information Disclosure Act, Article 18 (1) and (3).
        assertThat(disclosure.objection().days()).isEqualTo(30);
        assertThat(disclosure.objection().decidedIn()).isEqualTo(7);
        var permit =
                read(
                        "street-occupation",
                        DeclarationFolders.shipped().get("street-occupation"),
                        problems);
        // Civil Petitions Treatment Act, Article 35 (1) and (2).
        assertThat(permit.objection().days()).isEqualTo(60);
        assertThat(permit.objection().decidedIn()).isEqualTo(10);
    }

    @Test
    void a_table_says_nothing_where_a_fact_is_missing() {
        var service =
                read(
                        "child-allowance",
                        DeclarationFolders.shipped().get("child-allowance"),
                        new Problems());
        assertThat(service.table().orElseThrow().decide(Map.of())).isEmpty();
    }
}
