package org.madang.residents.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Given names by sex and generation: two syllables, the first and the second from tables of the
 * house's own making, the front of each list more often than its end. A few have one syllable.
 */
final class GivenNames {

    private static final double ONE_SYLLABLE = 0.012;

    /** First birth year of each generation of the tables. */
    private static final int[] GENERATIONS = {0, 1945, 1962, 1978, 1992, 2006};

    private static final String[][] MEN = {
        {"영 종 정 상 병 재 성 용 동 태 기 봉 만 명 춘 덕", "수 호 식 철 길 환 섭 근 만 택 봉 구 용 조 석"},
        {"영 성 정 종 상 재 동 광 진 기 병 용 명 경 승 태", "수 호 식 철 환 근 규 섭 곤 용 일 균 희 길 석"},
        {"성 상 재 정 영 동 진 승 경 현 태 기 광 병 준 창", "호 훈 수 철 석 진 욱 우 현 환 식 민 규 일 용"},
        {"성 지 정 상 재 동 진 승 현 태 민 준 영 경 종 세", "훈 민 호 현 진 수 욱 우 석 환 준 혁 철 규 영"},
        {"민 지 동 승 준 현 성 재 태 정 우 건 도 상 진 찬", "현 준 우 민 훈 호 혁 빈 수 욱 석 영 환 원 규"},
        {"민 서 도 시 지 하 예 주 준 건 우 은 유 현 태 선", "준 윤 우 현 후 호 율 원 진 민 빈 찬 서 안 겸"},
    };

    private static final String[][] WOMEN = {
        {"순 영 정 옥 복 금 말 춘 명 경 분 점 연 길 귀 덕", "자 순 옥 례 숙 희 남 임 분 이 녀 선 란 심 애"},
        {"영 정 순 명 경 미 옥 은 현 선 춘 혜 금 인 말 복", "숙 희 자 순 옥 애 란 미 선 례 화 남 임 주 영"},
        {"미 은 영 정 현 경 선 혜 지 명 수 윤 성 인 진 희", "숙 경 희 영 미 정 주 선 란 옥 진 연 아 자 화"},
        {"지 은 미 현 혜 수 정 선 유 민 영 소 보 진 윤 경", "영 은 혜 정 연 진 경 선 희 미 아 현 주 라 숙"},
        {"지 수 예 민 유 소 서 혜 하 은 다 보 현 가 채 나", "은 현 진 연 빈 영 원 린 윤 희 경 정 아 주 나"},
        {"서 지 하 예 수 민 채 유 다 소 나 아 은 윤 시 가", "윤 연 은 아 린 원 율 서 우 현 빈 나 인 희 진"},
    };

    private static final List<Table> TABLES = new ArrayList<>();

    static {
        for (int generation = 0; generation < GENERATIONS.length; generation++) {
            TABLES.add(Table.of(MEN[generation]));
            TABLES.add(Table.of(WOMEN[generation]));
        }
    }

    private GivenNames() {}

    static String pick(Dice dice, int sex, int birthYear) {
        int generation = GENERATIONS.length - 1;
        while (GENERATIONS[generation] > birthYear) {
            generation--;
        }
        return TABLES.get(2 * generation + sex).pick(dice);
    }

    private record Table(String[] first, String[] second, double[] firstSums, double[] secondSums) {

        static Table of(String[] syllables) {
            var first = syllables[0].split(" ");
            var second = syllables[1].split(" ");
            return new Table(first, second, falling(first.length), falling(second.length));
        }

        private static double[] falling(int length) {
            var weights = new double[length];
            for (int i = 0; i < length; i++) {
                weights[i] = 1.0 / (i + 3);
            }
            return Dice.sums(weights);
        }

        String pick(Dice dice) {
            var one = first[dice.pick(firstSums)];
            if (dice.chance(ONE_SYLLABLE)) {
                return one;
            }
            var other = one;
            while (other.equals(one)) {
                other = second[dice.pick(secondSums)];
            }
            return one + other;
        }
    }
}
