package org.madang.residents.loading.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.Romanization;
import org.madang.residents.loading.BinaryRows;
import org.madang.residents.loading.LoadProgress;
import org.madang.residents.loading.NumberSeal;
import org.madang.residents.loading.file.FileLine.Building;

/**
 * Reads all of the file before anything of it is entered. What no line shows by itself, a number or
 * a household that comes twice, the database finds: keys of all lines are copied into a table for
 * that, and buildings into another, so that memory stays the same for any file.
 */
final class CheckFile {

    static final Text STEP = Text.of("파일 확인 (바이트)", "Checking the file, bytes");
    static final Text NUMBER_TWICE =
            Text.of("{0}번째 줄과 주민등록번호가 같습니다.", "The number stands in line {0} already.");
    static final Text HOUSEHOLD_APART =
            Text.of(
                    "{0}번째 줄의 세대와 이어져 있지 않습니다: 한 세대의 줄은 붙여 적습니다.",
                    "The household of line {0} goes on here: its lines must stand together.");
    static final Text NOBODY = Text.of("주민이 한 명도 없습니다.", "There is no resident in it.");

    private static final int AT_ONCE = 20_000;
    private static final int NUMBER = 1;
    private static final int HOUSEHOLD = 2;

    private static final String FRESH =
            """
            drop table if exists residents.load_key, residents.load_building;
            create unlogged table residents.load_key (
                kind int not null, key bytea not null, line bigint not null
            );
            create unlogged table residents.load_building (
                division text not null, road text not null, road_en text not null,
                main int not null, sub int not null
            );
            """;

    private static final String TWICE =
            """
            select k.kind, k.line, d.first
            from (select kind, key, min(line) as first from residents.load_key
                  group by kind, key having count(*) > 1) d
            join residents.load_key k on k.kind = d.kind and k.key = d.key and k.line <> d.first
            order by k.line, k.kind
            """;

    private final Connection connection;
    private final LineRules rules;
    private final NumberSeal seal;
    private final LoadProgress progress;
    private final BinaryRows keys = new BinaryRows("residents.load_key (kind, key, line)");
    private final BinaryRows buildings =
            new BinaryRows("residents.load_building (division, road, road_en, main, sub)");
    private final Stays stays = new Stays();
    private @Nullable Building last;

    /**
     * @param connection of the owner, in no transaction
     */
    CheckFile(Connection connection, LineRules rules, NumberSeal seal, LoadProgress progress) {
        this.connection = connection;
        this.rules = rules;
        this.seal = seal;
        this.progress = progress;
    }

    /** What the file holds; faults are told to the report. */
    Checked check(Path file, FaultReport report) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(FRESH);
            statement.execute(Stays.FRESH);
        }
        connection.commit();
        var digest = Sha256.begin();
        long bytes = Files.size(file);
        long residents = 0;
        long households = 0;
        try (var in =
                new DigestInputStream(
                        new BufferedInputStream(Files.newInputStream(file)), digest)) {
            var lines = new CsvLines(in);
            var reader = new Households(lines, rules, report::tell);
            for (Household household; (household = reader.next()) != null; ) {
                households++;
                residents += household.members().size();
                note(household);
                if (reader.tellsEarlier()) {
                    stays.note(household);
                }
                if (lines.bytes() < bytes) {
                    progress.advanced(STEP, lines.bytes(), bytes);
                }
            }
            progress.advanced(STEP, bytes, bytes);
            if (reader.people() == 0 && report.faults() == 0) {
                report.tell(new Fault(1, null, NOBODY));
            }
        }
        copy();
        tellTwice(report);
        Stays.tellWrong(connection, report);
        connection.commit();
        return new Checked(digest.digest(), bytes, residents, households);
    }

    private void note(Household household) throws SQLException {
        long line = household.members().getFirst().line();
        keys.row().int32(HOUSEHOLD).bytes(Stays.key(household.key())).int64(line);
        for (var member : household.members()) {
            var index = Arrays.copyOf(seal.index(member.number().digits()), 16);
            keys.row().int32(NUMBER).bytes(index).int64(member.line());
        }
        building(household.head().building());
        for (var member : household.members()) {
            for (var earlier : member.earlier()) {
                var place = earlier.place();
                if (place != null) {
                    building(place.building());
                }
            }
        }
        if (Math.max(keys.rows(), stays.waiting()) >= AT_ONCE) {
            copy();
            connection.commit();
        }
    }

    private void building(Building building) {
        if (building.equals(last)) {
            return;
        }
        last = building;
        buildings
                .row()
                .text(building.division())
                .text(building.road())
                .text(Romanization.road(building.road()))
                .int32(building.main())
                .int32(building.sub());
    }

    private void copy() throws SQLException {
        keys.copy(connection);
        buildings.copy(connection);
        stays.copy(connection);
    }

    private void tellTwice(FaultReport report) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery(TWICE)) {
                while (rows.next()) {
                    boolean number = rows.getInt(1) == NUMBER;
                    report.tell(
                            new Fault(
                                    rows.getLong(2),
                                    number ? Column.NUMBER : Column.HOUSEHOLD,
                                    (number ? NUMBER_TWICE : HOUSEHOLD_APART)
                                            .with(rows.getLong(3))));
                }
            }
        }
    }

    /** The digest of a file, to know it again. */
    static byte[] digest(Path file) throws IOException {
        var digest = Sha256.begin();
        var buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int read; (read = in.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, read);
            }
        }
        return digest.digest();
    }
}
