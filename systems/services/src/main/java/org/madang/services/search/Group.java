package org.madang.services.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.kernel.language.Text;

/**
 * What services are looked for under: the turns in a life that the front page knows, then what
 * people do beside them. A service may stand under several.
 */
enum Group {
    BIRTH(
            Text.of("임신·출산·육아", "Birth and childhood"),
            Text.of("아이를 기다리거나 키울 때", "When you expect or raise a child"),
            List.of("출생신고", "입양"),
            List.of()),
    MOVING(
            Text.of("이사·집", "Moving and housing"),
            Text.of("새 주소, 임대차, 주차, 수도", "New address, lease, parking, water"),
            List.of("전입"),
            List.of()),
    FAMILY(
            Text.of("가족·돌봄", "Family and care"),
            Text.of("어르신, 장애, 한부모, 반려동물", "Old age, disability, single parents, pets"),
            List.of("혼인", "이혼", "개명", "실종"),
            List.of()),
    WELFARE(
            Text.of("생활 지원·복지", "Benefits and welfare"),
            Text.of("수당, 연금, 이용권, 긴급 지원", "Allowances, pensions, vouchers, urgent help"),
            List.of(),
            List.of("services.welfare")),
    PAPERS(
            Text.of("증명서·신분증", "Certificates and identity"),
            Text.of("등본, 초본, 여권, 카드", "Household papers, passport, cards"),
            List.of("등본", "초본", "증명", "발급기"),
            List.of()),
    DEATH(
            Text.of("사망·상속", "Death and inheritance"),
            Text.of("돌아가신 분의 재산과 세금 찾기", "Find the property and taxes left behind"),
            List.of("사망"),
            List.of()),
    ARRIVAL(
            Text.of("입국·해외", "Arrival and abroad"),
            Text.of("체류와 재외국민", "Residence, nationals overseas"),
            List.of("외국인", "재외국민"),
            List.of()),
    BUSINESS(
            Text.of("사업·허가", "Business and permits"),
            Text.of("가게, 건축, 도로·공원·하천 점용", "Shops, building, use of public ground"),
            List.of("계약", "보조금"),
            List.of("services.permits", "services.roads", "services.safety")),
    TAX(
            Text.of("세금", "Taxes"),
            Text.of("납세증명, 감면, 유예", "Clearance, relief, deferral"),
            List.of("지방세", "세금", "고지서"),
            List.of("services.tax")),
    VOICE(
            Text.of("묻기·제안·권리", "Ask, complain, defend"),
            Text.of("고충, 청원, 정보공개, 행정심판", "Complaints, petitions, disclosure, appeals"),
            List.of("청원", "정보공개", "민원"),
            List.of("services.petitions")),
    OTHER(
            Text.of("그 밖의 일", "Everything else"),
            Text.of("위에 없는 서비스", "What stands nowhere above"),
            List.of(),
            List.of());

    private final Text title;
    private final Text about;
    private final List<String> words;
    private final List<String> duties;

    Group(Text title, Text about, List<String> words, List<String> duties) {
        this.title = title;
        this.about = about;
        this.words = words;
        this.duties = duties;
    }

    Text title() {
        return title;
    }

    Text about() {
        return about;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/services/in/" + code();
    }

    static Optional<Group> ofCode(String code) {
        return Arrays.stream(values()).filter(group -> group.code().equals(code)).findFirst();
    }

    /** Where a declared service stands: by its life events, and by the duty that decides on it. */
    static List<Group> of(List<String> lifeEvents, String duty) {
        return orOther(
                Arrays.stream(values())
                        .filter(group ->
                                lifeEvents.contains(group.code()) || group.duties.contains(duty))
                        .toList());
    }

    /** Where a service stands that a system offers by a page of its own: by its Korean name. */
    static List<Group> of(Text name) {
        return orOther(
                Arrays.stream(values())
                        .filter(group -> group.words.stream().anyMatch(name.ko()::contains))
                        .toList());
    }

    private static List<Group> orOther(List<Group> found) {
        return found.isEmpty() ? List.of(OTHER) : found;
    }
}
