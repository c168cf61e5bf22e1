package io.trato.command.account;

import io.trato.contract.Role;
import io.trato.contract.account.KycStatus;
import java.util.EnumSet;
import java.util.Set;

/** What an account has become. {@code registered} is false before its first event. */
public record AccountState(
        boolean registered, String id, Set<Role> roles, KycStatus kyc, boolean suspended, String language) {

    static final AccountState UNKNOWN = new AccountState(false, "", Set.of(), KycStatus.NONE, false, "en");

    public AccountState {
        roles = Set.copyOf(roles);
    }

    AccountState granted(Role role) {
        EnumSet<Role> more = EnumSet.of(role);
        more.addAll(roles);
        return new AccountState(registered, id, more, kyc, suspended, language);
    }

    AccountState kyc(KycStatus next) {
        return new AccountState(registered, id, roles, next, suspended, language);
    }

    AccountState suspended(boolean next) {
        return new AccountState(registered, id, roles, kyc, next, language);
    }
}
