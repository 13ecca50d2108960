package org.madang.kernel.systems;

import java.util.List;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.language.Text;

/**
 * What a system declares of itself. The portal, information sharing, the archives and open data are
 * built from these declarations.
 *
 * @param name module name and PostgreSQL schema, lower case
 * @param order where it stands on the map, and in which order schemas are migrated
 */
public record SystemDescriptor(
        String name,
        int order,
        Text title,
        Text agency,
        Text purpose,
        List<Law> laws,
        List<Duty> duties,
        List<Service> services,
        List<Fact> facts,
        List<RecordSeries> records,
        List<DataSet> dataSets,
        List<PageLink> pages) {

    /** The law a system rests on, by its Korean title and what it rules here. */
    public record Law(Text title, Text rules) {}

    /** Something a resident can ask for. */
    public record Service(String code, Text name, Text summary, String path) {}

    /** Something this system knows and other agencies may ask, with the legal basis for it. */
    public record Fact(String code, Text name, Text legalBasis) {}

    /**
     * Records the system produces.
     *
     * @param retentionYears years kept; {@link #PERMANENT} for ever
     */
    public record RecordSeries(String code, Text name, int retentionYears) {
        public static final int PERMANENT = Integer.MAX_VALUE;
    }

    /** Data released to everyone, without persons in it. */
    public record DataSet(String code, Text name, String path) {}

    /**
     * A page people reach from the map.
     *
     * @param duties of a page for officials: it is shown to whoever holds one of them
     */
    public record PageLink(String path, Text name, Audience audience, List<Duty> duties) {

        public PageLink {
            duties = List.copyOf(duties);
        }

        public PageLink(String path, Text name, Audience audience) {
            this(path, name, audience, List.of());
        }
    }

    /** Whether the page is for the official: by its own duties, or by any of the system's. */
    public boolean opens(PageLink page, Actor.Official official) {
        var keys = page.duties().isEmpty() ? duties : page.duties();
        return page.audience() == Audience.OFFICIALS && keys.stream().anyMatch(official::has);
    }

    /** Whom a page is for. */
    public enum Audience {
        EVERYONE,
        RESIDENTS,
        OFFICIALS
    }
}
