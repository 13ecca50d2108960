package org.madang.kernel.journal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.ActorPrincipal;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.JournalReading;
import org.madang.kernel.journal.JournalReading.Inquiry;
import org.madang.kernel.journal.JournalReading.Line;
import org.madang.kernel.journal.JournalReading.Wanted;
import org.madang.kernel.journal.JournalVerifier;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.journal.VerificationResult.Intact;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@AutoConfigureMockMvc
class JournalReadingTest {

    private static final Purpose VISIT =
            Purpose.of("test.counter", Text.of("창구 민원", "A visit at the counter"));

    @Autowired Journal journal;
    @Autowired JournalReading reading;
    @Autowired Access access;
    @Autowired PlatformTransactionManager transactions;
    @Autowired MockMvcTester web;
    @TempDir Path files;

    private record Principal(Actor actor) implements ActorPrincipal {
        @Serial private static final long serialVersionUID = 1;
    }

    private static Actor.Official official(String... duties) {
        return new Actor.Official(
                "lee.auditor",
                Text.of("이감사", "Lee Gamsa"),
                new Office("1741000", Text.of("행정안전부", "Ministry"), Jurisdiction.NATION),
                Set.of(duties));
    }

    private long write(long subject, Deed deed, String... facts) {
        var entry =
                new JournalEntry(
                        official(),
                        VISIT.about("2026-1"),
                        deed,
                        subject,
                        "test.read-record",
                        List.of(facts));
        Supplier<Long> work = () -> journal.write(entry);
        var id = new TransactionTemplate(transactions).execute(status -> work.get());
        return id == null ? 0 : id;
    }

    private List<Line> mine(long subject, Wanted wanted) {
        return access.as(new Actor.Resident(subject), () -> reading.mine(wanted)).lines();
    }

    /** Waits for the sequencer, which looks twice a second. */
    private Line sealed(long subject) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            var line = mine(subject, Wanted.NEWEST).getFirst();
            if (line.index() != null) {
                return line;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not sealed within half a minute");
    }

    private MvcTestResult page(Actor actor, String path) {
        var token = new TestingAuthenticationToken(new Principal(actor), "", "ROLE_X");
        return web.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(authentication(token))
                .exchange();
    }

