package io.trato.command.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.trato.command.payment.PaymentGateway.PaymentOrder;
import io.trato.command.payment.PaymentGateway.PayoutOrder;
import io.trato.command.payment.PaymentGateway.RefundOrder;
import io.trato.command.payment.Till.Arrival;
import io.trato.command.payment.guard.GuardSettings;
import io.trato.command.payment.mercadopago.MercadoPagoGateway;
import io.trato.command.payment.mercadopago.MercadoPagoGatewayTest;
import io.trato.command.payment.mercadopago.MercadoPagoSettings;
import io.trato.command.payment.sandbox.SandboxGateway;
import io.trato.command.payment.sandbox.SandboxSettings;
import io.trato.contract.Command;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.payment.Webhooks.Reception;
import io.trato.embedded.payments.Mischief;
import io.trato.embedded.payments.SandboxOptions;
import io.trato.embedded.payments.SandboxPayments;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** From a webhook, or from none, to those whom it concerns: on a real PostgreSQL, with the real sandbox. */
class SettlementsTest {

    private static final Reference PAYMENT = new Reference("escrow-1", "payment-1");
    private static final Reference REFUND = new Reference("escrow-1", "refund-1");
    private static final Reference PAYOUT = new Reference("wallet-1", "payout-1");
    private static final Duration MOMENT = Duration.ofMillis(1);

    /** @param stage as the gateway had it when those whom it concerns were told */
    private record Told(Reference reference, String gateway, Enum<?> stage) {}

    @TempDir
    private Path folder;

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private volatile Outcome answer = new Receipt("escrow-1", 1);
    private PaymentDatabase database;
    private JdbcClient sql;
    private Till till;
    private SandboxPayments sandbox;
    private Stub mercadoPago;
    private Settlements settlements;
    private PaymentDesk desk;
    private GatewayOrders orders;
    private Gateways gateways;

    @BeforeEach
    void open() throws Exception {
        database = new PaymentDatabase();
        sql = database.sql();
        till = new Till();
        sandbox = SandboxPayments.start(
                folder.resolve("sandbox.jsonl"),
                SandboxOptions.with("key", "secret").withWebhookUrl(till.uri()).withDelay(Duration.ofMillis(10)));
        mercadoPago = new Stub(MercadoPagoGatewayTest.class);
        gateways = new Gateways(List.of(
                new SandboxGateway(
                        new SandboxSettings(sandbox.uri(), "key", "secret"),
                        GuardSettings.USUAL,
                        JsonMapper.shared(),
                        Clock.systemUTC()),
                new MercadoPagoGateway(
                        new MercadoPagoSettings("APP_USR-1", "secret", "p@example.org", null, true, mercadoPago.uri()),
                        GuardSettings.USUAL,
                        JsonMapper.shared(),
                        Clock.systemUTC())));
        orders = new StoredOrders(sql, new WatchSettings(MOMENT, MOMENT, MOMENT, MOMENT, Duration.ofDays(120)));
        Telling telling = new Telling(this::heard, Clock.systemUTC());
        Ownership ownership = new Ownership(orders);
        RefundSettlement refunds = new RefundSettlement(
                List.of((reference, gateway, refund) -> tell(reference, gateway, refund.stage())), ownership, telling);
        PayoutSettlement payouts = new PayoutSettlement(
                List.of((reference, gateway, payout) -> tell(reference, gateway, payout.stage())), ownership, telling);
        PaymentNews news = new PaymentNews(ownership, telling);
        ChargebackSettlement chargebacks = new ChargebackSettlement(
                List.of((reference, gateway, chargeback) -> tell(reference, gateway, chargeback.stage())),
                orders,
                telling,
                news);
        PaymentSettlement payments = new PaymentSettlement(news, chargebacks);
        settlements = new Settlements(gateways, List.of(payments, refunds, payouts, chargebacks));
        desk = new PaymentDesk(gateways, news, refunds, payouts);
    }

    private Outcome heard(Command command, Envelope envelope) {
        commands.add(command);
        return answer;
    }

    private Optional<Command> tell(Reference reference, String gateway, Enum<?> stage) {
        told.add(new Told(reference, gateway, stage));
        return Optional.empty();
    }

    @AfterEach
    void close() {
        sandbox.close();
        mercadoPago.close();
        till.close();
        database.close();
    }

