package org.madang.residents.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.TestDatabase;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Period;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.ResidentRecord;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.madang.residents.numbers.NumberScheme;
import org.madang.residents.registry.Households;
import org.madang.residents.registry.Newcomers;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.ResidentRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People, households, addresses and officials for tests, each new to the register. */
@Component
public class TestRegister {

    public static final String JONGNO = "1111051500";
    public static final String SAJIK = "1111053000";
    public static final String BUSAN = "2611051000";

    /** The day people of the tests came to live where they are. */
    public static final LocalDate SINCE = LocalDate.of(2010, 3, 2);

    private static final AtomicLong IDS = new AtomicLong(8_000_000_000L);

    private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().asOwner());
    private final Newcomers newcomers;
    private final Households households;
    private final Residences residences;
    private final ResidentRows rows;
    private final Reports reports;
    private final NumberScheme scheme;
    private final Access access;
    private final TransactionTemplate transaction;
    // Tests of several applications share one database, so numbers must not repeat.
    private final Random random = new Random();

    TestRegister(
            Newcomers newcomers,
            Households households,
            Residences residences,
            ResidentRows rows,
            Reports reports,
            NumberScheme scheme,
            Access access,
            PlatformTransactionManager transactions) {
        this.newcomers = newcomers;
        this.households = households;
        this.residences = residences;
        this.rows = rows;
        this.reports = reports;
        this.scheme = scheme;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A household and its members in the order in which they were asked for. */
    public record Home(long household, String division, long address, List<Long> members) {

        public long member(int index) {
            return members.get(index);
        }
    }

    public Actor.Official registrar(String username, String area) {
        return official(username, area, ResidentRegistration.REGISTER.code(), "residents.approve");
    }

    public Actor.Official official(String username, String area, String... duties) {
        var where = Text.same(area.isEmpty() ? "nation" : area);
        var office = new Office("test-" + area, where, new Jurisdiction(area));
        return new Actor.Official(username, Text.same(username), office, Set.of(duties));
    }

    /** A building that has always stood. */
    public long address(String division) {
        long id = IDS.incrementAndGet();
        owner.sql(
                        """
                        insert into places.address (id, period, division, road_ko, road_en, main)
                        values (?, '[1900-01-01,)', ?, '시험로', 'Siheom-ro', ?)
                        """)
                .params(id, division, (int) (id % 9000) + 1)
                .update();
        return id;
    }

    /** A household of grown-ups and children: the first member is its head. */
    public Home home(String division, Relation... relations) {
        return as(
                new Actor.House(),
                () -> {
                    long report = report();
                    long household = households.form(SINCE);
                    long address = address(division);
                    var members = new ArrayList<Long>();
                    for (var relation : relations) {
                        members.add(enter(relation, household, division, address, report));
                    }
                    return new Home(household, division, address, List.copyOf(members));
                });
    }

    private long enter(
            Relation relation, long household, String division, long address, long report) {
        var birth =
                relation == Relation.CHILD
                        ? LocalDate.of(2009, 1, 1).plusDays(random.nextInt(300))
                        : LocalDate.of(1970, 1, 1).plusDays(random.nextInt(3000));
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        var number = scheme.draw(new NumberScheme.Request(birth, sex, division, birth), random);
        var newcomer =
                new Newcomers.Newcomer(
                        number,
                        "김시험",
                        "Kim Siheom",
                        birth,
                        sex,
                        Status.RESIDENT,
                        division,
                        household);
        var residence =
                new Residence(
                        Period.since(SINCE),
                        household,
                        relation,
                        division,
                        address,
                        "",
                        "MOVE_IN",
                        SINCE);
        return newcomers.enter(newcomer, List.of(residence), report);
    }

    private long report() {
        return reports.file(
                new Report.Draft(
                        Report.Kind.MOVE,
                        Report.State.ACCEPTED,
                        SINCE,
                        null,
                        JONGNO,
                        "house",
                        "house",
                        null,
                        0,
                        "{}"));
    }

    public ResidentRecord person(long id, LocalDate day) {
        return seen(() -> rows.byId(id, AsOf.on(day)).orElseThrow());
    }

    public List<Member> members(long household, LocalDate day) {
        return seen(() -> residences.members(household, AsOf.on(day)));
    }

    public List<Residence> history(long id) {
        return seen(() -> residences.history(id, AsOf.on(LocalDate.of(2100, 1, 1))));
    }

    public int version(long id) {
        return seen(() -> rows.held(List.of(id)).getFirst().version());
    }

    /** Net headcount of a division by all changes entered so far up to the day. */
    public long headcount(String division, LocalDate day) {
        return owner.sql(
                        """
                        select coalesce(sum(change), 0) from residents.headcount
                        where division = ? and day <= ?
                        """)
                .params(division, day)
                .query(Long.class)
                .single();
    }

    /** How many journal entries of this deed and use case speak of the person. */
    public long journaled(long resident, String deed, String what) {
        return owner.sql(
                        """
                        select count(*) from journal.entry
                        where subject = ? and deed = ? and what = ?
                        """)
                .params(resident, deed, what)
                .query(Long.class)
                .single();
    }

    public JdbcClient owner() {
        return owner;
    }

    /** As the house itself, which sees everyone. */
    public <T> T seen(Supplier<T> work) {
        return as(new Actor.House(), work);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return access.as(
                actor,
                () -> {
                    var done = transaction.execute(status -> work.get());
                    if (done == null) {
                        throw new IllegalStateException("the work answered nothing");
                    }
                    return done;
                });
    }
}
