package dev.buildout.planner.report;

import dev.buildout.planner.plan.Milestone;
import dev.buildout.planner.plan.Plan;
import dev.buildout.planner.plan.PlannedLot;
import dev.buildout.planner.plan.Profiles;
import dev.buildout.planner.plan.Say;
import dev.buildout.planner.plan.SiteStop;
import java.util.HashMap;
import java.util.Map;

/** Names for people of the ids in a plan; an id without a name is said in words. */
final class Names {

    private final Map<String, String> sites = new HashMap<>();
    private final Map<String, String> phases = new HashMap<>();
    private final Map<String, String> payees = new HashMap<>();

    Names(Plan plan) {
        for (Milestone milestone : plan.milestones()) {
            sites.put(milestone.site(), milestone.siteName());
            phases.put(milestone.phase(), milestone.name());
        }
        for (SiteStop stop : plan.stops()) {
            sites.put(stop.site(), stop.name());
        }
        for (PlannedLot lot : plan.lots()) {
            payees.put(lot.supplier(), lot.supplierName());
        }
        for (Profiles.Labour pool : plan.profiles().labour()) {
            payees.put(pool.id(), pool.name());
        }
        for (Profiles.Funding source : plan.profiles().funding()) {
            payees.put(source.source(), source.name());
        }
    }

    String site(String id) {
        return id.isEmpty() ? "Programme" : sites.getOrDefault(id, Say.title(id));
    }

    String phase(String id) {
        return id.isEmpty() ? "Site" : phases.getOrDefault(id, Say.title(id));
    }

    String payee(String id) {
        return id.isEmpty() ? "Not attributed" : payees.getOrDefault(id, Say.title(id));
    }
}
