package org.madang.forensics.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Findings;
import org.madang.forensics.register.Forms;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.Samples;
import org.madang.kernel.language.Text;
import org.madang.kinship.Evidence;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.SameSource;
import org.madang.kinship.SearchEstimate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Looks at what a run would take, asks for one, stops it and goes on with it. */
@Service
public class RunCase {

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final Families families;
    private final RemainsFound remains;
    private final Samples samples;
    private final Findings findings;
    private final Forms forms;
    private final Runs runs;
    private final RunWorker worker;
    private final JdbcClient jdbc;

    RunCase(
            Laboratory laboratory,
            Disasters disasters,
            Families families,
            RemainsFound remains,
            Samples samples,
            Findings findings,
            Forms forms,
            Runs runs,
            RunWorker worker,
            JdbcClient jdbc) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.families = families;
        this.remains = remains;
        this.samples = samples;
        this.findings = findings;
        this.forms = forms;
        this.runs = runs;
        this.worker = worker;
        this.jdbc = jdbc;
    }

    /** What may be run of a case, and what each way would take. */
    public sealed interface Prospect {

        /**
         * Ready to start.
         *
         * @param together pairs of finds that look like one person and are not joined
         * @param ways by method; null where the method is always quick
         */
        record Ready(
                int victims,
                int missing,
                int families,
                List<Snapshot.LeftOut> leftOut,
                List<Snapshot.Pairing> excluded,
                List<String> together,
                Map<Method, @Nullable SearchEstimate> ways)
                implements Prospect {}

        /** The data contradict themselves or each other. */
        record Unfit(List<Text> reasons) implements Prospect {}
    }

    /** What became of a wish to start. */
    public sealed interface Started {
        record Asked(long runId) implements Started {}

        record Refused(Text reason) implements Started {}
    }

    @Transactional
    public Prospect prospect(long disasterId) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        try {
            var snapshot = snapshot(entry);
            var disaster = snapshot.disaster();
            if (disaster.victims().isEmpty() || disaster.missing().isEmpty()) {
                return new Prospect.Unfit(List.of(NOTHING));
            }
            Map<Method, @Nullable SearchEstimate> ways = new LinkedHashMap<>();
            for (var method : Method.values()) {
                ways.put(method, Computation.estimate(disaster, method, PROBE));
            }
            return new Prospect.Ready(
                    disaster.victims().size(),
                    disaster.missing().size(),
                    disaster.families().size(),
                    snapshot.leftOut(),
                    snapshot.excluded(),
                    SameSource.find(disaster, SAME).stream()
                            .map(pair -> pair.first() + " + " + pair.second())
                            .toList(),
                    ways);
        } catch (InvalidKinshipData bad) {
            return new Prospect.Unfit(
                    bad.problems().stream().map(p -> Text.of(p.ko(), p.en())).toList());
        }
    }

    /** Two finds look like one person from this ratio on, against strangers and siblings. */
    static final double SAME = 10_000;

    /** Seconds that an estimate may itself take, for each method. */
    private static final double PROBE = 0.3;

    static final Text NOTHING =
            Text.of(
                    "유전자형이 있는 희생자와 대조시료가 있는 실종자 가족이 있어야 계산합니다.",
                    "A run needs a victim with a profile and a missing person whose family has a"
                            + " typed reference.");

    static final Text CLOSED =
            Text.of("종결된 사건입니다. 더 바꿀 수 없습니다.", "The case is closed. Nothing more can be changed.");

    /** Asks for a run of the case as it stands now. */
    @Transactional
    public Started start(long disasterId, Method method) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        if (!entry.isOpen()) {
            return new Started.Refused(CLOSED);
        }
        Snapshot snapshot;
        try {
            snapshot = snapshot(entry);
            var disaster = snapshot.disaster();
            if (disaster.victims().isEmpty() || disaster.missing().isEmpty()) {
                return new Started.Refused(NOTHING);
            }
            var estimate = Computation.estimate(disaster, method, 0);
            if (estimate != null && !estimate.feasible()) {
                return new Started.Refused(RunWords.tooLarge(estimate));
            }
        } catch (InvalidKinshipData bad) {
            var first = bad.problems().getFirst();
            return new Started.Refused(Text.of(first.ko(), first.en()));
        }
        var model = disasters.model(disasterId);
        long id =
                runs.ask(
                        disasterId,
                        method,
                        model.id(),
                        snapshot,
                        Evidence.SOFTWARE,
                        entry.actor().id());
        laboratory.looked(entry, people(entry), "run", "forensics.profile");
        ringAfterCommit();
        return new Started.Asked(id);
    }

    @Transactional
    public void stop(long disasterId, long runId) {
        laboratory.enter(disasterId, Part.LABORATORY);
        require(disasterId, runId);
        runs.wishStop(runId);
    }

    @Transactional
    public boolean resume(long disasterId, long runId) {
        laboratory.enter(disasterId, Part.LABORATORY);
        require(disasterId, runId);
        ringAfterCommit();
        return runs.resume(runId);
    }

    private void require(long disasterId, long runId) {
        if (runs.byId(disasterId, runId).isEmpty()) {
            throw Laboratory.absent();
        }
    }

    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        worker.ring();
                    }
                });
    }

    /** Everybody of all pedigrees, for the journal. */
    private List<Long> people(Entry entry) {
        return families.all(entry.id()).stream()
                .flatMap(f -> f.people().stream().map(p -> p.id()))
                .toList();
    }

    /** The open case as it stands now. */
    public Snapshot snapshot(Entry entry) {
        long id = entry.id();
        return new CaseInput(
                        disasters.model(id),
                        families.all(id),
                        remains.all(id),
                        samples.all(id),
                        findings.comparisons(id),
                        new Beside(entry.disaster().happenedOn(), forms.all(id)),
                        identified(id))
                .snapshot();
    }

    /** Remains that a signed report says are a missing person. */
    private Map<Long, Long> identified(long disasterId) {
        var found = new LinkedHashMap<Long, Long>();
        jdbc.sql(
                        """
                        select remains_id, person_id from forensics.proposal
                        where disaster_id = ? and state = 'SIGNED' order by remains_id
                        """)
                .param(disasterId)
                .query((row, i) -> found.put(row.getLong(1), row.getLong(2)))
                .list();
        return found;
    }
}
