package io.trato.api.account;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.Mutations;
import io.trato.api.graphql.Payload;
import io.trato.api.graphql.RefusedException;
import io.trato.api.graphql.Sentences;
import io.trato.api.security.Registration;
import io.trato.api.security.Registration.Applicant;
import io.trato.contract.Digests;
import io.trato.contract.Envelope;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.ApproveKyc;
import io.trato.contract.account.AccountCommand.GrantRole;
import io.trato.contract.account.AccountCommand.ReinstateAccount;
import io.trato.contract.account.AccountCommand.RejectKyc;
import io.trato.contract.account.AccountCommand.SubmitKyc;
import io.trato.contract.account.AccountCommand.SuspendAccount;
import io.trato.contract.account.AccountEvent;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What can be done to accounts. */
@Component
final class AccountMutations implements RuntimeWiringConfigurer {

    private static final Set<Role> OPEN_TO_ALL = EnumSet.of(Role.CLIENT, Role.PROVIDER);

    private final Mutations mutations;
    private final Registration registration;

    AccountMutations(Mutations mutations, Registration registration) {
        this.mutations = mutations;
        this.registration = registration;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation")
                .field("registerAccount", this::register)
                .field(
                        "grantRole",
                        mutations.resolver((input, caller) ->
                                new GrantRole(input.text("accountId"), input.choice("role", Role.class))))
                .field(
                        "submitKyc",
                        mutations.resolver((input, caller) ->
                                new SubmitKyc(input.text("accountId"), input.text("document"), input.text("country"))))
                .field("approveKyc", mutations.resolver((input, caller) -> new ApproveKyc(input.text("accountId"))))
                .field(
                        "rejectKyc",
                        mutations.resolver(
                                (input, caller) -> new RejectKyc(input.text("accountId"), input.text("reason"))))
                .field(
                        "suspendAccount",
                        mutations.resolver(
                                (input, caller) -> new SuspendAccount(input.text("accountId"), input.text("reason"))))
                .field(
                        "reinstateAccount",
                        mutations.resolver((input, caller) -> new ReinstateAccount(input.text("accountId"))));
    }

    private Payload register(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env);
        Map<String, Object> values = Objects.requireNonNull(env.getArgument("input"));
        try {
            Input input = new Input(values);
            Applicant applicant = applicant(input, caller);
            // The input's hash ends in the log, so the password stays out of it.
            Map<String, Object> logged = values.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("password") && entry.getValue() != null)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Envelope envelope = ofAnApplicant(mutations.envelope("registerAccount", logged, caller), applicant);
            return mutations.answered(registration.register(applicant, envelope), caller, UnaryOperator.identity());
        } catch (RefusedException refused) {
            return Payload.refused(refused.refusal(), caller);
        }
    }

    private static Applicant applicant(Input input, Caller caller) {
        Set<Role> roles = input.texts("roles").stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        if (roles.isEmpty()) {
            throw input.refused(RefusalCode.REQUIRED, "roles", Map.of());
        }
        if (!OPEN_TO_ALL.containsAll(roles)) {
            throw input.refused(RefusalCode.FORBIDDEN, "roles", Map.of());
        }
        Locale language = Objects.requireNonNullElse(input.any("language", Locale.class), caller.language());
        return new Applicant(
                input.text("email"), input.text("password"), input.text("displayName"), roles, language(language));
    }

    /** A dialect is addressed in its language; what is none of ours is for the account to refuse. */
    private static String language(Locale wished) {
        String tag = wished.toLanguageTag();
        Locale known = Sentences.language(Locale.LanguageRange.parse(tag));
        return known == null ? tag : known.toLanguageTag();
    }

    /** All who have not signed in are one actor to the log, so their keys are told apart by their e-mail addresses. */
    private static Envelope ofAnApplicant(Envelope envelope, Applicant applicant) {
        if (envelope.idempotencyKey() == null) {
            return envelope;
        }
        String mine = AccountEvent.normalised(applicant.email()) + ' ' + envelope.idempotencyKey();
        String key = HexFormat.of().formatHex(Digests.sha256(mine.getBytes(StandardCharsets.UTF_8)));
        return envelope.once(key, envelope.inputHash());
    }
}
