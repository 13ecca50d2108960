package org.madang.forensics.liaison;

import java.util.ArrayList;
import java.util.List;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Part;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits in the laboratory: reviews and signatures, and families who are to be told. */
@Component
class ForensicsWaiting implements Waiting {

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final ReportStandings standings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ForensicsWaiting(
            Laboratory laboratory,
            Disasters disasters,
            ReportStandings standings,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.standings = standings;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<Item> of(Actor actor) {
        if (!(actor instanceof Actor.Official official)) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        for (var part : Part.values()) {
            if (Laboratory.may(official, part)) {
                disasters.all().stream()
                        .filter(d -> d.open())
                        .forEach(d -> add(items, part, d.id(), d.code()));
            }
        }
        return items;
    }

    private void add(List<Item> items, Part part, long disasterId, String code) {
        Long count =
                transactions.execute(status -> {
                    laboratory.enter(disasterId, part);
                    return part == Part.LIAISON ? toTell(disasterId) : atBoard(disasterId, part);
                });
        if (count == null || count == 0) {
            return;
        }
        items.add(
                switch (part) {
                    case LABORATORY ->
                            new Item(
                                    Text.of(
                                            code + ": 신원 제안 " + count + "건이 검토를 기다립니다.",
                                            code + ": proposals that wait for a review: " + count),
                                    "/desk/forensics/" + disasterId + "/board");
                    case BOARD ->
                            new Item(
                                    Text.of(
                                            code + ": 신원 제안 " + count + "건이 서명을 기다립니다.",
                                            code
                                                    + ": proposals that wait for a signature: "
                                                    + count),
                                    "/desk/forensics/" + disasterId + "/board");
                    case LIAISON ->
                            new Item(
                                    Text.of(
                                            code + ": 결과를 알려야 할 가족 " + count + "곳",
                                            code + ": families to be told: " + count),
                                    "/desk/families/" + disasterId);
                });
    }

    private long toTell(long disasterId) {
        var told =
                jdbc.sql(
                                """
                                select person_id from forensics.missing_report
                                where disaster_id = ? and told_on is not null
                                """)
                        .param(disasterId)
                        .query(Long.class)
                        .set();
        return standings.all(disasterId).values().stream()
                .filter(s -> s.state().equals("SIGNED") && !told.contains(s.personId()))
                .count();
    }

    private long atBoard(long disasterId, Part part) {
        var sql =
                part == Part.BOARD
                        ? """
                        select count(*) from forensics.proposal
                        where disaster_id = ? and state = 'CONFIRMED'
                        """
                        : """
                        select count(*) from forensics.proposal
                        where disaster_id = ? and state in ('PROPOSED', 'REVIEWED')
                        """;
        return jdbc.sql(sql).param(disasterId).query(Long.class).single();
    }
}
