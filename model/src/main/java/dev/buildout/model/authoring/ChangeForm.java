package dev.buildout.model.authoring;

import java.util.List;

/**
 * A way of changing a value that is there.
 *
 * @param base the key with its value, in YAML
 * @param change what is laid over it
 * @param result what it is then; a test holds this against the merge
 */
record ChangeForm(String does, String base, String change, String result) {

    static final List<ChangeForm> ALL = List.of(
            new ChangeForm("replaces a value", "worker-cap: 900", "worker-cap: 1200", "worker-cap: 1200"),
            new ChangeForm(
                    "merges a map by its keys; other keys stay",
                    "payment: {order: 10 %, delivery: 90 %}",
                    "payment: {order: 20 %, delivery: 80 %}",
                    "payment: {order: 20 %, delivery: 80 %}"),
            new ChangeForm("replaces a list", "days: [mon, tue]", "days: [sat]", "days: [sat]"),
            new ChangeForm("takes a key away", "{pue: 1.2, carbon: 370}", "carbon: (remove)", "pue: 1.2"),
            new ChangeForm(
                    "adds to a list and takes from it",
                    "days: [mon, tue]",
                    "days: {(append): [sat], (remove): [mon]}",
                    "days: [tue, sat]"),
            new ChangeForm(
                    "sets a map anew",
                    "power: {2027-06-01: 50 MW, 2028-06-01: 90 MW}",
                    "power: {(replace): {2027-09-01: 80 MW}}",
                    "power: {2027-09-01: 80 MW}"),
            new ChangeForm("adds, in any unit of the kind", "lead-time: 26 w", "lead-time: +2 w", "lead-time: 28 w"),
            new ChangeForm("subtracts", "price: $3.7M", "price: -$200k", "price: $3.5M"),
            new ChangeForm("a share more or less", "price: $4.0M", "price: -20 %", "price: $3.2M"),
            new ChangeForm("a multiple", "duration: 12 w", "duration: x1.5", "duration: 18 w"),
            new ChangeForm("adds percentage points", "duty: 10 %", "duty: +5 pp", "duty: 15 %"),
            new ChangeForm("moves a date by d, w, months or yr", "due: 2028-01-31", "due: +1 month", "due: 2028-02-29"),
            new ChangeForm(
                    "changes each value of a map by date",
                    "power: {2027-06-01: 50 MW, 2028-06-01: 90 MW}",
                    "power: +10 MW",
                    "power: {2027-06-01: 60 MW, 2028-06-01: 100 MW}"));
}
