package org.madang.residents.proceedings;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.proceedings.Proceeding.Taken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The notice (최고장) or the public notice (공고문) of a step, to be printed. Either says what the
 * municipality may do when nobody reports in time (Resident Registration Act, Article 20 (4)).
 */
@Controller
class PaperPage {

    /**
     * What the paper says.
     *
     * @param publicly whether everybody will read it: then it says no more of the person than who
     *     is meant
     */
    record Model(
            Proceeding proceeding,
            Taken taken,
            boolean publicly,
            Text name,
            @Nullable Text address,
            Text office) {

        Text title() {
            return publicly ? Text.of("공고", "Public notice") : Text.of("최고장", "Notice");
        }

        String back() {
            return "/desk/residents/proceedings/" + proceeding.id();
        }
    }

    private final MoveProceeding moves;
    private final DeskRecords records;
    private final Access access;

    PaperPage(MoveProceeding moves, DeskRecords records, Access access) {
        this.moves = moves;
        this.records = records;
        this.access = access;
    }

    /**
     * The paper of a step.
     *
     * @param position of the step in its proceeding, from 1
     */
    @GetMapping("/desk/residents/proceedings/{id}/papers/{position}")
    Reply paper(@PathVariable long id, @PathVariable int position) {
        var official = access.official(ResidentRegistration.REGISTER);
        var proceeding = moves.byId(id).orElseThrow(PaperPage::none);
        if (position < 1 || position > proceeding.steps().size()) {
            throw none();
        }
        var taken = proceeding.steps().get(position - 1);
        if (!taken.step().setsTerm()) {
            throw none();
        }
        var opened =
                records.open(
                        proceeding.residentId(),
                        ResidentRegistration.REGISTER,
                        MoveProceeding.PURPOSE.about("proceeding-" + id));
        var model =
                new Model(
                        proceeding,
                        taken,
                        taken.step() == Step.ANNOUNCED,
                        opened.name(),
                        opened.address(),
                        official.office().name());
        return Page.of(model.title(), "PaperPage", model).width(Page.Width.READING);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
