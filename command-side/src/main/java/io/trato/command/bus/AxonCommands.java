package io.trato.command.bus;

import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.AppendRefusedException;
import io.trato.contract.log.SpentKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends commands over Axon's bus. A key that was spent is looked for only after a refusal: the log itself refuses to spend
 * it twice, so the usual command pays nothing for it.
 */
public final class AxonCommands implements Commands {

    private static final int ATTEMPTS = 5;

    private final CommandBus bus;
    private final AppendLedger ledger;
    private final Executor threads;

    /** @param threads where a command runs that is sent from inside another unit of work, so that they do not nest */
    public AxonCommands(CommandBus bus, AppendLedger ledger, Executor threads) {
        this.bus = bus;
        this.ledger = ledger;
        this.threads = threads;
    }

    @Override
    public Outcome send(Command command, Envelope envelope) {
        if (!CommandFamily.of(command).addresses(command)) {
            return Refusal.of(RefusalCode.NOT_FOUND);
        }
        if (!CurrentUnitOfWork.isStarted()) {
            return repeatable(command, envelope);
        }
        return CompletableFuture.supplyAsync(() -> repeatable(command, envelope), threads)
                .join();
    }

    private Outcome repeatable(Command command, Envelope envelope) {
        Outcome outcome = attempts(command, envelope);
        String key = envelope.idempotencyKey();
        if (!(outcome instanceof Refusal refusal) || key == null) {
            return outcome;
        }
        Optional<SpentKey> spent = ledger.spent(envelope.actor().id(), key);
        return spent.<Outcome>map(before -> before.inputHash().equals(envelope.inputHash())
                        ? before.receipt()
                        : Refusal.of(RefusalCode.IDEMPOTENCY_KEY_REUSED).at("idempotencyKey"))
                .orElse(refusal);
    }

    /** Another command may have been faster; the wish is asked again of the new state, unless it named a version. */
    private Outcome attempts(Command command, Envelope envelope) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return dispatch(command, envelope);
            } catch (AppendRefusedException refused) {
                return refused.refusal();
            } catch (ConcurrencyException faster) {
                // Asked again, the aggregate itself answers with the conflict when the envelope expects a version.
            }
        }
        return Refusal.of(RefusalCode.BUSY, Map.of("attempts", "" + ATTEMPTS));
    }

    private Outcome dispatch(Command command, Envelope envelope) {
        CommandMessage<Command> message = new GenericCommandMessage<>(
                new GenericMessage<>(command, Envelopes.metadata(envelope)),
                CommandFamily.of(command).name());
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        bus.<Command, Outcome>dispatch(message, (sent, result) -> {
            if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
            } else {
                answer.complete(result.getPayload());
            }
        });
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
