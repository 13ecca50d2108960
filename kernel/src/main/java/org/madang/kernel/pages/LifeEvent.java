package org.madang.kernel.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.kernel.language.Text;

/** A turn in a life that brings people to the house; it gathers the services that go with it. */
enum LifeEvent {
    BIRTH(
            Text.of("아이가 태어났어요", "A child is born"),
            Text.of("출생신고와 주민등록번호", "Report the birth, get a number"),
            List.of("출생", "birth")),
    MOVING(
            Text.of("이사했어요", "I have moved"),
            Text.of("전입신고와 새 주소", "Report the new address"),
            List.of("전입", "주소", "move", "address")),
    FAMILY(
            Text.of("가족이 달라졌어요", "My family has changed"),
            Text.of("혼인, 세대, 이름", "Marriage, household, name"),
            List.of("가족", "혼인", "세대", "개명", "이름", "marriage", "household", "name")),
    PAPERS(
            Text.of("서류가 필요해요", "I need a paper"),
            Text.of("등본, 초본, 증명서", "Certificates, day and night"),
            List.of("등본", "초본", "증명", "certificate")),
    ARRIVAL(
            Text.of("한국에 왔거나 떠나요", "I come to or leave Korea"),
            Text.of("체류와 재외국민 등록", "Residence, nationals overseas"),
            List.of("외국인", "재외", "overseas", "foreign")),
    DEATH(
            Text.of("가족이 돌아가셨어요", "Someone has died"),
            Text.of("사망신고와 세대 정리", "Report the death, settle the household"),
            List.of("사망", "death"));

    private final Text title;
    private final Text brings;
    private final List<String> words;

    LifeEvent(Text title, Text brings, List<String> words) {
        this.title = title;
        this.brings = brings;
        this.words = words;
    }

    Text title() {
        return title;
    }

    Text brings() {
        return brings;
    }

    List<String> words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/life/" + code();
    }

    static Optional<LifeEvent> ofCode(String code) {
        return Arrays.stream(values()).filter(event -> event.code().equals(code)).findFirst();
    }
}
