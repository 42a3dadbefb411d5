package dev.buildout.planner.feasibility;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole scenario file that is small: one hall of 20 MW in two blocks, two components, one source. It has plans. */
public final class OneHall {

    private static final String YAML = """
            scenario: one-hall
            title: One hall of 20 MW
            start: 2027-01-04
            end: 2029-01-01
            value: {per-month: $1.0M/MW-month}
            calendars:
              weekdays: {days: [mon, tue, wed, thu, fri]}
            regions:
              texas: {name: Texas}
            labour-pools:
              abilene: {name: Abilene, workers: 200, wage: $95/h, calendar: weekdays}
            components:
              rack: {name: Rack, category: racks, unit: rack, price: $3.0M, mass: 1 t, lead-time: 16 w, payment: {order: 10 %, delivery: 90 %}, transport: truck}
              skid: {name: Power skid, category: power, unit: unit, price: $3.5M, mass: 20 t, lead-time: 30 w, transport: truck}
            transport-modes:
              truck: {name: Truck, time: 1 d, speed: 500 mi/d, per-mile: $3/mi, load: 20 t}
            suppliers:
              foxconn:
                name: Foxconn
                plants:
                  houston: {name: Houston TX, location: [29.76, -95.37], lines: {racks: 10/w}, offers: {rack: {line: racks}}}
              eaton:
                name: Eaton
                plants:
                  waukesha: {name: Waukesha WI, location: [43.01, -88.23], offers: {skid: {expedite: {lead-time: 22 w, premium: 15 %}}}}
            lanes:
              road:
                modes: truck
                distances:
                  houston: {abilene: 380 mi}
                  waukesha: {abilene: 1150 mi}
            templates:
              hall:
                name: Hall
                block: 10 MW
                activities:
                  shell: {name: Shell, modes: {normal: {duration: 8 w, crew: 60}}, works: 100 %}
                  fit-out: {name: Power and cooling, after: {shell: FS}, modes: {normal: {duration: 6 w, crew: 60}}, needs: {skid: 1/MW}}
                  racks: {name: Racks, after: {fit-out: FS}, modes: {normal: {rate: 5 MW/w, crew: 20}}, needs: {rack: 5/MW}}
                  test: {name: Test, after: {racks: FS}, modes: {normal: {duration: 4 w, crew: 20}}, energises: true}
            sites:
              abilene:
                name: Abilene TX
                region: texas
                location: [32.45, -99.73]
                power: 20 MW
                labour-pool: abilene
                works: $5M/MW
                phases:
                  abi-1: {name: Abilene 1, power: 20 MW, due: 2028-06-30, template: hall}
            funding:
              bank: {name: Bank, interest: 6 %/yr, tranches: {first: {amount: $600M, date: 2027-01-04}}}
            """;

    private OneHall() {}

    /** The file with pieces replaced, in pairs; each must occur. */
    public static String with(String... replacements) {
        String yaml = YAML;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(yaml).contains(replacements[i]);
            yaml = yaml.replace(replacements[i], replacements[i + 1]);
        }
        return yaml;
    }
}
