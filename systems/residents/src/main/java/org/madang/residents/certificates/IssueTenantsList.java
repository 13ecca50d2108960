package org.madang.residents.certificates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.documents.Block;
import org.madang.kernel.documents.DocumentDraft;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.residents.IssueRequest;
import org.madang.residents.IssueResult;
import org.madang.residents.Protections;
import org.madang.residents.Refusal;
import org.madang.residents.Requester;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues the list of who is registered at a building (전입세대확인서, Article 29-2). */
@Service
class IssueTenantsList {

    static final String KIND = "residents.tenants-list";
    static final Purpose PURPOSE =
            Purpose.of(KIND, Text.of("전입세대확인서 발급", "Issuing a tenants' list"));

    static final Refusal NO_SUCH_ADDRESS =
            Refusal.of(
                    "tenants.no-such-address",
                    "addressId",
                    "관할 구역에 있는 건물의 주소가 아닙니다 (제29조의2제1항).",
                    "This is no address of a building of your area (Article 29-2, paragraph 1).");
    static final Refusal NO_GROUND =
            Refusal.of(
                    "tenants.no-ground",
                    "evidence",
                    "신청인의 이름과 신분, 소유·임대차·매매·경매 등의 근거를 확인해 적어야 합니다 (제29조의2제2항).",
                    "Name the requester, their number, and what proves them owner, tenant, buyer or"
                            + " party to an auction (Article 29-2, paragraph 2).");

    /** Says nothing of anybody: the very refusal must not tell that somebody lives there. */
    static final Refusal NOT_GIVEN =
            Refusal.of(
                    "tenants.not-given",
                    null,
                    "창구에서 발급할 수 없는 신청입니다. 담당 부서의 심사를 거쳐 서면으로 알립니다 (제29조제5항).",
                    "This cannot be issued at the counter: the office decides and answers in"
                            + " writing (Article 29, paragraph 5).");

    private static final List<String> SHOWN =
            List.of("residents.name", "residents.address", "residents.status");

    private final Tenants tenants;
    private final Issues issues;
    private final Protections protections;
    private final Documents documents;
    private final Mayors mayors;
    private final AddressWords addresses;
    private final Desk desk;
    private final Ledger ledger;
    private final Access access;
    private final RegisterClock clock;

    IssueTenantsList(
            Tenants tenants,
            Issues issues,
            Protections protections,
            Documents documents,
            Mayors mayors,
            AddressWords addresses,
            Desk desk,
            Ledger ledger,
            Access access,
            RegisterClock clock) {
        this.tenants = tenants;
        this.issues = issues;
        this.protections = protections;
        this.documents = documents;
        this.mayors = mayors;
        this.addresses = addresses;
        this.desk = desk;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    IssueResult issue(long addressId, String unit, Language language, IssueRequest request) {
        var charge = desk.charged(ResidentRegistration.ISSUE, PURPOSE);
        var place = desk.building(charge, addressId, null, PURPOSE).orElse(null);
        if (place == null) {
            return new IssueResult.Refused(List.of(NO_SUCH_ADDRESS));
        }
        var list =
                new TenantsList(
                        addressId,
                        unit,
                        place.division(),
                        addresses.on(clock.today()).of(addressId, unit, clock.today()),
                        tenants.at(addressId, unit));
        var counted =
                new Issues.Draft(
                        KIND,
                        null,
                        addressId,
                        place.division(),
                        request,
                        Requester.SELF.fee(),
                        charge.actor().id());
        var refusal = refusal(list, request);
        if (refusal != null) {
            issues.refused(counted, refusal.words().ko());
            return new IssueResult.Refused(List.of(refusal));
        }
        var issued = documents.issue(draft(list, language), PURPOSE);
        issues.issued(counted, issued.number().value());
        ledger.looked(
                PURPOSE.about(issued.number().value()),
                list.lines().stream().map(TenantsList.Line::residentId).distinct().toList(),
                SHOWN);
        return new IssueResult.Issued(issued.number(), counted.fee());
    }

    private @Nullable Refusal refusal(TenantsList list, IssueRequest request) {
        var requester = request.requesterId();
        if (request.name().isEmpty() || request.evidence().isEmpty() || requester == null) {
            return NO_GROUND;
        }
        var people = list.lines().stream().map(TenantsList.Line::residentId).toList();
        return protections.barsAny(people, requester) ? NOT_GIVEN : null;
    }

    private DocumentDraft draft(TenantsList list, Language language) {
        var rows = new ArrayList<List<String>>();
        for (var line : list.lines()) {
            rows.add(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            language == Language.KO ? line.name() : line.latin(),
                            line.relation().word().in(language),
                            line.unit().isEmpty() ? "–" : line.unit(),
                            line.since().toString(),
                            line.status().word().in(language)));
        }
        var columns =
                List.of(
                        new Block.Column(say(language, "번호", "No."), 1),
                        new Block.Column(say(language, "성명", "Name"), 3),
                        new Block.Column(say(language, "구분", "As"), 2),
                        new Block.Column(say(language, "상세주소", "Unit"), 3),
                        new Block.Column(say(language, "전입일", "Moved in"), 3),
                        new Block.Column(say(language, "상태", "Standing"), 2));
        var empty = say(language, "이 주소에 등록된 세대가 없습니다.", "Nobody is registered at this address.");
        return new DocumentDraft(
                KIND,
                Text.of("전입세대확인서", "Tenants' list"),
                language,
                mayors.of(list.division()),
                null,
                access.current().id(),
                say(language, "전입세대확인서", "List of registered households"),
                "",
                List.of(
                        new Block.Facts(
                                List.of(
                                        new Block.Fact(
                                                say(language, "소재지", "Address"),
                                                list.address().in(language)))),
                        rows.isEmpty()
                                ? new Block.Paragraph(empty)
                                : new Block.Table(columns, rows)),
                say(language, "위와 같이 전입세대를 확인합니다.", "These are the households registered there."),
                List.of(
                        new DocumentDraft.PublicFact(
                                Text.of("세대 수", "Lines"), String.valueOf(rows.size()))),
                data(list));
    }

    private static Map<String, Object> data(TenantsList list) {
        var data = new LinkedHashMap<String, Object>();
        data.put("address", Map.of("ko", list.address().ko(), "en", list.address().en()));
        data.put(
                "households",
                list.lines().stream()
                        .map(line ->
                                Map.of(
                                        "name", line.name(),
                                        "relation", line.relation().name(),
                                        "unit", line.unit(),
                                        "since", line.since().toString(),
                                        "status", line.status().name()))
                        .toList());
        return data;
    }

    private static String say(Language language, String ko, String en) {
        return language == Language.KO ? ko : en;
    }
}
