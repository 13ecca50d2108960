package org.madang.services.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.services.testing.Outside;
import org.madang.services.testing.People;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that people send, with the scanner at its socket. */
@PortalTest
class AttachmentsTest {

    private static final String PDF = "%%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%s\n%%%%EOF\n";

    @Autowired People people;

    private Visitor me() {
        return people.browser("kim.minjun");
    }

    private String draft() {
        return Visitor.location(me().post("/my/apply/disability-registration"));
    }

    private MvcTestResult sent(String draft, String name, String content) {
        return me().send(draft + "/evidence/diagnosis", "diagnosis", name, content.getBytes(UTF_8));
    }

    @Test
    void what_the_scanner_finds_is_refused_and_what_it_passes_is_kept() {
        var draft = draft();
        var refused = sent(draft, "d.pdf", PDF.formatted(Outside.VIRUS));
        assertThat(refused).hasStatus(422);
        assertThat(Visitor.body(refused)).contains("Malware was found");
        assertThat(sent(draft, "d.pdf", PDF.formatted("clean"))).hasStatus(303);
    }

    @Test
    void a_scanner_that_is_silent_keeps_files_out_and_says_to_try_again() {
        var draft = draft();
        Outside.SCANNER.set(Outside.Scanner.SILENT);
        try {
            var refused = sent(draft, "d.pdf", PDF.formatted("while it is silent"));
            assertThat(refused).hasStatus(422);
            assertThat(Visitor.body(refused)).contains("could not be checked now");
        } finally {
            Outside.SCANNER.set(Outside.Scanner.WELL);
        }
        assertThat(sent(draft, "d.pdf", PDF.formatted("while it is silent"))).hasStatus(303);
    }

    @Test
    void a_file_is_what_its_content_is_and_is_never_run_in_a_page() {
        var draft = draft();
        assertThat(sent(draft, "d.pdf", "<html><script>alert(1)</script>")).hasStatus(422);
        assertThat(sent(draft, "d.pdf", "MZ\u0090 a program")).hasStatus(422);
        var html = PDF.formatted("<script>alert(1)</script>");
        assertThat(sent(draft, "page.html", html)).hasStatus(303);
        var page = Visitor.body(me().get(draft + "/evidence"));
        assertThat(page).contains("page.pdf").doesNotContain("page.html");
        var link = Pattern.compile("/my/evidence/\\d+").matcher(page);
        assertThat(link.find()).isTrue();
        var file = me().get(link.group());
        assertThat(file)
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(String.valueOf(file.getResponse().getHeader("Content-Disposition")))
                .startsWith("attachment");
        assertThat(people.browser("lee.seoyeon").get(link.group())).hasStatus(404);
    }

    @Test
    void the_same_file_of_two_people_is_stored_once() {
        var content = PDF.formatted("one and the same " + System.nanoTime());
        assertThat(sent(draft(), "a.pdf", content)).hasStatus(303);
        var other = people.browser("lee.seoyeon");
        var draft = Visitor.location(other.post("/my/apply/disability-registration"));
        var again =
                other.send(
                        draft + "/evidence/diagnosis",
                        "diagnosis",
                        "b.pdf",
                        content.getBytes(UTF_8));
        assertThat(again).hasStatus(303);
        long stored =
                people.owner()
                        .sql("select count(*) from services.file where bytes = ?")
                        .param(content.getBytes(UTF_8))
                        .query(Long.class)
                        .single();
        assertThat(stored).isEqualTo(1);
    }
}
