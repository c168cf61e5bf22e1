package io.trato.contract.account;

import io.trato.contract.Claim;
import io.trato.contract.Event;
import io.trato.contract.Role;
import java.util.Locale;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** What happens to an account. */
public sealed interface AccountEvent extends Event {

    /** The kind of the claim that keeps e-mail addresses unique. */
    String EMAIL = "account-email";

    String accountId();

    @Override
    default String streamId() {
        return accountId();
    }

    /** An address as it is compared: without surrounding space, in lower case. */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Revision("1")
    record AccountRegistered(String accountId, String email, String displayName, Set<Role> roles, String language)
            implements AccountEvent {
        public AccountRegistered {
            roles = Set.copyOf(roles);
        }

        @Override
        public Set<Claim> claims() {
            return Set.of(new Claim(EMAIL, normalised(email), accountId));
        }
    }

    @Revision("1")
    record RoleGranted(String accountId, Role role) implements AccountEvent {}

    @Revision("1")
    record KycSubmitted(String accountId, String document, String country) implements AccountEvent {}

    @Revision("1")
    record KycApproved(String accountId) implements AccountEvent {}

    @Revision("1")
    record KycRejected(String accountId, String reason) implements AccountEvent {}

    @Revision("1")
    record AccountSuspended(String accountId, String reason) implements AccountEvent {}

    @Revision("1")
    record AccountReinstated(String accountId) implements AccountEvent {}
}
