package org.madang.kernel.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * The roads of one township of a demo country. The townships of a municipality deal the same pack
 * of names among themselves, one card each in turn, so that a road is never in two of them.
 */
final class DemoRoads {

    private static final int BUILDINGS_A_ROAD = 40;

    /** The pack is dealt as 로, then as 길, then as numbered branches of the 로. */
    private static final int PLAIN_ROUNDS = 2;

    private static final List<String> STEMS =
            List.of(
                    "가람", "가온", "감나무골", "강변", "개나리", "고분", "골목", "공단", "공원", "과수원", "관아", "교육",
                    "구름", "국화", "금빛", "기찻길옆", "꽃뫼", "나루터", "남문", "내동산", "너른들", "노을", "느티나무", "달빛",
                    "당산나무", "대숲", "도서관", "돌담", "동문", "동산", "두레", "둑방", "들꽃", "등불", "마루", "매화",
                    "맑은내", "모래내", "목련", "무궁화", "무지개", "문화", "미나리", "민들레", "바람", "박물관", "밤나무골", "방죽",
                    "배꽃", "버드나무", "벚꽃", "별빛", "보리밭", "복사꽃", "봄내", "북문", "비석", "빛고을", "사랑", "산들",
                    "살구", "상록", "새싹", "새터", "샘골", "샛강", "서문", "성곽", "소나무", "솔밭", "수목원", "수변", "시장",
                    "실개천", "아침", "안골", "약수", "양지", "언덕", "여울", "역전", "연꽃", "예술", "오솔", "온누리", "옹달샘",
                    "우물", "은행나무", "이슬", "장터", "정자나무", "진달래", "참나무", "창의", "체육관", "초록", "큰들", "평화",
                    "푸른들", "풍년", "하늘", "학교", "한마음", "한빛", "해돋이", "해맞이", "향교", "호수", "화목", "희망");

    /** One building's place. */
    record Building(Text road, int main, int sub) {}

    private record Road(int number, Text name) {}

    private final String own;
    private final List<String> pack;
    private final int seat;
    private final int seats;
    private final int salt;
    private volatile @Nullable Road last;

    private DemoRoads(String own, List<String> pack, int seat, int seats, int salt) {
        this.own = own;
        this.pack = pack;
        this.seat = seat;
        this.seats = seats;
        this.salt = salt;
    }

    static Map<DivisionCode, DemoRoads> of(
            long seed, Gazetteer gazetteer, LocalDate date, Collection<DivisionCode> townships) {
        var roads = new TreeMap<DivisionCode, DemoRoads>();
        townships.stream()
                .sorted()
                .collect(groupingBy(DivisionCode::municipality, TreeMap::new, toList()))
                .forEach((municipality, members) ->
                        roads.putAll(deal(seed, gazetteer, date, municipality, members)));
        return roads;
    }

    private static Map<DivisionCode, DemoRoads> deal(
            long seed,
            Gazetteer gazetteer,
            LocalDate date,
            DivisionCode municipality,
            List<DivisionCode> members) {
        var random = new Random(seed * 31 + municipality.hashCode());
        var pack = new ArrayList<>(STEMS);
        Collections.shuffle(pack, random);
        var taken = new HashSet<>(STEMS);
        var roads = new TreeMap<DivisionCode, DemoRoads>();
        for (var seat = 0; seat < members.size(); seat++) {
            var township = gazetteer.at(members.get(seat), date).orElseThrow();
            var own = stem(township.name().ko());
            for (var again = 2; !taken.add(own); again++) {
                own = stem(township.name().ko()) + again;
            }
            roads.put(
                    township.code(),
                    new DemoRoads(own, pack, seat, members.size(), random.nextInt()));
        }
        return roads;
    }

    /** 청운효자동 gives 청운효자, 성수1가제2동 gives 성수. */
    private static String stem(String township) {
        return township.substring(0, township.length() - 1).replaceAll("제?[0-9.].*", "");
    }

    /**
     * @param index of the building in its township, from 0
     */
    Building building(int index) {
        var place = index % BUILDINGS_A_ROAD;
        var noise = mixed(index);
        // Odd or even, but always beyond the building before: no number comes twice.
        var main = 2 * place + 1 + (noise & 1);
        var sub = (noise >>> 1) % 5 == 0 ? 1 + (noise >>> 8) % 9 : 0;
        return new Building(road(index / BUILDINGS_A_ROAD), main, sub);
    }

    /** Most callers ask for one road's buildings in a row, so the last name is kept. */
    private Text road(int number) {
        var known = last;
        if (known != null && known.number() == number) {
            return known.name();
        }
        var ko = number == 0 ? ownRoad() : dealt((number - 1) * seats + seat);
        var name = Text.of(ko, Romanization.road(ko));
        last = new Road(number, name);
        return name;
    }

    private String ownRoad() {
        var last = own.charAt(own.length() - 1);
        return Character.isDigit(last)
                ? own.substring(0, own.length() - 1) + "로" + last + "길"
                : own + "로";
    }

    private String dealt(int card) {
        var stem = pack.get(card % pack.size());
        var round = card / pack.size();
        return switch (round) {
            case 0 -> stem + "로";
            case 1 -> stem + "길";
            default -> stem + "로" + ((round - PLAIN_ROUNDS) * 3 + 5) + "번길";
        };
    }

    /** The same bits for the same building, without the sign. */
    private int mixed(int index) {
        var x = (index + salt) * 0x9E3779B9;
        x = (x ^ (x >>> 16)) * 0x85EBCA6B;
        return (x ^ (x >>> 13)) & Integer.MAX_VALUE;
    }
}
