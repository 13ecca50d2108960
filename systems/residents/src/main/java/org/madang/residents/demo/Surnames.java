package org.madang.residents.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Surnames by share of the people, in thousandths of a percent. The shares of the common names are
 * those of the population census of 2015 (Kim 21.5 %, Lee 14.7 %, Park 8.4 %, Choi 4.7 %, Jung 4.3
 * %); the tail falls off the way the published ranking does. Names that sound alike and are written
 * with other Chinese characters stand as often as there are clans of them.
 */
final class Surnames {

    private static final double EVERYBODY = 100_000;
    private static final double COMMON = 200;

    private static final String SHARES =
            """
            김 21500 이 14700 박 8440 최 4700 정 4330 강 2370 조 2120 윤 2060 장 2000 임 1660
            한 1560 오 1540 서 1510 신 1490 권 1420 황 1400 안 1380 송 1380 전 1130 홍 1130
            유 1040 고 949 문 939 양 930 손 919 배 806 백 770 허 659 남 555 심 549
            노 518 하 467 곽 410 성 403 차 392 주 390 우 393 구 389 민 346 류 386
            나 324 진 344 지 309 엄 291 채 265 원 261 천 245 방 191 공 185 현 180
            함 164 변 167 염 140 여 132 추 122 도 115 소 106 신 100 석 104 선 86
            설 85 마 79 길 77 주 76 연 72 방 69 위 64 표 62 명 60 기 59
            반 57 라 55 왕 52 금 51 옥 50 육 46 인 45 맹 43 제 42 모 40
            장 39 남궁 38 탁 37 국 36 여 35 진 34 어 33 은 32 편 31 구 30
            용 29 유 28 예 27 경 26 봉 25 정 24 석 23 사 22 부 21 황보 20
            가 19 복 18 태 17 목 16 진 15 형 14 계 13 최 12 피 11 두 10
            지 10 감 9 장 9 호 8 제갈 8 음 7 동 7 두 6 온 6 사공 6
            호 5 선우 5 빈 5 범 5 좌 5 간 4 갈 4 팽 4 승 4 시 4
            상 3 하 3 설 3 단 3 견 3 당 3 화 2 독고 2 서문 2 동방 1
            """;

    private static final List<String> ALL = new ArrayList<>();
    private static final double[] SUMS;

    static {
        var fields = SHARES.strip().split("\\s+");
        var weights = new double[fields.length / 2];
        for (int i = 0; i < weights.length; i++) {
            ALL.add(fields[2 * i]);
            weights[i] = Double.parseDouble(fields[2 * i + 1]);
        }
        fill(weights);
        SUMS = Dice.sums(weights);
    }

    private Surnames() {}

    /** The rare names together bear what the common ones leave of all people. */
    private static void fill(double[] weights) {
        double common = Arrays.stream(weights).filter(w -> w >= COMMON).sum();
        double rare = Arrays.stream(weights).filter(w -> w < COMMON).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights[i] < COMMON ? (EVERYBODY - common) / rare : 1;
        }
    }

    static String pick(Dice dice) {
        return ALL.get(dice.pick(SUMS));
    }
}
