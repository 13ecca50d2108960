package org.madang.services.search;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.ServiceFinder.Found;
import org.springframework.stereotype.Component;

/**
 * The search over 5,000 declared services, by everyday words, slips and whole sentences, beside a
 * plain walk through the same names that looks for the letters typed and knows no word.
 */
@Component
class ServiceSearchBenchmark implements Benchmark {

    private static final int SERVICES = 5_000;
    private static final int WORKERS = 2;
    private static final double SECONDS = 6;
    private static final double MOST_MILLISECONDS = 50;
    private static final double MOST_CPU = 10;
    private static final int FINDS = 2_000;

    private static final List<String> TYPED =
            List.of("등본", "등본을 떼고 싶어요", "아동수단", "allowence", "주차 허가 신청", "kids money");

    private static final List<String> MATTERS =
            List.of("주민등록표 등본", "아동수당", "주차 허가", "음식점 영업신고", "지방세 감면", "하천점용 허가", "전학");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Measurement> run() {
        var entries = entries();
        var index = new ServiceIndex(entries);
        var results =
                LoadLoop.inTurns(
                        WORKERS,
                        SECONDS,
                        (worker, round) -> index.find(typed(round)),
                        (worker, round) -> walk(entries, typed(round)));
        return List.of(
                Measurement.atMost(
                        "search: p99 over 5,000 services",
                        results[0].p99(),
                        "ms",
                        MOST_MILLISECONDS),
                Measurement.atMost(
                        "search: p99 of the processor's time for one", cpu(index), "ms", MOST_CPU),
                Measurement.beside(
                        "search: beside a walk through the names",
                        results[0].perSecond(),
                        "finds/s",
                        results[1].perSecond(),
                        0.1));
    }

    /** In milliseconds; other work on the machine does not lengthen it. */
    private static double cpu(ServiceIndex index) {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new long[FINDS];
        for (int i = 0; i < FINDS; i++) {
            long before = threads.getCurrentThreadCpuTime();
            index.find(typed(i));
            times[i] = threads.getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(times);
        return times[FINDS * 99 / 100] / 1e6;
    }

    private static String typed(int round) {
        return TYPED.get(round % TYPED.size());
    }

    private static long walk(List<ServiceIndex.Entry> entries, String typed) {
        var letters = typed.toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry ->
                        entry.found().name().ko().contains(letters)
                                || entry.found()
                                        .name()
                                        .en()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(letters))
                .count();
    }

    private static List<ServiceIndex.Entry> entries() {
        var all = new ArrayList<ServiceIndex.Entry>();
        for (int i = 0; i < SERVICES; i++) {
            var matter = MATTERS.get(i % MATTERS.size());
            all.add(
                    new ServiceIndex.Entry(
                            new Found(
                                    Text.of(matter + " " + i, "Child allowance " + i),
                                    Text.of(matter + "을 신청해요.", "Apply for it."),
                                    Text.of("기관", "Agency"),
                                    "/services/s" + i),
                            List.of("육아", "간판", "kids money")));
        }
        return all;
    }
}
