package org.madang.residents.rounds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.pages.Once;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.api.Answers;
import org.madang.residents.registry.Desk;
import org.madang.residents.rounds.YearlyRounds.Township;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The yearly round for programs. It files no report, so it is none of the register's entries. */
@RestController
@RequestMapping("/api/residents/rounds")
@Tag(name = "residents")
class RoundApi {

    private final OpenRound rounds;
    private final AnswerRound home;
    private final EnterFinding visits;
    private final YearlyRounds stored;
    private final Desk desk;
    private final Answers answers;
    private final TransactionTemplate transactions;

    RoundApi(
            OpenRound rounds,
            AnswerRound home,
            EnterFinding visits,
            YearlyRounds stored,
            Desk desk,
            Answers answers,
            TransactionTemplate transactions) {
        this.rounds = rounds;
        this.home = home;
        this.visits = visits;
        this.stored = stored;
        this.desk = desk;
        this.answers = answers;
        this.transactions = transactions;
    }

    @PostMapping
    @Operation(summary = "Open the yearly round of the own municipality (주민등록 사실조사)")
    ResponseEntity<?> open(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody OpenRoundCommand command) {
        return write(key, "rounds", command, () -> rounds.open(command), true);
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "End a round; its figures are kept")
    ResponseEntity<?> close(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id) {
        return write(key, "rounds/" + id + "/close", id, () -> rounds.close(id), false);
    }

    @PostMapping("/answers")
    @Operation(summary = "Answer for the own household, from home")
    ResponseEntity<?> answer(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody AnswerCommand command) {
        return write(key, "rounds/answers", command, () -> home.answer(command), false);
    }

    @PostMapping("/findings")
    @Operation(summary = "Enter what a visit found")
    ResponseEntity<?> find(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody FindingCommand command) {
        return write(key, "rounds/findings", command, () -> visits.enter(command), false);
    }

    /** A round and how far it is, by township. */
    record Progress(
            long id,
            String municipality,
            int year,
            LocalDate from,
            LocalDate homeUntil,
            LocalDate until,
            boolean open,
            List<Township> townships) {}

    @GetMapping("/{id}")
    @Operation(summary = "How far a round is, by township")
    Progress progress(@PathVariable long id) {
        var charge = desk.charged(ResidentRegistration.REGISTER, OpenRound.PURPOSE);
        return Objects.requireNonNull(
                transactions.execute(status -> progress(id, charge.jurisdiction())));
    }

    private Progress progress(long id, Jurisdiction area) {
        var round =
                stored.byId(id)
                        .filter(one -> one.concerns(area))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Progress(
                round.id(),
                round.municipality(),
                round.year(),
                round.from(),
                round.homeUntil(),
                round.until(),
                round.isOpen(),
                stored.progress(round, area.prefix()));
    }

    private ResponseEntity<?> write(
            @Nullable String key,
            String path,
            Object request,
            Supplier<RoundResult> work,
            boolean creates) {
        return answers.once(
                key,
                path,
                request,
                () ->
                        switch (work.get()) {
                            case RoundResult.Refused refused -> answers.refused(refused.reasons());
                            case RoundResult.Done done ->
                                    creates ? answers.created(done) : answers.done(done);
                        });
    }
}
