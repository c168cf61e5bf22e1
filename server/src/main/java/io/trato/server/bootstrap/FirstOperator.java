package io.trato.server.bootstrap;

import io.trato.api.security.Registration;
import io.trato.api.security.Registration.Applicant;
import io.trato.contract.Actor;
import io.trato.contract.Commands;
import io.trato.contract.Digests;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.GrantRole;
import io.trato.contract.account.AccountEvent;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.SpentKey;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Registers the first operator, once. An address that belongs to somebody is left alone: otherwise whoever registered it
 * first would be made operator by our own settings.
 */
final class FirstOperator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstOperator.class);
    private static final Actor BOOTSTRAP = Actor.system("bootstrap");
    private static final String KEY = "first-operator";

    private final BootstrapSettings settings;
    private final Registration registration;
    private final Commands commands;
    private final AppendLedger ledger;
    private final InstantSource clock;

    FirstOperator(
            BootstrapSettings settings,
            Registration registration,
            Commands commands,
            AppendLedger ledger,
            InstantSource clock) {
        this.settings = settings;
        this.registration = registration;
        this.commands = commands;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** May be killed at any point: the next start finds the spent key and goes on from there. */
    @Override
    public void run(ApplicationArguments arguments) {
        Outcome registered = ledger.spent(BOOTSTRAP.id(), key())
                .<Outcome>map(SpentKey::receipt)
                .orElseGet(this::register);
        switch (registered) {
            case Receipt receipt -> grant(receipt.streamId());
            case Refusal refusal ->
                log.error("The first operator was not registered: {} {}", refusal.code(), refusal.facts());
        }
    }

    private Outcome register() {
        String password = Objects.requireNonNull(
                settings.operatorPassword(), "trato.bootstrap.operator-password (TRATO_BOOTSTRAP_OPERATOR_PASSWORD)");
        return registration.register(
                new Applicant(email(), password, "Operator", Set.of(Role.CLIENT), "en"),
                envelope().once(key(), key()));
    }

    private void grant(String accountId) {
        if (commands.send(new GrantRole(accountId, Role.OPERATOR), envelope()) instanceof Refusal refusal) {
            log.error("{} was not made operator: {}", accountId, refusal.code());
        }
    }

    private Envelope envelope() {
        return Envelope.of(BOOTSTRAP, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private String email() {
        return Objects.requireNonNull(settings.operatorEmail());
    }

    /** One for each address, without telling it. */
    private String key() {
        byte[] address = AccountEvent.normalised(email()).getBytes(StandardCharsets.UTF_8);
        return KEY + "-" + HexFormat.of().formatHex(Digests.sha256(address));
    }
}
