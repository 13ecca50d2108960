package org.madang.finance.openness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Local finance as open data. */
@RestController("financeOpenApi")
@Tag(name = "statistics", description = "Local finance (지방재정)")
class OpenFinanceApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** A government in figures; amounts in won. */
    record Row(
            String code,
            String ko,
            String en,
            String kind,
            long budget,
            long paid,
            long ownRevenue,
            long revenue,
            long welfare,
            long longTermDebt) {}

    /** A sector in figures. */
    record SectorRow(int code, String ko, String en, int cofog, long budget, long paid) {}

    /** All that is released. */
    record Answer(
            String source,
            int year,
            LocalDate day,
            List<Row> governments,
            List<SectorRow> sectors) {}

    private final Figures figures;

    OpenFinanceApi(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/api/statistics/finance")
    @Operation(summary = "Budget, spending, self-reliance and debt of every local government")
    Answer all() {
        var release = figures.release();
        return new Answer(
                "Madang local finance, the ledger as it is now",
                release.year(),
                release.day(),
                release.governments().stream().map(OpenFinanceApi::row).toList(),
                release.sectors().stream()
                        .map(one ->
                                new SectorRow(
                                        one.sector().code(),
                                        one.sector().title().ko(),
                                        one.sector().title().en(),
                                        one.sector().function(),
                                        one.budget(),
                                        one.paid()))
                        .toList());
    }

    @GetMapping("/api/statistics/finance.csv")
    @Operation(summary = "The same by government, as CSV")
    ResponseEntity<String> csv() {
        var text =
                new StringBuilder(
                        "code,name_ko,name_en,kind,budget,paid,own_revenue,revenue,welfare,"
                                + "long_term_debt\r\n");
        for (var summary : figures.release().governments()) {
            var row = row(summary);
            text.append(row.code()).append(',').append(row.ko()).append(",\"");
            text.append(row.en()).append("\",").append(row.kind()).append(',');
            text.append(row.budget()).append(',').append(row.paid()).append(',');
            text.append(row.ownRevenue()).append(',').append(row.revenue()).append(',');
            text.append(row.welfare()).append(',').append(row.longTermDebt()).append("\r\n");
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"local-finance.csv\"")
                .body(text.toString());
    }

    private static Row row(Figures.Summary one) {
        return new Row(
                one.government().division(),
                one.government().name().ko(),
                one.government().name().en(),
                one.government().kind().name(),
                one.budget(),
                one.paid(),
                one.own(),
                one.revenue(),
                one.welfare(),
                one.debt());
    }
}
