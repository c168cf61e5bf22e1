package io.trato.api;

import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.Queries;
import io.trato.contract.Query;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.account.Account;
import io.trato.contract.account.AccountCommand.GrantRole;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.account.AccountEvent;
import io.trato.contract.account.FindAccount;
import io.trato.contract.account.KycStatus;
import io.trato.contract.account.Standing;
import io.trato.contract.account.Standings;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import io.trato.contract.log.LogCursor;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.log.SpentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The other modules as the API knows them: by the contract alone. Accounts really register; any other command is taken as
 * it comes, unless the test says what becomes of it, and any other question is answered as the test says.
 */
final class Neighbours implements Commands, Queries, Log, AppendLedger, Standings {

    /** What came through the door. */
    record Sent(Command command, Envelope envelope) {}

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    final Map<Class<?>, Function<Command, Outcome>> outcomes = new ConcurrentHashMap<>();
    final Map<Class<?>, Function<Query<?>, Object>> answers = new ConcurrentHashMap<>();
    final Map<Class<?>, Long> demanded = new ConcurrentHashMap<>();
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Long>> sealed = new ConcurrentHashMap<>();
    private final AtomicLong head = new AtomicLong(100);

    Sent last() {
        return sent.getLast();
    }

    @Override
    public Outcome send(Command command, Envelope envelope) {
        sent.add(new Sent(command, envelope));
        Function<Command, Outcome> told = outcomes.get(command.getClass());
        if (told != null) {
            return told.apply(command);
        }
        if (command instanceof RegisterAccount register) {
            return register(register);
        }
        if (command instanceof GrantRole grant) {
            accounts.computeIfPresent(
                    grant.accountId(),
                    (id, account) -> with(account, grant.role().name()));
        }
        return committed(command.aggregateId(), 0);
    }

    /** A receipt whose event is sealed at once. */
    Receipt committed(String stream, long version) {
        sealed.computeIfAbsent(stream + '@' + version, key -> new CompletableFuture<>())
                .complete(head.incrementAndGet());
        return new Receipt(stream, version);
    }

    private Outcome register(RegisterAccount register) {
        if (holder(AccountEvent.EMAIL, AccountEvent.normalised(register.email()))
                .isPresent()) {
            return Refusal.of(RefusalCode.NAME_TAKEN, Map.of("kind", AccountEvent.EMAIL))
                    .at("email");
        }
        Receipt receipt = committed(register.accountId(), 0);
        accounts.put(
                register.accountId(),
                new Account(
                        register.accountId(),
                        0,
                        head.get(),
                        register.displayName(),
                        register.email(),
                        register.roles(),
                        register.language(),
                        KycStatus.NONE,
                        null,
                        false,
                        Instant.parse("2026-11-22T10:00:00Z")));
        return receipt;
    }

    private static Account with(Account account, String role) {
        Set<Role> roles = new HashSet<>(account.roles());
        roles.add(Role.valueOf(role));
        return new Account(
                account.id(),
                account.version() + 1,
                account.position(),
                account.displayName(),
                account.email(),
                Set.copyOf(roles),
                account.language(),
                account.kyc(),
                account.kycReason(),
                account.suspended(),
                account.registeredAt());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> R ask(Query<R> query, long atLeast) {
        demanded.put(query.getClass(), atLeast);
        Function<Query<?>, Object> told = answers.get(query.getClass());
        if (told != null) {
            return (R) told.apply(query);
        }
        if (query instanceof FindAccount find) {
            return (R) Optional.ofNullable(accounts.get(find.accountId()));
        }
        return (R) Optional.empty();
    }

    @Override
    public Optional<Standing> of(String accountId) {
        return Optional.ofNullable(accounts.get(accountId))
                .map(account -> new Standing(
                        account.id(), account.roles(), account.kyc(), account.suspended(), account.language()));
    }

    @Override
    public Optional<String> holder(String claimKind, String name) {
        return accounts.values().stream()
                .filter(account ->
                        AccountEvent.normalised(String.valueOf(account.email())).equals(name))
                .map(Account::id)
                .findFirst();
    }

    @Override
    public CompletableFuture<Long> sealed(String streamId, long sequence) {
        return sealed.computeIfAbsent(streamId + '@' + sequence, key -> new CompletableFuture<>())
                .copy();
    }

    @Override
    public long head() {
        return head.get();
    }

    @Override
    public Optional<SpentKey> spent(String actorId, String idempotencyKey) {
        return Optional.empty();
    }

    @Override
    public List<LoggedEvent> read(long after, int limit) {
        throw new UnsupportedOperationException("the API does not read the log");
    }

    @Override
    public List<LoggedEvent> stream(String streamId, long fromSequence) {
        throw new UnsupportedOperationException("the API does not read the log");
    }

    @Override
    public LogCursor follow(long after, @Nullable Set<String> streams) {
        return new LogCursor() {
            @Override
            public List<LoggedEvent> next(Duration atMost) {
                return List.of(new LoggedEvent(
                        after + 1,
                        "event",
                        String.valueOf(streams),
                        0,
                        Instant.parse("2026-11-22T10:00:00Z"),
                        new JobStarted("job-1"),
                        Map.of()));
            }

            @Override
            public void close() {}
        };
    }
}
