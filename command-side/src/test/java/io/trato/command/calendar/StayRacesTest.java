package io.trato.command.calendar;

import static io.trato.command.RaceNode.OPENED;
import static io.trato.command.RaceNode.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.RaceNode;
import io.trato.command.escrow.SilentGateway;
import io.trato.command.job.JobDecider;
import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.account.AccountEvent.AccountRegistered;
import io.trato.contract.calendar.CalendarEvent.StayConfirmed;
import io.trato.contract.calendar.CalendarEvent.StayHeld;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import io.trato.contract.job.CancellationCause;
import io.trato.contract.job.JobCommand.CancelJob;
import io.trato.contract.job.JobCommand.LapseJob;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobRevived;
import io.trato.contract.job.JobStatus;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.offer.CancellationPolicy;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.offer.OfferEvent.OfferMade;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Stay;
import io.trato.contract.offer.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many who want the same night, on the real log with the real policies: one gets it, and nobody else pays for it. */
class StayRacesTest {

    private static final int CROWD = 100;
    private static final long PRICE = 20_000;
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 29);

    private static final String CLIENT_ID = Ids.fresh(Ids.ACCOUNT, 1);
    private static final String PROVIDER_ID = Ids.fresh(Ids.ACCOUNT, 2);
    private static final Actor CLIENT = new Actor(CLIENT_ID, Set.of(Role.CLIENT));
    private static final Actor PROVIDER = new Actor(PROVIDER_ID, Set.of(Role.PROVIDER));
    private static final Actor SYSTEM = Actor.system("test");

    @TempDir
    private static Path uploads;

    private static RaceNode node;

    private final String listing = published();
    private final String calendar = Ids.sibling(Ids.CALENDAR, listing);

    @BeforeAll
    static void start() {
        node = new RaceNode(uploads);
        node.happened(new AccountRegistered(CLIENT_ID, "c@example.org", "C", Set.of(Role.CLIENT), "es"), OPENED);
        node.happened(new AccountRegistered(PROVIDER_ID, "p@example.org", "P", Set.of(Role.PROVIDER), "es"), OPENED);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aHundredRequestsForOneNightAreOneBooking() throws Exception {
        List<String> deals = deals(CROWD);
        for (String deal : deals) {
            node.happened(
                    new OfferMade("offer-" + deal, listing, CLIENT_ID, PROVIDER_ID, Side.CLIENT, terms()), OPENED);
        }

        List<Outcome> answers = node.race(deals.stream()
                .<Callable<Outcome>>map(deal -> () -> send(PROVIDER, new AcceptOffer("offer-" + deal, 1), OPENED))
                .toList());

        assertThat(answers).allSatisfy(answer -> {
            if (answer instanceof Refusal refused) {
                assertThat(refused.code()).isEqualTo(RefusalCode.NIGHTS_TAKEN);
            }
        });
        List<String> accepted = deals.stream()
                .filter(deal -> node.count("offer-" + deal, OfferAccepted.class) == 1)
                .toList();
        until(() -> accepted.stream().filter(deal -> isTurnedAway(deal)).count() == accepted.size() - 1);
        assertThat(node.count(calendar, StayHeld.class)).isEqualTo(1);

        String winner = accepted.stream()
                .filter(deal -> !isTurnedAway(deal))
                .findFirst()
                .orElseThrow();
        pay(winner);
        until(() -> status(winner) == JobStatus.IN_PROGRESS);
        assertThat(node.count(calendar, StayConfirmed.class)).isEqualTo(1);
        assertThat(node.count("escrow-" + winner, EscrowHeld.class)).isEqualTo(1);
    }

    /** Nobody held the night any more when all of them paid: their money came, and all but one get it back. */
    @Test
    void ofAHundredPaymentsForOneNightOneIsKept() throws Exception {
        List<String> deals = deals(CROWD);
        Instant later = OPENED;
        List<String> payments = new ArrayList<>();
        for (String deal : deals) {
            // Each is opened when the hold of the one before has run out.
            later = later.plus(Duration.ofMinutes(15));
            open(deal, later);
            payments.add(paying(deal, later));
        }
        Instant paid = later.plus(Duration.ofMinutes(15));
        List<Callable<Outcome>> webhooks = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            ConfirmPayment confirmed = confirmed(deals.get(i), payments.get(i));
            webhooks.add(() -> send(SYSTEM, confirmed, paid));
        }

        node.race(webhooks);

        until(() -> deals.stream().filter(StayRacesTest::isTurnedAway).count() == CROWD - 1);
        until(() -> deals.stream()
                        .filter(deal -> status(deal) == JobStatus.IN_PROGRESS)
                        .count()
                == 1);
        assertThat(node.count(calendar, StayConfirmed.class)).isEqualTo(1);
        until(() -> deals.stream().filter(StayRacesTest::isRefunded).count() == CROWD - 1);
    }

    /** The hold of the first has run out when the second books: the first is told so before there is anything to pay. */
    @Test
    void nobodyIsAskedForThePriceOfNightsThatAreGone() throws Exception {
        List<String> deals = deals(2);
        open(deals.getFirst(), OPENED);
        Instant later = OPENED.plus(Duration.ofMinutes(15));
        open(deals.getLast(), later);

        StartFunding start =
                new StartFunding("escrow-" + deals.getFirst(), Ids.fresh(Ids.PAYMENT, 1), SilentGateway.NAME, "card");
        assertThat(send(CLIENT, start, later)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.code()).isEqualTo(RefusalCode.NIGHTS_TAKEN);
            assertThat(refused.facts()).containsEntry("night", NIGHT.toString());
        });
        assertThat(status(deals.getFirst())).isEqualTo(JobStatus.AWAITING_PAYMENT);
        assertThat(send(CLIENT, start, later.plus(Duration.ofMinutes(15)))).isInstanceOf(Receipt.class);
    }

    @Test
    void moneyAfterTheLapseTakesTheNightsThatAreFreeAndComesBackOtherwise() throws Exception {
        List<String> deals = deals(2);
        Instant lapse = OPENED.plus(Duration.ofHours(73));
        List<String> payments = new ArrayList<>();
        for (String deal : deals) {
            Instant at = OPENED.plus(Duration.ofMinutes(15L * payments.size()));
            open(deal, at);
            payments.add(paying(deal, at));
            send(SYSTEM, new LapseJob("job-" + deal), lapse);
        }

        node.race(List.of(
                () -> send(SYSTEM, confirmed(deals.getFirst(), payments.getFirst()), lapse),
                () -> send(SYSTEM, confirmed(deals.getLast(), payments.getLast()), lapse)));

        until(() -> deals.stream()
                        .filter(deal -> status(deal) == JobStatus.IN_PROGRESS)
                        .count()
                == 1);
        until(() -> deals.stream().filter(StayRacesTest::isRefunded).count() == 1);
        assertThat(deals.stream().filter(deal -> node.count("job-" + deal, JobRevived.class) == 1))
                .noneMatch(StayRacesTest::isRefunded);
        assertThat(node.count(calendar, StayConfirmed.class)).isEqualTo(1);
    }

    @Test
    void aStayThatIsCancelledWhileItIsPaidTakesNoNight() throws Exception {
        String deal = deals(1).getFirst();
        open(deal, OPENED);
        String payment = paying(deal, OPENED);

        node.race(List.of(
                () -> send(SYSTEM, confirmed(deal, payment), OPENED),
                () -> send(PROVIDER, new CancelJob("job-" + deal, "The roof leaks"), OPENED)));

        until(() -> status(deal) == JobStatus.CANCELLED);
        until(() -> calendar().stays().values().stream().anyMatch(stay -> !stay.isOpen()));
        until(() -> isRefunded(deal));
        until(() -> calendar().book().taken().isEmpty());
        String next = deals(1).getFirst();
        open(next, OPENED);
        pay(next);
        until(() -> status(next) == JobStatus.IN_PROGRESS);
    }

    private static String published() {
        String id = Ids.fresh(Ids.LISTING, 1);
        Location place = new Location(39.47, -0.37, null, "Valencia", null, "ES", "Europe/Madrid");
        ListingContent content = new ListingContent(
                "Loft",
                "Near the sea",
                "rental.entire-home",
                place,
                new Price(PRICE, "EUR", PriceUnit.NIGHT),
                null,
                null,
                null);
        node.happened(new ListingDrafted(id, PROVIDER_ID, ListingKind.RENTAL, content), OPENED);
        node.happened(new ListingPublished(id), OPENED);
        return id;
    }

    private static Terms terms() {
        Stay stay = new Stay(NIGHT, NIGHT.plusDays(1), 2, CancellationPolicy.FLEXIBLE);
        return new Terms("One night", "EUR", List.of(new Milestone("Stay", PRICE, null)), stay);
    }

    private static List<String> deals(int count) {
        List<String> deals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            deals.add(Ids.suffix(Ids.fresh(Ids.JOB, i)));
        }
        return deals;
    }

    private void open(String deal, Instant at) {
        send(
                SYSTEM,
                new OpenJob("job-" + deal, "offer-" + deal, listing, CLIENT_ID, PROVIDER_ID, terms(), 1_500, "1"),
                at);
        until(() -> !node.events("escrow-" + deal).isEmpty());
        until(() -> calendar().stays().containsKey("stay-" + deal));
    }

    private static String paying(String deal, Instant at) {
        until(() -> !node.events("escrow-" + deal).isEmpty());
        String payment = Ids.fresh(Ids.PAYMENT, 1);
        assertThat(send(CLIENT, new StartFunding("escrow-" + deal, payment, SilentGateway.NAME, "card"), at))
                .isInstanceOf(Receipt.class);
        return payment;
    }

    private static void pay(String deal) {
        send(SYSTEM, confirmed(deal, paying(deal, OPENED)), OPENED);
    }

    private static ConfirmPayment confirmed(String deal, String payment) {
        return new ConfirmPayment("escrow-" + deal, payment, "gw-" + payment, "approved", PRICE, "EUR", 0);
    }

    private static boolean isTurnedAway(String deal) {
        return node.events("job-" + deal).stream()
                .anyMatch(logged -> logged.event() instanceof JobCancelled cancelled
                        && cancelled.cause() == CancellationCause.NIGHTS_UNAVAILABLE);
    }

    private static JobStatus status(String deal) {
        return node.streams()
                .state(Ids.JOB, "job-" + deal, new JobDecider())
                .orElseThrow()
                .status();
    }

    private static boolean isRefunded(String deal) {
        return node.events("escrow-" + deal).stream()
                .anyMatch(logged -> logged.event() instanceof RefundStarted refund && refund.amount() == PRICE);
    }

    private CalendarState calendar() {
        return node.streams()
                .state(Ids.CALENDAR, calendar, new CalendarDecider())
                .orElse(CalendarState.EMPTY);
    }

    private static Outcome send(Actor actor, Command command, Instant at) {
        return node.send(actor, command, at);
    }
}
