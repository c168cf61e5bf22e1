package io.trato.projections.account;

import io.trato.contract.ReadModels;
import io.trato.contract.Role;
import io.trato.contract.account.Account;
import io.trato.contract.account.AccountEvent;
import io.trato.contract.account.AccountEvent.AccountRegistered;
import io.trato.contract.account.AccountEvent.AccountReinstated;
import io.trato.contract.account.AccountEvent.AccountSuspended;
import io.trato.contract.account.AccountEvent.KycApproved;
import io.trato.contract.account.AccountEvent.KycRejected;
import io.trato.contract.account.AccountEvent.KycSubmitted;
import io.trato.contract.account.AccountEvent.RoleGranted;
import io.trato.contract.account.KycStatus;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.Folds;
import io.trato.projections.ReadModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account from its own stream. */
public final class AccountFold implements ReadModel<Account> {

    @Override
    public String name() {
        return ReadModels.ACCOUNTS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Account> documentType() {
        return Account.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return event.event() instanceof AccountEvent account ? List.of(account.accountId()) : List.of();
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return event.sequence() == 0;
    }

    @Override
    public long position(Account document) {
        return document.position();
    }

    @Override
    public Account fold(String id, @Nullable Account document, LoggedEvent logged) {
        return switch (Folds.expected(AccountEvent.class, logged)) {
            case AccountRegistered e ->
                new Account(
                        id,
                        logged.sequence(),
                        logged.position(),
                        e.displayName(),
                        e.email(),
                        e.roles(),
                        e.language(),
                        KycStatus.NONE,
                        null,
                        false,
                        logged.at());
            case RoleGranted e -> granted(Folds.begun(document, logged), e.role(), logged);
            case KycSubmitted e -> verified(Folds.begun(document, logged), KycStatus.SUBMITTED, null, logged);
            case KycApproved e -> verified(Folds.begun(document, logged), KycStatus.APPROVED, null, logged);
            case KycRejected e -> verified(Folds.begun(document, logged), KycStatus.REJECTED, e.reason(), logged);
            case AccountSuspended e -> suspended(Folds.begun(document, logged), true, logged);
            case AccountReinstated e -> suspended(Folds.begun(document, logged), false, logged);
        };
    }

    private static Account granted(Account before, Role role, LoggedEvent logged) {
        Set<Role> roles = EnumSet.of(role);
        roles.addAll(before.roles());
        return next(before, roles, before.kyc(), before.kycReason(), before.suspended(), logged);
    }

    private static Account verified(Account before, KycStatus kyc, @Nullable String reason, LoggedEvent logged) {
        return next(before, before.roles(), kyc, reason, before.suspended(), logged);
    }

    private static Account suspended(Account before, boolean suspended, LoggedEvent logged) {
        return next(before, before.roles(), before.kyc(), before.kycReason(), suspended, logged);
    }

    private static Account next(
            Account before,
            Set<Role> roles,
            KycStatus kyc,
            @Nullable String reason,
            boolean suspended,
            LoggedEvent logged) {
        return new Account(
                before.id(),
                logged.sequence(),
                logged.position(),
                before.displayName(),
                before.email(),
                roles,
                before.language(),
                kyc,
                reason,
                suspended,
                before.registeredAt());
    }
}
