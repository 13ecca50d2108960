package org.madang.kernel.documents.typeset;

/** The sRGB colour space as an ICC profile (ICC.1:2001-04), which PDF/A wants inside the file. */
final class SrgbProfile {

    private static final String[] TAGS = {
        "desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"
    };
    private static final int CURVE_POINTS = 256;

    private SrgbProfile() {}

    static Bytes bytes() {
        var parts =
                new Bytes[] {
                    description("sRGB"),
                    new Bytes(32).ascii("text").four(0).ascii("CC0, no rights reserved").one(0),
                    // D50 and the primaries of IEC 61966-2-1, adapted to it, in 1/65536.
                    xyz(63190, 65536, 54061),
                    xyz(28578, 14581, 912),
                    xyz(25241, 46981, 6361),
                    xyz(9376, 3974, 46799),
                    curve()
                };
        var out = new Bytes(4096);
        int[] starts = new int[TAGS.length];
        int[] sizes = new int[TAGS.length];
        int at = 128 + 4 + 12 * TAGS.length;
        for (int i = 0; i < TAGS.length; i++) {
            var part = parts[Math.min(i, parts.length - 1)];
            starts[i] = i < parts.length ? at : starts[parts.length - 1];
            sizes[i] = part.size();
            at += i < parts.length ? part.size() + 3 & ~3 : 0;
        }
        header(out, at);
        out.four(TAGS.length);
        for (int i = 0; i < TAGS.length; i++) {
            out.ascii(TAGS[i]).four(starts[i]).four(sizes[i]);
        }
        for (var part : parts) {
            out.raw(part);
            while (out.size() % 4 != 0) {
                out.one(0);
            }
        }
        return out;
    }

    private static void header(Bytes out, int size) {
        out.four(size).four(0).four(0x02100000).ascii("mntrRGB XYZ ");
        out.two(2026).two(1).two(1).two(0).two(0).two(0);
        out.ascii("acsp").four(0).four(0).four(0).four(0).four(0).four(0).four(0);
        out.four(63190).four(65536).four(54061);
        out.raw(new byte[128 - out.size()]);
    }

    private static Bytes description(String words) {
        var out = new Bytes(128).ascii("desc").four(0).four(words.length() + 1).ascii(words).one(0);
        return out.four(0).four(0).two(0).one(0).raw(new byte[67]);
    }

    private static Bytes xyz(int x, int y, int z) {
        return new Bytes(20).ascii("XYZ ").four(0).four(x).four(y).four(z);
    }

    private static Bytes curve() {
        var out = new Bytes(12 + 2 * CURVE_POINTS).ascii("curv").four(0).four(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double v = i / (CURVE_POINTS - 1.0);
            double linear = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
            out.two((int) Math.round(linear * 65535));
        }
        return out;
    }
}
