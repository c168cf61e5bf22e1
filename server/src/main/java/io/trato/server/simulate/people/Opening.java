package io.trato.server.simulate.people;

import static io.trato.server.simulate.world.Agenda.NO_DEAL;

import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.ApproveKyc;
import io.trato.contract.account.AccountCommand.GrantRole;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.account.AccountCommand.SubmitKyc;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.server.simulate.people.Crowd.Seller;
import io.trato.server.simulate.people.Crowd.Ware;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The first day: everybody registers, providers are verified, and the first listings are published. */
record Opening(Hands hands, Chance chance, Crowd crowd) {

    private static final Actor SYSTEM = Actor.system("first-day");
    private static final Duration HOUR = Duration.ofHours(1);

    void begin() {
        crowd.operators().forEach(this::operator);
        crowd.clients().forEach(client -> registered(client, Role.CLIENT, () -> {}));
        crowd.sellers().forEach(seller -> registered(seller.actor(), Role.PROVIDER, () -> verified(seller)));
    }

    private void operator(Actor operator) {
        registered(
                operator,
                Role.CLIENT,
                () -> hands.want(NO_DEAL, SYSTEM, soon(), new GrantRole(operator.id(), Role.OPERATOR)));
    }

    private void registered(Actor who, Role role, Runnable then) {
        hands.want(
                NO_DEAL,
                who,
                soon(),
                new RegisterAccount(who.id(), who.id() + "@example.org", "Somebody", Set.of(role), "es"),
                outcome -> then.run());
    }

    private void verified(Seller seller) {
        String id = seller.actor().id();
        hands.want(
                NO_DEAL,
                seller.actor(),
                soon(),
                new SubmitKyc(id, "passport", "ES"),
                submitted -> hands.want(NO_DEAL, SYSTEM, soon(), new ApproveKyc(id), approved -> publishes(seller)));
    }

    private void publishes(Seller seller) {
        for (int i = 0; i < 2; i++) {
            ListingKind kind = chance.oneOf(List.of(ListingKind.values()));
            Ware ware = new Ware(chance.id(Ids.LISTING), seller, kind);
            hands.want(
                    NO_DEAL,
                    seller.actor(),
                    soon(),
                    new DraftListing(ware.listingId(), seller.actor().id(), kind, content(ware), true),
                    outcome -> {
                        if (outcome instanceof Receipt) {
                            crowd.offers(ware);
                        }
                    });
        }
    }

    private static ListingContent content(Ware ware) {
        String currency = ware.seller().currency();
        return new ListingContent(
                "Something good",
                "As good as it gets.",
                switch (ware.kind()) {
                    case SERVICE -> "service.plumbing";
                    case RENTAL -> "rental.entire-home";
                    case SALE -> "sale.house";
                },
                new Location(39.47, -0.38, null, "Valencia", null, "ES", "Europe/Madrid"),
                new Price(
                        25_000,
                        currency,
                        switch (ware.kind()) {
                            case SERVICE -> PriceUnit.FIXED;
                            case RENTAL -> PriceUnit.NIGHT;
                            case SALE -> PriceUnit.SALE;
                        }),
                null,
                null,
                null);
    }

    private Duration soon() {
        return chance.lasting(Duration.ZERO, HOUR);
    }
}
