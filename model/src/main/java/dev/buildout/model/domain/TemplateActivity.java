package dev.buildout.model.domain;

import dev.buildout.model.unit.Percent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of work that every site, phase or block of this template needs. */
@About(
        value = "A piece of work that every site, phase or block of the template needs. It starts when what "
                + "comes before allows it, its whole kit is on site and its crew is free.",
        id = "racks",
        examples = """
        name: Racks
        per: block
        calendar: six-day
        after: {white-space: FS - 2 w, fit-out: [SS + 4 w, FF + 8 w]}
        modes: {normal: {rate: 6.8 MW/w, crew: 42}}
        needs: {rack: 5/MW}
        works: 30 %
        energises: true
        not-before: air-permit
        """)
public record TemplateActivity(
        @Id String id,
        @Key("Name for people") String name,

        @Key(value = "Done once for each site, phase or block", byDefault = "block")
        Per per,

        @Key(
                value = "Days worked; the labour pool's calendar when it has a crew, else every day",
                refersTo = Section.CALENDARS)
        Optional<String> calendar,

        @Key("What comes before: predecessor to links such as FS, SS + 12 w")
        Map<String, List<LinkTerm>> after,

        @Key("Ways of doing it, at least one; the first is the usual one")
        Map<String, Mode> modes,

        @Key("Components that must all be on site before it starts")
        Map<String, Need> needs,

        @Key(value = "Share of the site's works cost that it spends", byDefault = "0 %")
        Percent works,

        @Key(value = "The block takes power from the day this starts", byDefault = "false")
        boolean energises,

        @Key(value = "Cannot start before this event", refersTo = Section.EVENTS)
        Optional<String> notBefore) {

    public enum Per {
        SITE,
        PHASE,
        BLOCK
    }
}
