package org.madang.finance.openness;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.finance.governments.Governments;
import org.madang.kernel.access.PublicPaths;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Local finance for everybody: picture first, the tables under it, the figures to take away. */
@Controller("financeOpenPage")
class OpenFinancePage {

    static final String PATH = "/statistics/finance";

    /** Everybody may read figures: nobody is in them. */
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths financePaths() {
            return PublicPaths.of(PATH, "/api/statistics/finance", "/api/statistics/finance.csv");
        }
    }

    /** What the page shows: the nation's upper governments, or those of one province. */
    record Model(
            Figures.Release release,
            Figures.@Nullable Summary sum,
            @Nullable Text province,
            List<Figures.Summary> rows) {

        static String percent(double value) {
            return String.format(Locale.ROOT, "%.1f %%", value);
        }

        static String link(Figures.Summary row, boolean nation) {
            return nation
                    ? PATH + "?province=" + row.government().id()
                    : PATH + "?province=" + row.government().province();
        }
    }

    private final Figures figures;
    private final Governments governments;

    OpenFinancePage(Figures figures, Governments governments) {
        this.figures = figures;
        this.governments = governments;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer province) {
        var release = figures.release();
        var whose = province == null ? null : governments.find(province).orElse(null);
        var rows =
                release.governments().stream()
                        .filter(row ->
                                whose == null
                                        ? row.government().isUpper()
                                        : row.government().province() == whose.province())
                        .toList();
        var counted = whose == null ? release.governments() : rows;
        var sum = counted.stream().reduce(Figures.Summary::plus).orElse(null);
        return Page.of(
                Text.of("지방재정 공개", "Local finance, open"),
                "open",
                new Model(release, sum, whose == null ? null : whose.name(), rows));
    }
}
