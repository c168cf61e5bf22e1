package io.trato.contract.account;

import io.trato.contract.Command;
import io.trato.contract.OpeningCommand;
import io.trato.contract.Role;
import java.util.Set;

/** What can be asked of an account. */
public sealed interface AccountCommand extends Command {

    String accountId();

    @Override
    default String aggregateId() {
        return accountId();
    }

    /** Anybody may register as client, provider or both; other roles are granted by an operator. */
    record RegisterAccount(String accountId, String email, String displayName, Set<Role> roles, String language)
            implements AccountCommand, OpeningCommand {
        public RegisterAccount {
            roles = Set.copyOf(roles);
        }
    }

    /** An operator, or the system at first start, grants a role. */
    record GrantRole(String accountId, Role role) implements AccountCommand {}

    /** The account's owner asks to be verified. {@code document} names the kind of document that was shown. */
    record SubmitKyc(String accountId, String document, String country) implements AccountCommand {}

    /** An operator approves. */
    record ApproveKyc(String accountId) implements AccountCommand {}

    /** An operator rejects, with a reason that the owner reads. */
    record RejectKyc(String accountId, String reason) implements AccountCommand {}

    /** An operator suspends: the account may only settle what is running. */
    record SuspendAccount(String accountId, String reason) implements AccountCommand {}

    /** An operator reinstates. */
    record ReinstateAccount(String accountId) implements AccountCommand {}
}
