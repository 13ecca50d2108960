package org.madang.kinship.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.madang.kinship.Assignment;
import org.madang.kinship.DemoDisaster;
import org.madang.kinship.Disaster;
import org.madang.kinship.Evidence;
import org.madang.kinship.Family;
import org.madang.kinship.JointResult;
import org.madang.kinship.JointSearch;
import org.madang.kinship.MutationModel;
import org.madang.kinship.PairwiseMatrix;
import org.madang.kinship.Pedigree;
import org.madang.kinship.Person;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;
import org.madang.kinship.io.CaseRecord;
import org.xml.sax.InputSource;

class PicturesTest {

    private static org.w3c.dom.Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    @Test
    void draws_squares_circles_and_diamonds_and_marks_who_is_missing_and_typed() throws Exception {
        Pedigree pedigree =
                Pedigree.of(
                        Person.founder("Fa <1>", Sex.MALE),
                        Person.founder("Mo", Sex.FEMALE),
                        Person.child("M1", "Fa <1>", "Mo", Sex.UNKNOWN));
        Map<String, Profile> typed = Map.of("Mo", Profile.EMPTY);
        String svg = PedigreeDrawing.svg(Family.of("F", pedigree, typed, List.of("M1")));
        var document = xml(svg);
        // One person of each, and the legend: man, typed and missing; woman; unknown.
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(1 + 3);
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(1 + 1);
        assertThat(document.getElementsByTagName("polygon").getLength()).isEqualTo(1 + 1);
        assertThat(svg).contains("s missing").contains("s typed").contains("Fa &lt;1&gt;");
        assertThat(svg).contains("M1: unknown, child of Fa &lt;1&gt; and Mo, missing.");
    }

    @Test
    void a_stroke_goes_through_the_dead_and_both_languages_explain_the_symbols() throws Exception {
        Pedigree pedigree =
                Pedigree.of(
                        Person.founder("Fa", Sex.MALE),
                        Person.founder("Mo", Sex.FEMALE),
                        Person.child("So", "Fa", "Mo", Sex.MALE),
                        Person.child("Da", "Fa", "Mo", Sex.FEMALE),
                        Person.child("In", "So", "Da", Sex.FEMALE));
        Family family = Family.of("F", pedigree, Map.of(), List.of("So"));
        String alive = PedigreeDrawing.svg(family, Map.of(), Set.of(), Locale.ENGLISH);
        String ko = PedigreeDrawing.svg(family, Map.of(), Set.of("So"), Locale.KOREAN);
        int lines = xml(alive).getElementsByTagName("line").getLength();
        // One stroke in the picture and one in the legend.
        assertThat(xml(ko).getElementsByTagName("line").getLength()).isEqualTo(lines + 2);
        assertThat(alive).contains("partners related").doesNotContain("dead");
        assertThat(ko)
                .contains("사망 확인")
                .contains("친족 사이의 부모")
                .contains("가계도 F")
                .contains("So: 남자, 아버지 Fa, 어머니 Mo, 실종.");
    }

