package org.madang.services.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseState;
import org.madang.services.testing.Outside;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A newcomer adds the service of ADDING.md to a running house, and then a second version of it. */
@PortalTest
@TestMethodOrder(OrderAnnotation.class)
class OperatorDirectoryTest {

    private static final Pattern FILE =
            Pattern.compile("(?s)\\*\\*library-card/(\\S+)\\*\\*\\s+```\\w+\n(.*?)```");
    private static final Path FOLDER = Outside.DIRECTORY.resolve("library-card");

    @Autowired People people;
    @Autowired Portal portal;

    private static Map<String, String> example() throws IOException {
        var files = new TreeMap<String, String>();
        var found = FILE.matcher(Files.readString(Path.of("ADDING.md")));
        while (found.find()) {
            files.put(found.group(1), found.group(2));
        }
        assertThat(files).containsOnlyKeys("form.json", "process.bpmn", "service.yaml");
        return files;
    }

    private static void put(Map<String, String> files) throws IOException {
        Files.createDirectories(FOLDER);
        for (var file : files.entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    private String load() {
        var operator = people.browser("petitions.nation");
        assertThat(operator.post("/desk/services")).hasStatus(303);
        return Visitor.body(operator.get("/desk/services"));
    }

    private Case applied(Visitor me) {
        var draft = Visitor.location(me.post("/my/apply/library-card"));
        assertThat(Visitor.body(me.get(draft + "/evidence"))).contains("Checked");
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        assertThat(me.post("/apply/" + id + "/branch", "branch", "children")).hasStatus(303);
        var handedIn = me.post(draft + "/check", "true", "true");
        assertThat(handedIn).hasStatus(303);
        return portal.one(Visitor.location(handedIn));
    }

    private void decided(Case one, Visitor me) {
        var office = people.browser("minwon.jongno");
        assertThat(office.post(Portal.desk(one) + "/receive")).hasStatus(303);
        assertThat(Visitor.body(office.get(Portal.desk(one)))).contains("Children");
        assertThat(office.post(Portal.desk(one) + "/decide", "decision", "grant")).hasStatus(303);
        People.until(() -> portal.one(one.number()).document() != null);
        assertThat(portal.one(one.number()).state()).isEqualTo(CaseState.GRANTED);
        var paper = "/my/papers/" + portal.one(one.number()).document() + "/file";
        assertThat(me.get(paper)).hasStatusOk().hasContentTypeCompatibleWith("application/pdf");
    }

    @Test
    @Order(1)
    void the_folder_of_the_page_is_found_applied_for_decided_and_answered_without_a_restart()
            throws IOException {
        assertThat(people.nobody().get("/services/library-card")).hasStatus(404);
        put(example());
        assertThat(load()).contains("library-card");
        assertThat(Visitor.body(people.nobody().get("/services/library-card")))
                .contains("Library card", "Libraries Act, Article 6");
        People.until(() ->
                Visitor.body(people.nobody().get("/search?q=borrow+books"))
                        .contains("/services/library-card"));
        var me = people.browser("kim.minjun");
        decided(applied(me), me);
    }

    @Test
    @Order(2)
    void a_case_that_runs_keeps_the_version_it_began_with_and_the_next_has_the_new_one()
            throws IOException {
        put(example());
        load();
        var me = people.browser("kim.minjun");
        var before = applied(me);
        var files = example();
        files.computeIfPresent(
                "service.yaml", (_, text) -> text.replace("Library card", "Book pass"));
        put(files);
        assertThat(load()).contains("Book pass");
        var after = applied(me);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(Visitor.body(me.get("/my/cases/" + before.number())))
                .contains("Library card")
                .doesNotContain("Book pass");
        assertThat(Visitor.body(me.get("/my/cases/" + after.number()))).contains("Book pass");
        decided(before, me);
        assertThat(portal.one(before.number()).version()).isEqualTo(before.version());
    }

    @Test
    @Order(3)
    void a_broken_folder_is_named_with_file_and_line_and_what_was_on_offer_stays()
            throws IOException {
        put(example());
        load();
        var files = example();
        files.computeIfPresent(
                "service.yaml", (_, text) -> text.replace("kind: other", "kind: odd"));
        put(files);
        assertThat(load()).contains("library-card/service.yaml:6", "inquiry");
        assertThat(Visitor.body(people.nobody().get("/services/library-card")))
                .contains("Library card");
        put(example());
        assertThat(load()).doesNotContain("library-card/service.yaml:6");
    }

    @Test
    @Order(4)
    void a_folder_that_is_gone_is_withdrawn_while_its_cases_go_on_until_it_is_there_again()
            throws IOException {
        put(example());
        load();
        var me = people.browser("kim.minjun");
        var running = applied(me);
        var draft = Visitor.location(me.post("/my/apply/library-card"));
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        me.post("/apply/" + id + "/branch", "branch", "main");
        for (var file : example().keySet()) {
            Files.delete(FOLDER.resolve(file));
        }
        assertThat(load())
                .contains("Withdrawn", "Library card")
                .doesNotContain("/services/library-card");
        assertThat(people.nobody().get("/services/library-card")).hasStatus(404);
        assertThat(me.post("/my/apply/library-card")).hasStatus(404);
        assertThat(Visitor.body(people.nobody().get("/services/all")))
                .doesNotContain("/services/library-card");
        People.until(() ->
                !Visitor.body(people.nobody().get("/search?q=borrow+books"))
                        .contains("/services/library-card"));
        var late = me.post(draft + "/check", "true", "true");
        assertThat(late).hasStatus(422);
        assertThat(Visitor.body(late)).contains("no longer offered");
        decided(running, me);
        put(example());
        assertThat(load()).contains("/services/library-card");
        assertThat(me.post(draft + "/check", "true", "true")).hasStatus(303);
    }

    @Test
    @Order(5)
    void a_directory_that_cannot_be_looked_into_withdraws_nothing() throws IOException {
        put(example());
        load();
        var away = Outside.DIRECTORY.resolveSibling(Outside.DIRECTORY.getFileName() + "-away");
        Files.move(Outside.DIRECTORY, away);
        try {
            assertThat(load()).contains("the directory cannot be read", "library-card");
            assertThat(people.nobody().get("/services/library-card")).hasStatusOk();
        } finally {
            Files.move(away, Outside.DIRECTORY);
        }
        load();
    }

    @Test
    void only_an_operator_loads_folders() {
        assertThat(people.browser("minwon.jongno").post("/desk/services")).hasStatus(403);
        assertThat(people.browser("kim.minjun").post("/desk/services")).hasStatus(403);
    }
}
