package org.madang.forensics.board;

import java.util.List;
import java.util.Map;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Picture;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kinship.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Why two codes may be one person: the explanation a court can read, and the proposal. */
@Controller
class PairPage {

    /** What the page shows. */
    record Model(ProposeIdentification.Explained explained, Form form) {

        String path() {
            return explained.entry().path()
                    + "/runs/"
                    + explained.run().id()
                    + "/pairs/"
                    + explained.figures().remains()
                    + "/"
                    + explained.figures().person();
        }

        boolean mayPropose() {
            return explained.entry().part() == Part.LABORATORY;
        }

        /** Whether only the reason is still to be written. */
        boolean ready() {
            return explained.refusals().isEmpty();
        }

        Picture pedigree(Language language) {
            return Picture.pedigree(
                    explained.family(),
                    Map.of(explained.figures().person(), explained.figures().remains()),
                    language);
        }

        /** Those whose profiles the figures rest on, oldest generation first. */
        List<String> relatives() {
            return explained.family().pedigree().people().stream()
                    .map(Person::id)
                    .filter(explained.family().references()::containsKey)
                    .toList();
        }

        String genotype(String relative, String marker) {
            var profile = explained.family().references().get(relative);
            var genotype = profile == null ? null : profile.at(marker);
            return genotype == null ? "–" : genotype.toString();
        }
    }

    private final ProposeIdentification propose;
    private final Once once;

    PairPage(ProposeIdentification propose, Once once) {
        this.propose = propose;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/runs/{run}/pairs/{victim}/{missing}")
    Reply explain(
            @PathVariable long id,
            @PathVariable long run,
            @PathVariable String victim,
            @PathVariable String missing) {
        return page(propose.explain(id, run, victim, missing), Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/runs/{run}/pairs/{victim}/{missing}")
    Reply propose(
            @PathVariable long id,
            @PathVariable long run,
            @PathVariable String victim,
            @PathVariable String missing,
            Form form) {
        return once.submit(form, () -> proposed(id, run, victim, missing, form));
    }

    private Reply proposed(long id, long run, String victim, String missing, Form form) {
        var reason = form.ask("reason", "제안하는 까닭", "Reason").required().lines(2000);
        if (form.isValid()) {
            var result = propose.propose(id, run, victim, missing, reason.orElseThrow());
            if (result instanceof BoardResult.Done done) {
                return Redirect.to("/desk/forensics/" + id + "/board/" + done.proposalId())
                        .saying(
                                Text.of(
                                        "신원을 제안했습니다. 서로 다른 두 감정관의 검토를 기다립니다.",
                                        "Proposed. Two different scientists have to review it."));
            }
            if (result instanceof BoardResult.Refused refused) {
                BoardPage.tell(form, refused);
            }
        }
        return page(propose.explain(id, run, victim, missing), form);
    }

    private static Reply page(ProposeIdentification.Explained explained, Form form) {
        return Page.of(
                        Text.of("쌍의 근거", "Explanation of a pairing"),
                        "PairPage",
                        new Model(explained, form))
                .width(Page.Width.DESK)
                .with(form);
    }
}
