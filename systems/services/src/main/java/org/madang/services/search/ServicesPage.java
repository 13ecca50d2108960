package org.madang.services.search;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.madang.kernel.access.PublicPaths;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Everything on offer: the search, then groups with how much is in each, and an index by letter.
 */
@Controller
class ServicesPage {

    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final int SYLLABLES_OF_AN_INITIAL = 588;

    /** A card of the overview. */
    record Card(Group group, long count) {}

    /** The overview. */
    record Overview(int count, List<Card> cards, List<Offers.Offer> bundles) {}

    /** One group: what starts several services at once, then each service. */
    record Inside(
            Group group,
            List<Offers.Offer> bundles,
            List<Offers.Offer> services,
            List<Group> others) {}

    /** Everything by first letter. */
    record Index(int count, Map<String, List<Offers.Offer>> letters) {}

    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PublicPaths groupsOfServices() {
            return PublicPaths.of("/services", "/services/in/*", "/services/all");
        }
    }

    private final Offers offers;

    ServicesPage(Offers offers) {
        this.offers = offers;
    }

    @GetMapping("/services")
    Reply overview() {
        var cards = offers.groups().stream().map(this::card).toList();
        var all = offers.all();
        var bundles = all.stream().filter(Offers.Offer::isBundle).toList();
        return Page.of(
                Text.of("모든 서비스", "All services"),
                "overview",
                new Overview(all.size() - bundles.size(), cards, bundles));
    }

    private Card card(Group group) {
        return new Card(
                group, offers.in(group).stream().filter(offer -> !offer.isBundle()).count());
    }

    @GetMapping("/services/in/{code}")
    Reply group(@PathVariable String code, Language language) {
        var group =
                Group.ofCode(code)
                        .filter(one -> !offers.in(one).isEmpty())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var inside = sorted(offers.in(group), language);
        var others = offers.groups().stream().filter(one -> one != group).toList();
        return Page.of(
                group.title(),
                "group",
                new Inside(
                        group,
                        inside.stream().filter(Offers.Offer::isBundle).toList(),
                        inside.stream().filter(offer -> !offer.isBundle()).toList(),
                        others));
    }

    @GetMapping("/services/all")
    Reply index(Language language) {
        var letters = new LinkedHashMap<String, List<Offers.Offer>>();
        var all = sorted(offers.all(), language);
        for (var offer : all) {
            var letter = letter(offer.found().name().in(language));
            letters.computeIfAbsent(letter, _ -> new ArrayList<>()).add(offer);
        }
        return Page.of(
                Text.of("서비스 전체 목록", "Services from A to Z"),
                "letters",
                new Index(all.size(), letters));
    }

    private static List<Offers.Offer> sorted(List<Offers.Offer> some, Language language) {
        var collator =
                Collator.getInstance(language == Language.KO ? Locale.KOREAN : Locale.ENGLISH);
        return some.stream()
                .sorted(
                        Comparator.comparing(
                                offer -> offer.found().name().in(language), collator::compare))
                .toList();
    }

    /** The initial consonant of a syllable, the doubled ones under the single; a Latin letter. */
    static String letter(String name) {
        char first = name.charAt(0);
        if (first < '가' || first > '힣') {
            return String.valueOf(first).toUpperCase(Locale.ROOT);
        }
        char initial = INITIALS.charAt((first - '가') / SYLLABLES_OF_AN_INITIAL);
        return switch (initial) {
            case 'ㄲ' -> "ㄱ";
            case 'ㄸ' -> "ㄷ";
            case 'ㅃ' -> "ㅂ";
            case 'ㅆ' -> "ㅅ";
            case 'ㅉ' -> "ㅈ";
            default -> String.valueOf(initial);
        };
    }
}
