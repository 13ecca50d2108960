package org.madang.forensics.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.PersonRow;
import org.madang.forensics.register.Samples;
import org.madang.forensics.runs.Outcome;
import org.madang.forensics.runs.RunCase;
import org.madang.forensics.runs.Runs;
import org.madang.kinship.Profile;
import org.madang.kinship.io.FamiliasFile;
import org.madang.kinship.io.ProfileSheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a case as files, by codes only. What leaves carries its use with it: nothing but the
 * identification it was made for (DNA Act, Article 15).
 */
@Service
public class ExportCase {

    private static final LocalDateTime NO_DATE = LocalDateTime.of(2020, 1, 1, 0, 0);

    private final Laboratory laboratory;
    private final Families families;
    private final Samples samples;
    private final RunCase runCase;
    private final Runs runs;

    ExportCase(
            Laboratory laboratory, Families families, Samples samples, RunCase runCase, Runs runs) {
        this.laboratory = laboratory;
        this.families = families;
        this.samples = samples;
        this.runCase = runCase;
        this.runs = runs;
    }

    /** A file and its name. */
    public record File(String name, String mediaType, byte[] bytes) {}

    /** Pedigrees, genotypes, frequencies and mutation models, as the library reads them. */
    @Transactional
    public File tables(long disasterId) {
        var entry = open(disasterId);
        return new File(
                entry.disaster().code() + ".zip",
                "application/zip",
                zip(runCase.snapshot(entry).texts()));
    }

    /** The same for the program Familias. */
    @Transactional
    public File familias(long disasterId) {
        var entry = open(disasterId);
        var text = FamiliasFile.write(runCase.snapshot(entry).disaster(), entry.disaster().code());
        return new File(
                entry.disaster().code() + ".fam",
                "text/plain; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** All profiles, a sample a line. */
    @Transactional
    public File profiles(long disasterId) {
        var entry = open(disasterId);
        Map<String, Profile> all = new LinkedHashMap<>();
        samples.all(disasterId).stream()
                .filter(s -> s.typed())
                .forEach(s -> all.put(s.code(), s.profile()));
        var markers =
                all.values().stream()
                        .flatMap(p -> p.genotypes().keySet().stream())
                        .distinct()
                        .toList();
        return new File(
                entry.disaster().code() + "-profiles.tsv",
                "text/tab-separated-values; charset=utf-8",
                ProfileSheets.write(all, markers).getBytes(StandardCharsets.UTF_8));
    }

    /** Every pairing of a run with its figures. */
    @Transactional
    public File outcome(long disasterId, long runId) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY, Part.BOARD);
        if (runs.byId(disasterId, runId).isEmpty()) {
            throw Laboratory.absent();
        }
        var outcome = runs.outcome(runId).orElseThrow(Laboratory::absent);
        laboratory.passedOn(entry, List.of(), "export", "forensics.ratios");
        return new File(
                entry.disaster().code() + "-run-" + runId + ".csv",
                "text/csv; charset=utf-8",
                csv(outcome).getBytes(StandardCharsets.UTF_8));
    }

    static String csv(Outcome o) {
        var text = new StringBuilder("victim,missing,family,log10_lr,mismatches,posterior\n");
        for (var v : o.victims()) {
            for (var m : o.missing()) {
                double lr = o.log10Lr(v, m);
                var posterior = o.posterior(v, m);
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%s,%s,%s,%s,%s,%s%n",
                                v,
                                m,
                                o.familyOf().get(m),
                                Double.isNaN(lr) ? "" : Double.toString(lr),
                                o.exclusions(v, m) < 0 ? "" : o.exclusions(v, m),
                                posterior == null ? "" : posterior.toString()));
            }
        }
        return text.toString();
    }

    private Laboratory.Entry open(long disasterId) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        laboratory.passedOn(
                entry,
                families.all(disasterId).stream()
                        .flatMap(f -> f.people().stream().map(PersonRow::id))
                        .toList(),
                "export",
                "forensics.profile");
        return entry;
    }

    private static byte[] zip(Map<String, String> texts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var text : texts.entrySet()) {
                var file = new ZipEntry(text.getKey());
                // The same case gives the same file.
                file.setTimeLocal(NO_DATE);
                zip.putNextEntry(file);
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
