package io.trato.server.simulate.people;

import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.Role;
import io.trato.contract.listing.ListingKind;
import io.trato.server.simulate.world.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who is there, and what they have published. */
final class Crowd {

    private static final List<String> CURRENCIES = List.of("EUR", "BRL", "CLP");

    private final List<Actor> clients;
    private final List<Seller> sellers;
    private final List<Actor> operators;
    private final List<Ware> wares = new ArrayList<>();

    /** A provider, who sells in one currency. */
    record Seller(Actor actor, String currency) {}

    /** A listing that is on the market. */
    record Ware(String listingId, Seller seller, ListingKind kind) {}

    Crowd(Chance chance, int clients, int providers) {
        this.clients = people(chance, clients, Role.CLIENT);
        this.sellers = people(chance, providers, Role.PROVIDER).stream()
                .map(actor -> new Seller(actor, chance.oneOf(CURRENCIES)))
                .toList();
        this.operators = people(chance, 2, Role.OPERATOR);
    }

    List<Actor> clients() {
        return clients;
    }

    List<Seller> sellers() {
        return sellers;
    }

    List<Actor> operators() {
        return operators;
    }

    List<Ware> wares() {
        return wares;
    }

    void offers(Ware ware) {
        wares.add(ware);
    }

    private static List<Actor> people(Chance chance, int count, Role role) {
        return Stream.generate(() -> new Actor(chance.id(Ids.ACCOUNT), Set.of(role)))
                .limit(count)
                .toList();
    }
}