    @Test
    void aWebhookIsStoredOnceAndThoseWhomItConcernsAreTold() throws Exception {
        WebhookInbox inbox = new WebhookInbox(sql);
        WebhookWorker worker = new WebhookWorker(inbox, settlements);
        StoredWebhooks webhooks = new StoredWebhooks(gateways, inbox, worker);
        desk.payout("sandbox", new PayoutOrder(PAYOUT, "sandbox-failed", 7_000, "EUR"));
        Arrival arrival = till.next();

        assertThat(webhooks.receive("sandbox", arrival.headers(), arrival.body()))
                .isEqualTo(Reception.STORED);
        assertThat(webhooks.receive("sandbox", arrival.headers(), arrival.body()))
                .isEqualTo(Reception.DUPLICATE);
        assertThat(webhooks.receive("sandbox", Map.of(), arrival.body())).isEqualTo(Reception.UNVERIFIED);
        assertThat(webhooks.receive("paypal", arrival.headers(), arrival.body()))
                .isEqualTo(Reception.UNKNOWN_GATEWAY);

        worker.start();
        assertThat(next()).isEqualTo(new Told(PAYOUT, "sandbox", GatewayPayout.Stage.FAILED));
        worker.stop();
        assertThat(sql.sql("SELECT count(*) FROM webhook").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void whatNoWebhookTellsIsAskedAbout() throws Exception {
        sandbox.misbehave(Mischief.NONE.withWithheld(100));
        OrderWatch watch = new OrderWatch(orders, settlements, Duration.ofMillis(5));
        desk.payout("sandbox", new PayoutOrder(PAYOUT, "sandbox-paid", 7_000, "EUR"));

        watch.start();

        assertThat(next()).isEqualTo(new Told(PAYOUT, "sandbox", GatewayPayout.Stage.PAID));
        watch.stop();
    }

    @Test
    void aRefundWhoseGatewayKnowsNoReferenceOfOursIsFoundByItsOrder() throws Exception {
        mercadoPago
                .on("POST /v1/payments/20359978/refunds", 201, "refund_in_process.json")
                .on("GET /v1/payments/20359978/refunds/1009042015", 200, "refund_approved.json")
                .on("GET /v1/payments/20359978", 200, "payment_approved.json");
        desk.refund("mercadopago", new RefundOrder(REFUND, "20359978", 4_001, "BRL"));
        assertThat(told).isEmpty();

        OrderWatch watch = new OrderWatch(orders, settlements, Duration.ofMillis(5));
        watch.start();

        assertThat(next()).isEqualTo(new Told(REFUND, "mercadopago", GatewayRefund.Stage.SUCCEEDED));
        watch.stop();
    }

    @Test
    void whatAGatewayDecidesAtOnceIsToldAtOnce() throws Exception {
        mercadoPago.on("POST /v1/payments/20359978/refunds", 201, "refund_approved.json");
        desk.refund("mercadopago", new RefundOrder(REFUND, "20359978", 4_001, "BRL"));
        assertThat(next()).isEqualTo(new Told(REFUND, "mercadopago", GatewayRefund.Stage.SUCCEEDED));
        assertThat(decided("mercadopago", Subject.REFUND))
                .as("nothing is left undecided")
                .isTrue();
    }

    @Test
    void aChargebackIsToldToWhomItsPaymentConcerns() throws Exception {
        gateways.require("sandbox").create(new PaymentOrder(PAYMENT, 10_000, "EUR", "sandbox-chargeback"));
        till.next();
        Arrival arrival = till.next();
        String opened = gateways.require("sandbox")
                .verified(arrival.headers(), arrival.body())
                .orElseThrow()
                .gatewayReference();
        settlements.settle(new GatewayOrders.Thing("sandbox", Subject.CHARGEBACK, opened));
        assertThat(next()).isEqualTo(new Told(PAYMENT, "sandbox", GatewayChargeback.Stage.OPENED));
    }

    @Test
    void aMediationIsToldByItsPaymentAndOverWhenThatIsApprovedAgain() throws Exception {
        mercadoPago
                .on("GET /v1/payments/20359978", 200, "payment_approved.json")
                .on("GET /v1/payments/20359978", 200, "payment_in_mediation.json")
                .on("GET /v1/payments/20359978", 200, "payment_in_mediation.json")
                .on("GET /v1/payments/20359978", 200, "payment_approved.json");
        GatewayOrders.Thing payment = new GatewayOrders.Thing("mercadopago", Subject.PAYMENT, "20359978");

        assertThat(settlements.settle(payment)).isEqualTo("settled");
        assertThat(told).as("that all is well is no news").isEmpty();
        settlements.settle(payment);
        assertThat(next()).isEqualTo(new Told(PAYMENT, "mercadopago", GatewayChargeback.Stage.OPENED));
        settlements.settle(payment);
        assertThat(next()).isEqualTo(new Told(PAYMENT, "mercadopago", GatewayChargeback.Stage.OPENED));
        settlements.settle(payment);
        assertThat(next()).isEqualTo(new Told(PAYMENT, "mercadopago", GatewayChargeback.Stage.WON));
        settlements.settle(payment);
        assertThat(told).isEmpty();
    }

    @Test
    void aChargebackThatOvertakesItsPaymentFindsItConfirmed() throws Exception {
        sandbox.misbehave(Mischief.NONE.withWithheld(100));
        String payment = created("sandbox-approved");
        String chargeback = complain(payment);

        settlements.settle(new GatewayOrders.Thing("sandbox", Subject.CHARGEBACK, chargeback));

        assertThat(commands.take()).isInstanceOf(ConfirmPayment.class);
        assertThat(next()).isEqualTo(new Told(PAYMENT, "sandbox", GatewayChargeback.Stage.OPENED));
    }

    /** It was marked as decided, and nobody ever heard of it again. */
    @Test
    void whatWasRefusedIsNotDecidedAndWhatCannotBeHeardYetComesAgain() throws Exception {
        String payment = created("sandbox-approved");
        answer = Refusal.of(RefusalCode.PAYMENT_MISMATCH);
        settlements.settle(new GatewayOrders.Thing("sandbox", Subject.PAYMENT, payment));
        assertThat(decided("sandbox", Subject.PAYMENT)).isFalse();

        answer = Refusal.of(RefusalCode.NOT_FUNDED);
        GatewayOrders.Thing chargeback = new GatewayOrders.Thing("sandbox", Subject.CHARGEBACK, complain(payment));
        assertThatThrownBy(() -> settlements.settle(chargeback)).isInstanceOf(IllegalStateException.class);
        assertThat(orders.reference(chargeback)).as("nobody was told of it").isEmpty();
    }

    @Test
    void aChargebackOfWhichNoNewsCameIsFoundByAsking() throws Exception {
        sandbox.misbehave(Mischief.NONE.withWithheld(100));
        String payment = created("sandbox-approved");
        settlements.settle(new GatewayOrders.Thing("sandbox", Subject.PAYMENT, payment));
        String chargeback = complain(payment);
        OrderWatch watch = watching();

        assertThat(until(GatewayChargeback.Stage.OPENED)).isEqualTo(PAYMENT);
        call("/v1/chargebacks/" + chargeback + "/decision", "{\"outcome\":\"lost\"}");
        assertThat(until(GatewayChargeback.Stage.LOST)).isEqualTo(PAYMENT);
        watch.stop();
    }

    @Test
    void aPayoutAndARefundThatComeBackAreFoundByAsking() throws Exception {
        sandbox.misbehave(Mischief.NONE.withWithheld(100));
        String payment = created("sandbox-refund-returned");
        desk.refund("sandbox", new RefundOrder(REFUND, payment, 4_000, "EUR"));
        desk.payout("sandbox", new PayoutOrder(PAYOUT, "sandbox-returned", 7_000, "EUR"));
        OrderWatch watch = watching();

        Set<Told> expected = new HashSet<>(Set.of(
                new Told(REFUND, "sandbox", GatewayRefund.Stage.FAILED),
                new Told(PAYOUT, "sandbox", GatewayPayout.Stage.RETURNED)));
        while (!expected.isEmpty()) {
            expected.remove(next());
        }
        watch.stop();
    }

    @Test
    void aPaymentThatIsApprovedAfterItWasRejectedIsFoundByAsking() throws Exception {
        sandbox.misbehave(Mischief.NONE.withWithheld(100));
        desk.pay("sandbox", new PaymentOrder(PAYMENT, 10_000, "EUR", "sandbox-late-approval"));
        OrderWatch watch = watching();
        Command heard = commands.take();
        while (!(heard instanceof ConfirmPayment)) {
            heard = commands.take();
        }
        watch.stop();
    }

    /** In the order of things every look is the last one day. */
    @Test
    void whatIsDecidedIsAskedAboutForAWhileOnlyUnlessSomebodyComplains() {
        GatewayOrders brief = new StoredOrders(sql, new WatchSettings(MOMENT, MOMENT, MOMENT, MOMENT, Duration.ZERO));
        GatewayOrders.Thing thing = new GatewayOrders.Thing("sandbox", Subject.PAYMENT, "pay_1");
        GatewayOrders.Thing complaint = new GatewayOrders.Thing("sandbox", Subject.CHARGEBACK, "cb_1");
        brief.seen(thing, PAYMENT, "approved", true);
        assertThat(closed("pay_1")).as("it is looked at once more").isFalse();
        brief.seen(complaint, PAYMENT, "open", false);
        brief.seen(thing, PAYMENT, "approved", true);
        assertThat(closed("pay_1")).as("a complaint is open").isFalse();
        brief.seen(complaint, PAYMENT, "won", true);
        brief.seen(thing, PAYMENT, "approved", true);
        assertThat(closed("pay_1")).isTrue();
        assertThat(brief.due(10)).isEmpty();
    }

    @Test
    void aPaymentInMediationOfWhichNothingWasHeardWasApproved() throws Exception {
        mercadoPago.on("GET /v1/payments/20359978", 200, "payment_in_mediation.json");
        settlements.settle(new GatewayOrders.Thing("mercadopago", Subject.PAYMENT, "20359978"));
        assertThat(commands.take()).isInstanceOf(ConfirmPayment.class);
        assertThat(next()).isEqualTo(new Told(PAYMENT, "mercadopago", GatewayChargeback.Stage.OPENED));
    }

    @Test
    void whatWasHeardIsNotToldAgain() throws Exception {
        GatewayOrders.Thing payment = new GatewayOrders.Thing("sandbox", Subject.PAYMENT, created("sandbox-approved"));
        settlements.settle(payment);
        assertThat(settlements.settle(payment)).isEqualTo("as before");
        assertThat(commands).hasSize(1);
    }

    /** MercadoPago calls a payment refunded that was approved once. */
    @Test
    void aWordThatDecidesNothingTakesNoDecisionBack() {
        GatewayOrders.Thing thing = new GatewayOrders.Thing("mercadopago", Subject.PAYMENT, "7");
        orders.seen(thing, PAYMENT, "approved", true);
        orders.mentioned(thing, PAYMENT, "refunded");
        assertThat(decided("mercadopago", Subject.PAYMENT)).isTrue();
    }

    private OrderWatch watching() {
        OrderWatch watch = new OrderWatch(orders, settlements, Duration.ofMillis(5));
        watch.start();
        return watch;
    }

    /** @return the gateway's identifier, once it is approved */
    private String created(String method) {
        PaymentGateway gateway = gateways.require("sandbox");
        String id =
                gateway.create(new PaymentOrder(PAYMENT, 10_000, "EUR", method)).gatewayReference();
        await().until(() -> gateway.fetch(id).stage() == GatewayPayment.Stage.APPROVED);
        return id;
    }

    private String complain(String payment) throws Exception {
        return JsonMapper.shared()
                .readTree(call("/v1/payments/" + payment + "/chargebacks", "{\"reason\":\"fraudulent\"}"))
                .path("id")
                .asString();
    }

    private String call(String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(sandbox.uri().resolve(path))
                                    .header("Authorization", "Bearer key")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private boolean decided(String gateway, Subject subject) {
        return sql.sql("SELECT decided FROM gateway_order WHERE gateway = ? AND subject = ?")
                .params(gateway, subject.name())
                .query(Boolean.class)
                .single();
    }

    private boolean closed(String reference) {
        return sql.sql("SELECT closed FROM gateway_order WHERE gateway_reference = ?")
                .param(reference)
                .query(Boolean.class)
                .single();
    }

    private Reference until(Enum<?> stage) throws InterruptedException {
        Told told = next();
        while (told.stage() != stage) {
            told = next();
        }
        return told.reference();
    }

    private Told next() throws InterruptedException {
        Told next = told.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("somebody was to be told").isNotNull();
        return next;
    }
}
