package dev.buildout.model.network;

import dev.buildout.model.unit.Money;

/**
 * One way to bring a component that is needed to where it is needed.
 *
 * @param destination a site, or the plant that builds it in
 * @param freightPerUnit freight of one unit when loads are full
 */
public record RouteRow(String component, String plant, String destination, Route route, Money freightPerUnit) {

    public int transitDays() {
        return route.transitDays();
    }

    public int legs() {
        return route.legs().size();
    }
}
