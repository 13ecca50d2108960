package org.madang.residents.certificates;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.IssueRequest;
import org.madang.residents.Requester;
import org.madang.residents.ResidentRecord;
import org.madang.residents.Residents;
import org.madang.residents.pages.NumberQuestion;
import org.springframework.stereotype.Component;

/** The question of who asks for a paper, and on what ground. */
@Component
class RequestFields {

    private final NumberQuestion numbers;
    private final Residents residents;
    private final Access access;

    RequestFields(NumberQuestion numbers, Residents residents, Access access) {
        this.numbers = numbers;
        this.residents = residents;
        this.access = access;
    }

    static List<Content> of(Ui ui, Form form) {
        var fields = new ArrayList<Content>();
        var requester = ui.select(form, "requester", "누가 신청합니까?", "Who asks for it?");
        for (var one : Requester.values()) {
            requester.option(one, one.words());
        }
        fields.add(requester);
        fields.add(
                ui.text(form, "requesterNumber", "신청인의 주민등록번호", "The requester's resident number")
                        .hint(
                                "본인이 아니면 신분증으로 확인해 적습니다. 국가기관·법원 근거의 신청에는 비워 둡니다.",
                                "From the card they show, unless it is the person themselves, an"
                                        + " authority or a court's matter.")
                        .optional()
                        .digits()
                        .width(20)
                        .autocomplete("off"));
        fields.add(
                ui.text(form, "requesterName", "신청인 또는 기관의 이름", "Name of the requester or office")
                        .optional()
                        .width(30)
                        .autocomplete("off"));
        fields.add(
                ui.text(form, "purpose", "용도", "What it is for")
                        .optional()
                        .width(30)
                        .autocomplete("off"));
        fields.add(
                ui.text(form, "evidence", "증명 자료", "What proves the ground")
                        .hint(
                                "위임장, 가족관계증명서, 판결문, 계약서 등과 그 번호",
                                "A mandate, a family certificate, a judgment, a contract, with its"
                                        + " number")
                        .optional()
                        .autocomplete("off"));
        return fields;
    }

    /** The request; null with errors in the form. */
    @Nullable IssueRequest read(Form form, long self, Purpose purpose) {
        var requester =
                form.ask("requester", "신청인", "Requester").required().choice(Requester.class);
        var id = person(form, purpose);
        var name = form.ask("requesterName", "이름", "Name").text(100).orElse("");
        var what = form.ask("purpose", "용도", "Purpose").text(200).orElse("");
        var evidence = form.ask("evidence", "증명 자료", "Evidence").text(500).orElse("");
        if (!form.isValid()) {
            return null;
        }
        var asking = requester.orElseThrow();
        var who = asking == Requester.SELF ? Optional.of(self) : id;
        return new IssueRequest(asking, who.orElse(null), name, what, evidence);
    }

    /** The requester in the register, wherever they live: they show their number. */
    private Optional<Long> person(Form form, Purpose purpose) {
        var number = numbers.optional(form, "requesterNumber");
        var found =
                number.flatMap(
                        one -> access.within(Scope.NATION, () -> residents.byNumber(one, purpose)));
        if (number.isPresent() && found.isEmpty()) {
            form.error(
                    "requesterNumber",
                    Text.of("이 번호로 등록된 사람이 없습니다.", "Nobody is registered under this number."));
        }
        return found.map(ResidentRecord::id);
    }

    /** Where refusals are shown. */
    static String place(String named) {
        return switch (named) {
            case "number" -> "requesterNumber";
            case "name" -> "requesterName";
            case "digits" -> "number";
            case "requester", "evidence", "purpose" -> named;
            default -> "";
        };
    }
}
