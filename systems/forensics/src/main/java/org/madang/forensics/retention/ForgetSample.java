package org.madang.forensics.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.FamilyRow;
import org.madang.forensics.register.Identities;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.LaboratoryClock;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Refusal;
import org.madang.forensics.register.SampleRow;
import org.madang.forensics.register.Samples;
import org.madang.forensics.runs.Runs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Destroys samples, deletes profiles, and notes that the donor was told. */
@Service
public class ForgetSample {

    private final Laboratory laboratory;
    private final Families families;
    private final Samples samples;
    private final Identities identities;
    private final Runs runs;
    private final LaboratoryClock clock;
    private final JdbcClient jdbc;

    ForgetSample(
            Laboratory laboratory,
            Families families,
            Samples samples,
            Identities identities,
            Runs runs,
            LaboratoryClock clock,
            JdbcClient jdbc) {
        this.laboratory = laboratory;
        this.families = families;
        this.samples = samples;
        this.identities = identities;
        this.runs = runs;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** One sample on the list of what is due. */
    public record Due(SampleRow sample, String family, String person, @Nullable LocalDate by) {}

    /** What is due in a case. */
    public record Dues(
            Entry entry, List<Due> destroy, List<Due> delete, List<Due> tell, List<Due> kept) {}

    @Transactional
    public Dues dues(long disasterId) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        var all = families.all(disasterId);
        var settled = settled(disasterId, all);
        var told = notified(disasterId);
        var destroy = new ArrayList<Due>();
        var delete = new ArrayList<Due>();
        var tell = new ArrayList<Due>();
        var kept = new ArrayList<Due>();
        for (var sample : samples.all(disasterId)) {
            var family = familyOf(all, sample);
            if (family == null) {
                continue;
            }
            boolean done = settled.contains(family.id());
            if (RetentionRules.mustDestroy(sample)) {
                destroy.add(due(sample, family, null));
            }
            if (RetentionRules.mustTell(sample, told.get(sample.id()))) {
                var deleted = sample.deletedOn();
                tell.add(
                        due(
                                sample,
                                family,
                                deleted == null ? null : RetentionRules.tellBy(deleted)));
            }
            if (RetentionRules.mustDelete(sample, done)) {
                delete.add(due(sample, family, null));
            } else if (sample.kind() == SampleRow.Kind.REFERENCE && sample.markers() > 0) {
                kept.add(due(sample, family, null));
            }
        }
        return new Dues(entry, destroy, delete, tell, kept);
    }

    private static Due due(SampleRow sample, FamilyRow family, @Nullable LocalDate by) {
        var code = family.code(sample.personId());
        return new Due(sample, family.code(), code == null ? "–" : code, by);
    }

    private static @Nullable FamilyRow familyOf(List<FamilyRow> all, SampleRow sample) {
        var person = sample.personId();
        return person == null
                ? null
                : all.stream()
                        .filter(f -> f.people().stream().anyMatch(p -> p.id() == person))
                        .findFirst()
                        .orElse(null);
    }

    /** Families whose missing are all identified and who were told. */
    private Set<Long> settled(long disasterId, List<FamilyRow> all) {
        var known =
                jdbc.sql(
                                """
                                select distinct n.person_id from forensics.notice n
                                join forensics.proposal p on p.person_id = n.person_id
                                    and p.state = 'SIGNED'
                                where n.disaster_id = ? and n.kind = 'TOLD'
                                """)
                        .param(disasterId)
                        .query(Long.class)
                        .set();
        var settled = new HashSet<Long>();
        for (var family : all) {
            if (!family.missing().isEmpty()
                    && family.missing().stream().allMatch(p -> known.contains(p.id()))) {
                settled.add(family.id());
            }
        }
        return settled;
    }

    private Map<Long, LocalDate> notified(long disasterId) {
        var told = new HashMap<Long, LocalDate>();
        jdbc.sql(
                        """
                        select id, notified_on from forensics.sample
                        where disaster_id = ? and notified_on is not null
                        """)
                .param(disasterId)
                .query((row, i) ->
                        told.put(row.getLong("id"), row.getObject("notified_on", LocalDate.class)))
                .list();
        return told;
    }

    @Transactional
    public List<Refusal> destroy(long disasterId, long sampleId) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        var sample = samples.byId(disasterId, sampleId).orElseThrow(Laboratory::absent);
        var reasons = RetentionRules.ofDestruction(sample);
        if (reasons.isEmpty()) {
            samples.destroyed(sampleId, clock.today(), entry.actor().id());
            laboratory.changed(entry, people(sample), "destroy", "forensics.sample");
        }
        return reasons;
    }

    /**
     * Deletes a profile, and with it what runs hold of it that no signed report rests on.
     *
     * @param withdrawn whether the donor took the consent back
     */
    @Transactional
    public List<Refusal> delete(long disasterId, long sampleId, boolean withdrawn) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        var sample = samples.byId(disasterId, sampleId).orElseThrow(Laboratory::absent);
        var all = families.all(disasterId);
        var family = familyOf(all, sample);
        boolean settled = family != null && settled(disasterId, all).contains(family.id());
        var reasons = RetentionRules.ofDeletion(sample, settled, withdrawn);
        if (!reasons.isEmpty()) {
            return reasons;
        }
        if (sample.destroyedOn() == null) {
            samples.destroyed(sampleId, clock.today(), entry.actor().id());
        }
        samples.deleted(sampleId, clock.today(), withdrawn ? "CONSENT_WITHDRAWN" : "IDENTIFIED");
        runs.forget(disasterId);
        laboratory.changed(entry, people(sample), "delete", "forensics.profile");
        return List.of();
    }

    /** The donor was told of the deletion (DNA Act, Article 13 (6)). */
    @Transactional
    public void told(long disasterId, long sampleId) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        var sample = samples.byId(disasterId, sampleId).orElseThrow(Laboratory::absent);
        int noted =
                jdbc.sql(
                                """
                                update forensics.sample set notified_on = ?
                                where id = ? and deleted_on is not null and notified_on is null
                                """)
                        .params(clock.today(), sampleId)
                        .update();
        var family = familyOf(families.all(disasterId), sample);
        if (noted == 1 && family != null) {
            family.missing().forEach(p -> identities.notice(disasterId, p.id(), "DELETED"));
            laboratory.changed(entry, people(sample), "notify", "forensics.profile");
        }
    }

    private static List<Long> people(SampleRow sample) {
        var person = sample.personId();
        return person == null ? List.of() : List.of(person);
    }
}
