package org.madang.residents.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Surnames by share of the people, in thousandths of a percent. The shares of the common names are
 * those of the population census of 2015 (Kim 21.5 %, Lee 14.7 %, Park 8.4 %, Choi 4.7 %, Jung 4.3
 * %); the tail falls off the way the published ranking does. Spelled in Latin letters as most
 * bearers spell them, which the romanisation rules allow for surnames.
 */
final class Surnames {

    /** A surname in Hangul and in Latin letters. */
    record Surname(String hangul, String latin) {}

    private static final String SHARES =
            """
            김 Kim 21500 이 Lee 14700 박 Park 8440 최 Choi 4700 정 Jung 4330 강 Kang 2370
            조 Cho 2120 윤 Yoon 2060 장 Jang 2000 임 Lim 1660 한 Han 1560 오 Oh 1540
            서 Seo 1510 신 Shin 1490 권 Kwon 1420 황 Hwang 1400 안 Ahn 1380 송 Song 1380
            전 Jeon 1130 홍 Hong 1130 유 Yoo 1040 고 Ko 949 문 Moon 939 양 Yang 930
            손 Son 919 배 Bae 806 백 Baek 770 허 Heo 659 남 Nam 555 심 Shim 549
            노 Noh 518 하 Ha 467 곽 Kwak 410 성 Sung 403 차 Cha 392 주 Joo 390
            우 Woo 393 구 Koo 389 민 Min 346 류 Ryu 386 나 Na 324 진 Jin 344
            지 Ji 309 엄 Eom 291 채 Chae 265 원 Won 261 천 Cheon 245 방 Bang 191
            공 Kong 185 현 Hyun 180 함 Ham 164 변 Byun 167 염 Yeom 140 여 Yeo 132
            추 Choo 122 도 Do 115 소 So 106 신 Shin 100 석 Seok 104 선 Sun 86
            설 Seol 85 마 Ma 79 길 Gil 77 주 Joo 76 연 Yeon 72 방 Bang 69
            위 Wi 64 표 Pyo 62 명 Myung 60 기 Ki 59 반 Ban 57 라 Ra 55
            왕 Wang 52 금 Keum 51 옥 Ok 50 육 Yook 46 인 In 45 맹 Maeng 43
            제 Je 42 모 Mo 40 장 Jang 39 남궁 Namgung 38 탁 Tak 37 국 Kook 36
            여 Yeo 35 진 Jin 34 어 Eo 33 은 Eun 32 편 Pyun 31 구 Koo 30
            용 Yong 29 유 Yoo 28 예 Ye 27 경 Kyung 26 봉 Bong 25 정 Jung 24
            석 Seok 23 사 Sa 22 부 Boo 21 황보 Hwangbo 20 가 Ga 19 복 Bok 18
            태 Tae 17 목 Mok 16 진 Jin 15 형 Hyung 14 계 Kye 13 최 Choi 12
            피 Pi 11 두 Doo 10 지 Ji 10 감 Gam 9 장 Jang 9 호 Ho 8
            제갈 Jegal 8 음 Eum 7 동 Dong 7 두 Doo 6 온 On 6 사공 Sagong 6
            호 Ho 5 선우 Sunwoo 5 빈 Bin 5 범 Bum 5 좌 Jwa 5 간 Gan 4
            갈 Gal 4 팽 Paeng 4 승 Seung 4 시 Si 4 상 Sang 3 하 Ha 3
            설 Seol 3 단 Dan 3 견 Kyun 3 당 Dang 3 화 Hwa 2 독고 Dokgo 2
            서문 Seomoon 2 동방 Dongbang 1
            """;

    private static final List<Surname> ALL = new ArrayList<>();
    private static final double[] SUMS;

    static {
        var fields = SHARES.strip().split("\\s+");
        var weights = new double[fields.length / 3];
        for (int i = 0; i < weights.length; i++) {
            ALL.add(new Surname(fields[3 * i], fields[3 * i + 1]));
            weights[i] = Double.parseDouble(fields[3 * i + 2]);
        }
        SUMS = Dice.sums(weights);
    }

    private Surnames() {}

    static Surname pick(Dice dice) {
        return ALL.get(dice.pick(SUMS));
    }

    static Surname kim() {
        return ALL.getFirst();
    }
}
