package org.madang.residents.loading.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.documents.DocumentVerifier;
import org.madang.kernel.documents.Verification;
import org.madang.kernel.places.Gazetteer;
import org.madang.kernel.places.PlaceFacts;
import org.madang.residents.cards.credential.CredentialCheck;
import org.madang.residents.cards.credential.CredentialCheck.Binding;
import org.madang.residents.cards.credential.TrustList;
import org.madang.residents.moving.MoveCommand;
import org.madang.residents.numbers.NumberReading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that strangers send is answered, whatever it is. Every build reads the seeds beside
 * this class (src/test/resources); {@code JAZZER_FUZZ=1 mvn test -Dtest=HostileInputTest#…} looks
 * for more for as long as it is let.
 */
class HostileInputTest {

    private static final Gazetteer GAZETTEER = PlaceFacts.gazetteer();
    private static final DocumentVerifier VERIFIER = new DocumentVerifier(List.of(), List.of());
    private static final JsonMapper JSON = JsonMapper.shared();

    @FuzzTest(maxDuration = "60s")
    void a_typed_number_is_read_or_its_fault_told(byte[] typed) {
        switch (FileOfPeople.SCHEME.read(new String(typed, StandardCharsets.UTF_8))) {
            case NumberReading.Valid valid ->
                    assertThat(valid.birth()).isBeforeOrEqualTo(FileOfPeople.TODAY);
            case NumberReading.Invalid invalid ->
                    assertThat(invalid.fault().words().en()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void a_file_of_residents_is_households_and_faults(byte[] file) throws IOException {
        var faults = new ArrayList<Fault>();
        var rules = new LineRules(FileOfPeople.SCHEME, GAZETTEER, FileOfPeople.TODAY);
        var lines = new CsvLines(new ByteArrayInputStream(file));
        var households = new Households(lines, rules, faults::add);
        long sound = 0;
        for (Household household; (household = households.next()) != null; ) {
            assertThat(household.faults()).isEmpty();
            sound += household.members().size();
        }
        assertThat(sound).isLessThanOrEqualTo(households.people());
        // Nobody is left out without a word.
        assertThat(sound == households.people() || !faults.isEmpty()).isTrue();
    }

    @FuzzTest(maxDuration = "60s")
    void an_uploaded_document_is_judged_and_never_taken_for_genuine(byte[] file) {
        assertThat(VERIFIER.verify(file)).isNotInstanceOf(Verification.Authentic.class);
    }

    @FuzzTest(maxDuration = "60s")
    void a_shown_card_is_judged_and_never_believed(byte[] shown) throws Exception {
        var issuer = new ECKeyGenerator(Curve.P_256).keyID("issuer").generate().toPublicJWK();
        var trust = new TrustList(null, List.of(issuer));
        var check = new CredentialCheck(trust, CredentialCheck.Lists.NONE);
        assertThat(
                        check.check(
                                new String(shown, StandardCharsets.UTF_8),
                                Binding.answering("nonce", "audience"),
                                Instant.EPOCH))
                .isInstanceOf(CredentialCheck.Rejected.class);
    }

    @FuzzTest(maxDuration = "60s")
    void a_body_is_a_command_or_refused_by_the_reader(byte[] body) {
        try {
            var command = JSON.readValue(body, MoveCommand.class);
            if (command != null) {
                assertThat(command.movers()).isNotNull();
            }
        } catch (JacksonException e) {
            // Answered as a problem with status 400: see MalformedTest.
            assertThat(e.getMessage()).isNotNull();
        }
    }
}
