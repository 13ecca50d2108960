package org.madang.app;

import java.io.PrintStream;
import org.madang.kernel.language.Text;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.Systems;

/** The map of the government as text: what each system declares of itself. */
final class SystemsMap {

    private SystemsMap() {}

    static int print(PrintStream out) {
        for (var system : Systems.all()) {
            print(system, out);
        }
        return 0;
    }

    private static void print(SystemDescriptor system, PrintStream out) {
        out.printf("%s: %s (%s)%n", system.name(), system.title().en(), system.title().ko());
        out.printf("  %s%n", system.purpose().en());
        out.printf("  Run by       %s%n", both(system.agency()));
        system.laws().forEach(law -> out.printf("  Law          %s%n", both(law.title())));
        system.services()
                .forEach(s -> out.printf("  Service      %s, at %s%n", both(s.name()), s.path()));
        system.facts()
                .forEach(f ->
                        out.printf("  Shares       %s, by %s%n", f.code(), both(f.legalBasis())));
        system.records()
                .forEach(r -> out.printf("  Keeps        %s, %s%n", both(r.name()), kept(r)));
        system.dataSets()
                .forEach(d -> out.printf("  Releases     %s, at %s%n", both(d.name()), d.path()));
        out.println();
    }

    private static String kept(SystemDescriptor.RecordSeries series) {
        return series.retentionYears() == SystemDescriptor.RecordSeries.PERMANENT
                ? "for ever"
                : series.retentionYears() + " years";
    }

    private static String both(Text text) {
        return text.en() + " (" + text.ko() + ")";
    }
}
