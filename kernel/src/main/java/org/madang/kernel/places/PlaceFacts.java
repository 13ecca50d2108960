package org.madang.kernel.places;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.language.Text;

/** The divisions that this build knows, read from its fact tables. */
public final class PlaceFacts {

    private PlaceFacts() {}

    /** The facts as a gazetteer, for whoever needs no database. */
    public static Gazetteer gazetteer() {
        return Gazetteer.of(divisions(), successions());
    }

    static List<Division> divisions() {
        return FactFile.DIVISIONS.rows().stream().map(PlaceFacts::division).toList();
    }

    static List<Succession> successions() {
        return FactFile.SUCCESSIONS.rows().stream().map(PlaceFacts::succession).toList();
    }

    /** Changes when any fact does. */
    static String hash() {
        var digest = Sha256.begin();
        digest.update(FactFile.DIVISIONS.bytes());
        digest.update(FactFile.SUCCESSIONS.bytes());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Division division(List<String> row) {
        var ko = row.get(3);
        var en = row.get(4).isEmpty() ? Romanization.division(ko) : row.get(4);
        return new Division(
                DivisionCode.of(row.get(0)),
                Text.of(ko, en),
                new InForce(date(row.get(1)), date(row.get(2))));
    }

    private static Succession succession(List<String> row) {
        return new Succession(
                DivisionCode.of(row.get(0)),
                DivisionCode.of(row.get(1)),
                LocalDate.parse(row.get(2)),
                Succession.Kind.valueOf(row.get(3).toUpperCase(Locale.ROOT)));
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