    @Test
    void a_resident_reads_in_words_who_looked_when_and_why() {
        var before = Instant.now().minusSeconds(5);
        write(8_001, Deed.READ, "document");
        assertThat(mine(8_001, Wanted.NEWEST))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.who().ko()).isEqualTo("행정안전부 이감사");
                    assertThat(line.why().en()).isEqualTo("A visit at the counter");
                    assertThat(line.reference()).isEqualTo("2026-1");
                    assertThat(line.facts()).containsExactly(Text.of("서류", "A document"));
                    assertThat(line.at()).isAfter(before);
                });
        assertThat(mine(8_002, Wanted.NEWEST)).isEmpty();
    }

    @Test
    void the_list_is_newest_first_filtered_and_in_pages() {
        for (int i = 0; i < 45; i++) {
            write(8_003, i % 9 == 0 ? Deed.CHANGE : Deed.READ, "document");
        }
        var me = new Actor.Resident(8_003);
        var last = access.as(me, () -> reading.mine(new Wanted(null, null, null, 3)));
        assertThat(last.total()).isEqualTo(45);
        assertThat(last.pages()).isEqualTo(3);
        assertThat(last.lines()).hasSize(5);
        assertThat(mine(8_003, Wanted.NEWEST))
                .hasSize(20)
                .isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(mine(8_003, new Wanted(null, null, Deed.CHANGE, 1))).hasSize(5);
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        assertThat(mine(8_003, new Wanted(tomorrow, null, null, 1))).isEmpty();
        assertThat(mine(8_003, new Wanted(null, tomorrow, null, 1))).hasSize(20);
    }

    @Test
    void an_audit_needs_the_duty_and_is_an_entry_that_the_resident_sees() {
        write(8_004, Deed.READ, "document");
        var inquiry = new Inquiry(8_004L, null, Wanted.NEWEST);
        assertThatThrownBy(() -> access.as(official(), () -> reading.audit(inquiry, VISIT)))
                .isInstanceOf(AccessRefused.class);
        var auditor = official(JournalReading.AUDIT.code());
        assertThat(access.as(auditor, () -> reading.audit(inquiry, VISIT)).lines())
                .extracting(Line::deed)
                .containsExactly(Deed.SEARCH, Deed.READ);
        assertThat(mine(8_004, Wanted.NEWEST)).hasSize(2);
        var mineAsAuditor = new Wanted(null, null, null, 1);
        assertThatThrownBy(() -> access.as(auditor, () -> reading.mine(mineAsAuditor)))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void an_audit_by_actor_shows_what_this_actor_did() {
        write(8_005, Deed.CHANGE, "document");
        var since = new Wanted(Instant.now().minusSeconds(3_600), null, Deed.CHANGE, 1);
        var inquiry = new Inquiry(null, "official:lee.auditor", since);
        var auditor = official(JournalReading.AUDIT.code());
        assertThat(access.as(auditor, () -> reading.audit(inquiry, VISIT)).lines())
                .isNotEmpty()
                .allMatch(line -> line.actor().equals("official:lee.auditor"));
    }

    @Test
    void a_sealed_entry_is_proved_to_its_resident_and_to_nobody_else() throws Exception {
        var id = write(8_006, Deed.READ, "document");
        sealed(8_006);
        var stranger = new Actor.Resident(8_007);
        assertThat(access.as(stranger, () -> reading.inclusionProof(id))).isEmpty();
        var me = new Actor.Resident(8_006);
        var proof = access.as(me, () -> reading.inclusionProof(id)).orElseThrow();
        var file = Files.writeString(files.resolve("proof.json"), proof);
        assertThat(JournalVerifier.recognizes(file)).isTrue();
        assertThat(JournalVerifier.verify(file, Optional.empty(), Optional.empty()))
                .isInstanceOf(Intact.class);
        for (var change :
                new String[][] {
                    {"8006", "8008"}, {"READ", "SEARCH"}, {"\"index\":", "\"index\":1"}
                }) {
            assertThat(proof).contains(change[0]);
            var changed = proof.replaceFirst(change[0], change[1]);
            var other = Files.writeString(files.resolve("changed.json"), changed);
            var result = JournalVerifier.verify(other, Optional.empty(), Optional.empty());
            assertThat(result.isIntact()).as(change[0]).isFalse();
        }
    }

    @Test
    void a_later_seal_is_proved_to_begin_with_the_earlier_one() throws Exception {
        write(8_009, Deed.READ, "document");
        sealed(8_009);
        var earlier = reading.latest().orElseThrow();
        write(8_010, Deed.READ, "document");
        sealed(8_010);
        var later = reading.latest().orElseThrow();
        assertThat(later.size()).isGreaterThan(earlier.size());
        var proof = reading.consistencyProof(earlier.size(), later.size()).orElseThrow();
        var file = Files.writeString(files.resolve("proof.json"), proof);
        assertThat(JournalVerifier.verify(file, Optional.empty(), Optional.empty()).isIntact())
                .isTrue();
        var line = earlier.note().lines().skip(1).findFirst().orElseThrow();
        var changed = proof.replaceFirst("\\\\n" + line + "\\\\n", "\\\\n" + 1 + line + "\\\\n");
        var other = Files.writeString(files.resolve("changed.json"), changed);
        assertThat(JournalVerifier.verify(other, Optional.empty(), Optional.empty()).isIntact())
                .isFalse();
        assertThat(reading.consistencyProof(later.size(), earlier.size())).isEmpty();
    }

    @Test
    void the_page_of_a_resident_shows_the_list_with_seal_and_proof() throws Exception {
        var id = write(8_011, Deed.READ, "document");
        sealed(8_011);
        var me = new Actor.Resident(8_011);
        assertThat(page(me, "/my/journal"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Who looked at my data",
                        "Lee Gamsa, Ministry",
                        "A visit at the counter (2026-1)",
                        "/my/journal/" + id + "/proof");
        assertThat(page(me, "/my/journal?deed=CHANGE")).bodyText().contains("There is no entry.");
        assertThat(page(me, "/my/journal?deed=NONSENSE")).hasStatus(422);
        assertThat(page(me, "/my/journal?from=2026-02-31")).hasStatus(422);
        var download = page(me, "/my/journal/" + id + "/proof");
        assertThat(download).hasStatusOk();
        var proof = download.getResponse().getContentAsByteArray();
        assertThat(new String(proof, StandardCharsets.UTF_8)).contains("\"proof\":\"inclusion\"");
        assertThat(page(new Actor.Resident(8_012), "/my/journal/" + id + "/proof")).hasStatus(404);
    }

    @Test
    void the_seal_is_shown_to_everybody() throws Exception {
        write(8_013, Deed.READ, "document");
        sealed(8_013);
        var root = reading.latest().orElseThrow();
        assertThat(web.get().uri("/journal").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("The latest seal", "time 20");
        assertThat(web.get().uri("/api/journal/checkpoint"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.size")
                .asNumber()
                .satisfies(
                        size -> assertThat(size.longValue()).isGreaterThanOrEqualTo(root.size()));
        assertThat(web.get().uri("/api/journal/proof/consistency?from=0&to=1")).hasStatus(404);
        assertThat(web.get().uri("/api/journal/proof/inclusion?entry=1")).hasStatus(401);
    }

    @Test
    void the_desk_asks_for_a_reason_before_it_shows_anything() {
        write(8_014, Deed.READ, "document");
        var auditor = official(JournalReading.AUDIT.code());
        assertThat(page(official(), "/desk/journal")).hasStatus(403);
        assertThat(page(auditor, "/desk/journal")).hasStatusOk();
        assertThat(page(auditor, "/desk/journal?ask=1&subject=8014")).hasStatus(422);
        assertThat(page(auditor, "/desk/journal?ask=1&subject=8014&reason=COMPLAINT&reference=A-1"))
                .hasStatusOk()
                .bodyText()
                .contains("official:lee.auditor", "complaint");
    }
}
