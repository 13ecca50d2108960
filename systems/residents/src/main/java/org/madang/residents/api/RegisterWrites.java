package org.madang.residents.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.pages.Once;
import org.madang.residents.births.BirthCommand;
import org.madang.residents.births.BirthResult;
import org.madang.residents.births.RegisterBirth;
import org.madang.residents.correcting.ApproveCorrection;
import org.madang.residents.correcting.CorrectionCommand;
import org.madang.residents.correcting.CorrectionResult;
import org.madang.residents.correcting.ProposeCorrection;
import org.madang.residents.deaths.DeathCommand;
import org.madang.residents.deaths.DeathResult;
import org.madang.residents.deaths.RegisterDeath;
import org.madang.residents.moving.MoveCommand;
import org.madang.residents.moving.MoveResult;
import org.madang.residents.moving.RegisterMove;
import org.madang.residents.naming.ChangeName;
import org.madang.residents.naming.NameCommand;
import org.madang.residents.naming.NameResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Entries by programs and officials. Sent twice with one Idempotency-Key, an entry is made once.
 */
@RestController
@RequestMapping("/api/residents")
@Tag(name = "residents")
class RegisterWrites {

    private final RegisterMove moves;
    private final RegisterBirth births;
    private final ChangeName names;
    private final ProposeCorrection proposals;
    private final ApproveCorrection approvals;
    private final RegisterDeath deaths;
    private final Answers answers;

    RegisterWrites(
            RegisterMove moves,
            RegisterBirth births,
            ChangeName names,
            ProposeCorrection proposals,
            ApproveCorrection approvals,
            RegisterDeath deaths,
            Answers answers) {
        this.moves = moves;
        this.births = births;
        this.names = names;
        this.proposals = proposals;
        this.approvals = approvals;
        this.deaths = deaths;
        this.answers = answers;
    }

    /**
     * A move-in report made at a counter.
     *
     * @param consent whether the head of the household to be joined confirmed
     */
    record MoveRequest(MoveCommand move, boolean consent) {

        MoveRequest {
            Objects.requireNonNull(move, "move");
        }
    }

    /** A second official's decision. */
    record Approval(boolean approved) {}

    @PostMapping("/moves")
    @Operation(summary = "Enter a move-in report (전입신고)")
    ResponseEntity<?> move(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody MoveRequest request) {
        return answers.once(
                key,
                "moves",
                request,
                () ->
                        switch (moves.register(request.move(), request.consent())) {
                            case MoveResult.Refused refused -> answers.refused(refused.reasons());
                            case MoveResult entered -> answers.created(entered);
                        });
    }

    @PostMapping("/births")
    @Operation(summary = "Enter a birth (출생신고)")
    ResponseEntity<?> birth(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody BirthCommand command) {
        return answers.once(
                key,
                "births",
                command,
                () ->
                        switch (births.register(command)) {
                            case BirthResult.Refused refused -> answers.refused(refused.reasons());
                            case BirthResult.Registered entered -> answers.created(entered);
                        });
    }

    @PostMapping("/names")
    @Operation(summary = "Enter a change of name (개명신고)")
    ResponseEntity<?> name(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody NameCommand command) {
        return answers.once(
                key,
                "names",
                command,
                () ->
                        switch (names.change(command)) {
                            case NameResult.Refused refused -> answers.refused(refused.reasons());
                            case NameResult.Changed entered -> answers.created(entered);
                        });
    }

    @PostMapping("/corrections")
    @Operation(summary = "Propose a correction (정정) for a second official to approve")
    ResponseEntity<?> correction(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody CorrectionCommand command) {
        return answers.once(
                key, "corrections", command, () -> corrected(proposals.propose(command)));
    }

    @PostMapping("/corrections/{id}/approval")
    @Operation(summary = "Approve a proposed correction, or turn it down")
    ResponseEntity<?> approval(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id,
            @RequestBody Approval approval) {
        return answers.once(
                key,
                "corrections/" + id + "/approval",
                approval,
                () -> corrected(approvals.decide(id, approval.approved())));
    }

    @PostMapping("/deaths")
    @Operation(summary = "Enter a death (사망신고)")
    ResponseEntity<?> death(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody DeathCommand command) {
        return answers.once(
                key,
                "deaths",
                command,
                () ->
                        switch (deaths.register(command)) {
                            case DeathResult.Refused refused -> answers.refused(refused.reasons());
                            case DeathResult.Registered entered -> answers.created(entered);
                        });
    }

    private Once.Response corrected(CorrectionResult result) {
        return switch (result) {
            case CorrectionResult.Refused refused -> answers.refused(refused.reasons());
            case CorrectionResult.Proposed proposed -> answers.created(proposed);
            case CorrectionResult decided -> answers.done(decided);
        };
    }
}