    @Test
    void two_sibships_of_one_generation_do_not_share_a_bar() throws Exception {
        Pedigree pedigree =
                Pedigree.of(
                        Person.founder("A", Sex.MALE),
                        Person.founder("B", Sex.FEMALE),
                        Person.founder("C", Sex.FEMALE),
                        Person.child("b1", "A", "B", Sex.MALE),
                        Person.child("c1", "A", "C", Sex.MALE),
                        Person.child("b2", "A", "B", Sex.MALE),
                        Person.child("c2", "A", "C", Sex.MALE));
        var document = xml(PedigreeDrawing.svg(Family.of("F", pedigree, Map.of(), List.of())));
        var lines = document.getElementsByTagName("line");
        List<double[]> bars = new ArrayList<>();
        for (int i = 0; i < lines.getLength(); i++) {
            var line = (org.w3c.dom.Element) lines.item(i);
            double y = Double.parseDouble(line.getAttribute("y1"));
            boolean level = line.getAttribute("y1").equals(line.getAttribute("y2"));
            if (level && y > 80) {
                double from = Double.parseDouble(line.getAttribute("x1"));
                bars.add(new double[] {y, from, Double.parseDouble(line.getAttribute("x2"))});
            }
        }
        assertThat(bars).hasSize(2);
        boolean apart = bars.get(0)[1] > bars.get(1)[2] || bars.get(1)[1] > bars.get(0)[2];
        assertThat(apart || bars.get(0)[0] != bars.get(1)[0]).isTrue();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void nobody_stands_on_anybody_else_and_children_stand_below_their_parents(@ForAll long seed) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            List<Person> men = people.stream().filter(p -> p.sex() == Sex.MALE).toList();
            List<Person> women = people.stream().filter(p -> p.sex() == Sex.FEMALE).toList();
            boolean child = !men.isEmpty() && !women.isEmpty() && random.nextInt(3) > 0;
            people.add(
                    new Person(
                            "P" + i,
                            child ? men.get(random.nextInt(men.size())).id() : null,
                            child ? women.get(random.nextInt(women.size())).id() : null,
                            random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
                            null));
        }
        PedigreeLayout layout = new PedigreeLayout(Pedigree.of(people));
        Set<String> places = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            assertThat(places.add(layout.generation[i] + " " + Math.round(layout.x[i] * 1.5)))
                    .isTrue();
            for (int parent : new int[] {layout.father(i), layout.mother(i)}) {
                if (parent >= 0) {
                    assertThat(layout.generation[i]).isGreaterThan(layout.generation[parent]);
                }
            }
        }
    }

    @Test
    void the_heat_map_says_in_numbers_what_it_says_in_colours() throws Exception {
        DemoDisaster.Size size = new DemoDisaster.Size(2, 3, 4, 6, MutationModel.none());
        PairwiseMatrix matrix = PairwiseMatrix.of(DemoDisaster.of(size, 1).disaster());
        var document = xml(HeatMap.svg(matrix));
        assertThat(HeatMap.svg(matrix, Locale.KOREAN)).contains("log10 가능도비").contains("희생자");
        assertThat(document.getElementsByTagName("g").getLength()).isEqualTo(12);
        for (int i = 0; i < 12; i++) {
            String text = document.getElementsByTagName("g").item(i).getTextContent();
            assertThat(text).containsPattern("V\\d = M\\d: .*");
        }
    }

    @Test
    void the_explanation_says_what_was_asked_how_sure_the_answer_is_and_how_to_check_it() {
        DemoDisaster.Size size =
                new DemoDisaster.Size(2, 4, 4, 12, new MutationModel.Proportional(0.002));
        Disaster disaster = DemoDisaster.of(size, 9).disaster();
        JointResult result = new JointSearch(disaster, JointSearch.Options.EXACT).solve();
        String missing = result.best().getFirst().missingOf().getFirst();
        assertThat(missing).isNotEqualTo(Assignment.NOBODY);
        Evidence evidence = Evidence.of(disaster, "V1", missing);
        double product = evidence.items().stream().mapToDouble(Evidence.Item::logLr).sum();
        assertThat(product).isEqualTo(evidence.logLr());
        String en = Explanation.html(evidence, result, "made up, version 1", Locale.ENGLISH);
        assertThat(en)
                .contains("What was asked")
                .contains("V1 = " + missing)
                .contains("made up, version 1")
                .contains(evidence.fingerprint())
                .contains("exact: all")
                .doesNotContain("<script");
        CaseRecord record = CaseRecord.of(disaster, JointSearch.Options.EXACT, result, "표 1판");
        String ko = Explanation.html(evidence, result, record, Locale.KOREAN);
        assertThat(ko)
                .contains("lang=\"ko\"")
                .contains("무엇을 물었나")
                .contains("표 1판")
                .contains("정확: 배정")
                .contains(record.sha256());
    }

    @Test
    void a_medium_without_svg_is_given_the_same_shapes() {
        Pedigree trio =
                Pedigree.of(
                        Person.founder("Fa", Sex.MALE),
                        Person.founder("Mo", Sex.FEMALE),
                        Person.child("M1", "Fa", "Mo", Sex.MALE));
        Family family = Family.of("F1", trio, Map.of(), List.of("M1"));
        Drawn drawn = PedigreeDrawing.shapes(family, Map.of("M1", "V1"), Set.of(), Locale.KOREAN);
        assertThat(drawn.shapes())
                .filteredOn(Drawn.Symbol.class::isInstance)
                .hasSize(6)
                .anySatisfy(s -> assertThat(((Drawn.Symbol) s).missing()).isTrue());
        assertThat(drawn.shapes().toString()).contains("V1", "실종");
        assertThat(drawn.words()).contains("M1: 남자, 아버지 Fa, 어머니 Mo, 실종.");
    }
}
