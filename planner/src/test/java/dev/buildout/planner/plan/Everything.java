package dev.buildout.planner.plan;

import java.util.List;

/** Adds to the starter scenario what neither shipped scenario uses: terms, links, resources, stock, hubs, fixed dates. */
public final class Everything {

    private record Edit(String piece, String replacement) {}

    private static final List<Edit> EDITS = List.of(
            new Edit(
                    "rack: {line: racks}",
                    "rack: {line: racks, price-breaks: {100: 3 %, 240: 5 %}, lot-size: 8, minimum-order: 16,"
                            + " payment: {order: 10 %, ex-works: 20 %, delivery: 70 %},"
                            + " duty: {2027-01-04: 5 %, 2028-02-01: 10 %}}"),
            new Edit(
                    "offers: {cooling: {",
                    "offers: {cooling: {from: 2027-02-01, until: 2027-12-01, minimum-order: 60, "),
            new Edit("works: $4M/MW,", "works: $4M/MW, worker-cap: 300,"),
            new Edit("power: 50 MW, due: 2028-05-31,", "power: 50 MW, due: 2028-05-31, progress: {shell: 40 %},"),
            new Edit(
                    "works: $5M/MW,\n     phases: {abi",
                    "works: $5M/MW, progress: {permit: {finish: 2027-03-15}},\n     phases: {abi"),
            new Edit(
                    "      shell:\n",
                    "      permit: {name: Permit, per: site, modes: {normal: {duration: 6 w}}}\n      shell:\n"),
            new Edit(
                    "        name: Shell\n",
                    "        name: Shell\n        after: {permit: FS}\n        not-before: thaw\n"),
            new Edit("duration: 26 w, crew: 150}", "duration: 26 w, crew: 150, uses: {crane: 1}}"),
            new Edit("duration: 18 w, crew: 150, works", "duration: 18 w, crew: 150, uses: {crane: 2}, works"),
            new Edit("after: {fit-out: SS + 12 w}", "after: {fit-out: [SS + 12 w, FF + 1 w]}"),
            new Edit("after: {racks: FS}", "after: {racks: FS, shell: SF + 40 w}"),
            new Edit(
                    "regions:\n",
                    "events: {thaw: {name: End of frost, date: 2027-02-15}}\n"
                            + "resources: {crane: {name: Crane, capacity: {2027-01-04: 2, 2027-08-01: 3}}}\n"
                            + "hubs: {memphis: {name: Memphis, location: [35.15, -90.05], dwell: 2 d}}\n"
                            + "opening-orders: {racks-bought: {component: rack, quantity: 60, from: 2027-10-01,"
                            + " rate: 5/w, sites: abilene, reassignment: $10k}}\nregions:\n"),
            new Edit(
                    "carolina: {abilene: 1340 mi, port-washington: 810 mi,  santa-teresa: 1820 mi}",
                    "carolina: {memphis: 630 mi}\n      memphis: {abilene: 640 mi, port-washington: 620 mi,"
                            + " santa-teresa: 1090 mi}"));

    private Everything() {}

    /** The starter with everything in it. */
    public static String yaml(String starter) {
        String text = starter;
        for (Edit edit : EDITS) {
            if (!text.contains(edit.piece)) {
                throw new AssertionError("starter.yaml does not contain " + edit.piece);
            }
            text = text.replace(edit.piece, edit.replacement);
        }
        return text;
    }
}
