package org.madang.residents.registry;

/** Who lived in a household on a day: as held now, and as held at an earlier moment. */
final class HouseholdSql {

    /** The order of the household table (Enforcement Decree, Article 6, paragraph 2). */
    private static final String ORDER =
            """
            order by array_position(array['HEAD', 'SPOUSE', 'GRANDPARENT', 'PARENT',
                         'PARENT_IN_LAW', 'CHILD', 'CHILD_IN_LAW', 'GRANDCHILD', 'SIBLING',
                         'RELATIVE', 'COHABITANT'], p.relation),
                     r.birth_date, r.id
            """;

    static final String HELD_NOW =
            """
            select r.id, r.number_cipher, r.birth_date, r.sex, n.name, n.latin, s.status, %s
            from residents.residence p
            join residents.resident r on r.id = p.resident_id
            join residents.name n on n.resident_id = r.id and n.period @> :date::date
            join residents.standing s on s.resident_id = r.id and s.period @> :date::date
            where p.household_id = :household and p.period @> :date::date
            """
                    + ORDER;

    static final String HELD_THEN =
            """
            with p as (
                select *, 'infinity'::timestamptz as superseded_at
                from residents.residence
                where household_id = :household and period @> :date::date
                    and recorded_at <= :known
                union all
                select * from residents.residence_history
                where household_id = :household and period @> :date::date
                    and recorded_at <= :known and superseded_at > :known
            )
            select r.id, r.number_cipher, r.birth_date, r.sex, n.name, n.latin, s.status, %s
            from p
            join lateral (
                select id, number_cipher, birth_date, sex from residents.resident
                where id = p.resident_id and recorded_at <= :known
                union all
                select id, number_cipher, birth_date, sex from residents.resident_history
                where id = p.resident_id and recorded_at <= :known and superseded_at > :known
            ) r on true
            join lateral (
                select name, latin from residents.name
                where resident_id = p.resident_id and period @> :date::date
                    and recorded_at <= :known
                union all
                select name, latin from residents.name_history
                where resident_id = p.resident_id and period @> :date::date
                    and recorded_at <= :known and superseded_at > :known
            ) n on true
            join lateral (
                select status from residents.standing
                where resident_id = p.resident_id and period @> :date::date
                    and recorded_at <= :known
                union all
                select status from residents.standing_history
                where resident_id = p.resident_id and period @> :date::date
                    and recorded_at <= :known and superseded_at > :known
            ) s on true
            """
                    + ORDER;

    private HouseholdSql() {}
}
