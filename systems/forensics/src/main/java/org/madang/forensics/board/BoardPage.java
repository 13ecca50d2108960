package org.madang.forensics.board;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Identities;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.runs.Recompute;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Notice;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The reconciliation board: what waits, what is signed, and each proposal's way. */
@Controller
class BoardPage {

    /** The list. */
    record Listing(Entry entry, List<ProposalRow> proposals) {}

    /** One proposal, and what this reader may do with it. */
    record Model(
            Entry entry,
            ProposalRow proposal,
            Identities.@Nullable Report identity,
            Recompute.@Nullable Proof proof,
            Form form) {

        String path() {
            return entry.path() + "/board/" + proposal.id();
        }

        boolean mayReview() {
            var first = proposal.first();
            return entry.part() == Part.LABORATORY
                    && BoardRules.ofReview(
                                    proposal.state(),
                                    first == null ? null : first.by(),
                                    entry.actor().id())
                            .isEmpty();
        }

        boolean reviewedAlready() {
            var first = proposal.first();
            return proposal.state() == ProposalRow.State.REVIEWED
                    && first != null
                    && first.by().equals(entry.actor().id());
        }

        boolean maySign() {
            return entry.part() == Part.BOARD && proposal.state() == ProposalRow.State.CONFIRMED;
        }

        boolean mayWithdraw() {
            return entry.part() == Part.BOARD && proposal.state() == ProposalRow.State.SIGNED;
        }
    }

    private final Laboratory laboratory;
    private final Proposals proposals;
    private final Identities identities;
    private final ReviewProposal reviews;
    private final SignIdentification signing;
    private final Recompute recompute;
    private final TransactionTemplate transactions;
    private final Once once;

    BoardPage(
            Laboratory laboratory,
            Proposals proposals,
            Identities identities,
            ReviewProposal reviews,
            SignIdentification signing,
            Recompute recompute,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.proposals = proposals;
        this.identities = identities;
        this.reviews = reviews;
        this.signing = signing;
        this.recompute = recompute;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/board")
    Reply list(@PathVariable long id) {
        var listing =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY, Part.BOARD);
                            return new Listing(entry, proposals.all(id));
                        }));
        return Page.of(Text.of("신원확인 회의", "Reconciliation board"), "BoardPage", listing)
                .width(Page.Width.DESK);
    }

    @GetMapping("/desk/forensics/{id}/board/{proposal}")
    Reply show(@PathVariable long id, @PathVariable long proposal) {
        return page(id, proposal, null, Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/board/{proposal}/review")
    Reply review(@PathVariable long id, @PathVariable long proposal, Form form) {
        return once.submit(form, () -> reviewed(id, proposal, form));
    }

    private Reply reviewed(long id, long proposal, Form form) {
        var note = form.ask("note", "검토 의견", "What you found").required().lines(2000);
        if (form.isValid()) {
            boolean agree = form.typed("decision").equals("agree");
            var result = reviews.review(id, proposal, agree, note.orElseThrow());
            if (result instanceof BoardResult.Done done) {
                return Redirect.to("/desk/forensics/" + id + "/board/" + proposal)
                        .saying(done.state().words());
            }
            if (result instanceof BoardResult.Refused refused) {
                tell(form, refused);
            }
        }
        return page(id, proposal, null, form);
    }

    @PostMapping("/desk/forensics/{id}/board/{proposal}/sign")
    Reply sign(@PathVariable long id, @PathVariable long proposal, Form form) {
        return once.submit(form, () -> signed(id, proposal, form));
    }

    private Reply signed(long id, long proposal, Form form) {
        var language =
                form.typed("language").equals("en")
                        ? org.madang.kernel.language.Language.EN
                        : org.madang.kernel.language.Language.KO;
        var result = signing.sign(id, proposal, language);
        if (result instanceof BoardResult.Signed) {
            return Redirect.to("/desk/forensics/" + id + "/board/" + proposal)
                    .saying(
                            Text.of(
                                    "다시 계산해 같은 값을 확인하고 서명했습니다.",
                                    "Computed again with the same figures, and signed."));
        }
        if (result instanceof BoardResult.Refused refused) {
            tell(form, refused);
        }
        return page(id, proposal, null, form);
    }

    @PostMapping("/desk/forensics/{id}/board/{proposal}/withdraw")
    Reply withdraw(@PathVariable long id, @PathVariable long proposal, Form form) {
        return once.submit(form, () -> withdrawn(id, proposal, form));
    }

    private Reply withdrawn(long id, long proposal, Form form) {
        var why = form.ask("why", "철회하는 까닭", "Why").required().text(200);
        if (form.isValid()) {
            var result = signing.withdraw(id, proposal, why.orElseThrow());
            if (result instanceof BoardResult.Done) {
                return Redirect.to("/desk/forensics/" + id + "/board/" + proposal)
                        .saying(
                                Notice.Kind.WARNING,
                                Text.of(
                                        "신원확인서를 철회했습니다. 문서를 확인하는 사람은 철회되었음을 보게 됩니다.",
                                        "The report is withdrawn, and whoever checks it is told"
                                                + " so."));
            }
            if (result instanceof BoardResult.Refused refused) {
                tell(form, refused);
            }
        }
        return page(id, proposal, null, form);
    }

    @PostMapping("/desk/forensics/{id}/board/{proposal}/recompute")
    Reply again(@PathVariable long id, @PathVariable long proposal) {
        var row =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            laboratory.enter(id, Part.LABORATORY, Part.BOARD);
                            return proposals.byId(id, proposal).orElseThrow(Laboratory::absent);
                        }));
        return page(id, proposal, recompute.recompute(id, row.runId()), Form.empty());
    }

    private Reply page(long id, long proposalId, Recompute.@Nullable Proof proof, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY, Part.BOARD);
                            var row =
                                    proposals.byId(id, proposalId).orElseThrow(Laboratory::absent);
                            laboratory.looked(
                                    entry,
                                    List.of(row.personId()),
                                    "proposal",
                                    "forensics.identification");
                            var identity =
                                    entry.part() == Part.BOARD
                                            ? identities.of(row.personId()).orElse(null)
                                            : null;
                            return new Model(entry, row, identity, proof, form);
                        }));
        return Page.of(Text.of("신원 제안", "Proposal"), "ProposalPage", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    // What the templates say

    static void tell(Form form, BoardResult.Refused refused) {
        for (var reason : refused.reasons()) {
            if (reason.field() == null) {
                form.error(reason.words());
            } else {
                form.error(reason.field(), reason.words());
            }
        }
    }

    static Notice.Kind kind(ProposalRow.State state) {
        return switch (state) {
            case SIGNED -> Notice.Kind.SUCCESS;
            case REJECTED, WITHDRAWN -> Notice.Kind.DANGER;
            case PROPOSED, REVIEWED, CONFIRMED -> Notice.Kind.INFO;
        };
    }

    static String ratio(double logLr) {
        return String.format(Locale.ROOT, "%.4g", Math.exp(logLr));
    }

    static String deed(Ui ui, ProposalRow.@Nullable Deed deed) {
        return deed == null ? "–" : ui.say(deed.who()) + " · " + ui.dateTime(deed.at());
    }
}
