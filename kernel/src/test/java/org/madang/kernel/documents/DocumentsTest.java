package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.documents.Documents.IssuedDocument;
import org.madang.kernel.documents.issuing.DocumentRows;
import org.madang.kernel.documents.issuing.IssueDocuments;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class DocumentsTest {

    private static final Actor HOLDER = new Actor.Resident(17);
    private static final Actor STRANGER = new Actor.Resident(18);

    @Autowired Documents documents;
    @Autowired Access access;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired DocumentVerifier verifier;
    @Autowired Journal journal;
    @Autowired HouseClock clock;

    private <T> T in(Actor actor, Supplier<T> work) {
        return access.as(
                actor, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private IssuedDocument issued() {
        return in(HOLDER, () -> documents.issue(Samples.household()));
    }

    private List<String> deeds(DocumentNumber number) {
        return in(
                HOLDER,
                () ->
                        jdbc.sql("select deed from journal.entry where reference = ? order by id")
                                .param(number.value())
                                .query(String.class)
                                .list());
    }

    @Test
    void an_issued_document_is_kept_byte_for_byte_and_journaled() {
        var issued = issued();
        assertThat(documents.verify(issued.file())).isInstanceOf(Verification.Authentic.class);
        assertThat(in(HOLDER, () -> documents.fetch(issued.number())).orElseThrow())
                .isEqualTo(issued.file());
        assertThat(deeds(issued.number())).containsExactly("ISSUE", "READ");
        var kept = documents.find(issued.number()).orElseThrow();
        assertThat(kept.issuer()).isEqualTo(Samples.JONGNO.name());
        assertThat(kept.issuedAt()).isEqualTo(issued.issuedAt());
        assertThat(kept.facts()).containsExactlyElementsOf(Samples.household().facts());
        assertThat(access.as(HOLDER, documents::mine)).contains(kept);
    }

    @Test
    void two_documents_that_draw_one_number_have_two_in_the_end() {
        var draws = new AtomicInteger();
        // Seven signs a draw: the second document draws what the first drew.
        RandomGenerator twice =
                () -> draws.getAndIncrement() < 14 ? 0 : RandomGenerator.getDefault().nextLong();
        var unlucky =
                new IssueDocuments(
                        Samples.PRESS,
                        verifier,
                        new DocumentRows(jdbc, access, transactions),
                        access,
                        journal,
                        clock,
                        new IssueDocuments.Place(Samples.issuance().verifyAddress(), true),
                        twice);
        var first = in(HOLDER, () -> unlucky.issue(Samples.household()));
        var second = in(HOLDER, () -> unlucky.issue(Samples.household()));
        assertThat(draws).hasValueGreaterThan(14);
        assertThat(second.number()).isNotEqualTo(first.number());
        for (var issued : List.of(first, second)) {
            assertThat(in(HOLDER, () -> documents.fetch(issued.number()))).hasValue(issued.file());
            assertThat(deeds(issued.number())).containsExactly("ISSUE", "READ");
        }
    }

    @Test
    void nobody_else_gets_the_file_and_the_attempt_is_journaled() {
        var issued = issued();
        assertThat(in(STRANGER, () -> documents.fetch(issued.number()))).isEmpty();
        assertThat(in(new Actor.Visitor(), () -> documents.fetch(issued.number()))).isEmpty();
        assertThat(deeds(issued.number())).containsExactly("ISSUE", "REFUSED", "REFUSED");
        assertThat(access.as(STRANGER, documents::mine)).isEmpty();
    }

    @Test
    void a_transaction_that_fails_leaves_no_document() {
        var number = new DocumentNumber[1];
        assertThatThrownBy(() ->
                        in(
                                HOLDER,
                                () -> {
                                    var issued = documents.issue(Samples.household());
                                    number[0] = issued.number();
                                    throw new IllegalStateException("the use case failed");
                                }))
                .hasMessage("the use case failed");
        assertThat(documents.find(number[0])).isEmpty();
        assertThatThrownBy(() -> access.as(HOLDER, () -> documents.issue(Samples.household())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("begin a transaction");
    }

    @Test
    void a_withdrawn_document_says_so_and_is_withdrawn_once() {
        var issued = issued();
        assertThat(in(HOLDER, () -> documents.withdraw(issued.number(), "잘못 발급함"))).isTrue();
        assertThat(in(HOLDER, () -> documents.withdraw(issued.number(), "again"))).isFalse();
        assertThat(documents.verify(issued.file()))
                .isInstanceOfSatisfying(
                        Verification.Withdrawn.class,
                        withdrawn -> assertThat(withdrawn.why()).isEqualTo("잘못 발급함"));
        assertThat(deeds(issued.number())).containsExactly("ISSUE", "CHANGE");
    }

    @Test
    void the_database_changes_and_deletes_no_document() {
        var number = issued().number().value();
        for (var sql :
                List.of(
                        "update documents.document set facts = '[]' where number = ?",
                        "delete from documents.document where number = ?")) {
            assertThatThrownBy(() ->
                            in(
                                    new Actor.House(),
                                    () -> {
                                        int rows = jdbc.sql(sql).param(number).update();
                                        if (rows == 0) {
                                            throw new IllegalStateException("no row");
                                        }
                                        return rows;
                                    }))
                    .isInstanceOfAny(DataAccessException.class, IllegalStateException.class);
        }
        assertThat(documents.find(new DocumentNumber(number)).orElseThrow().facts()).isNotEmpty();
    }

    @Test
    void row_security_hides_documents_of_others() {
        var number = issued().number().value();
        var sql = "select count(*) from documents.document where number = ?";
        Supplier<Long> count = () -> jdbc.sql(sql).param(number).query(Long.class).single();
        assertThat(in(HOLDER, count)).isEqualTo(1);
        assertThat(in(STRANGER, count)).isZero();
        assertThat(in(new Actor.Visitor(), count)).isZero();
    }
}
