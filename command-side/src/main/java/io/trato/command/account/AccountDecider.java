package io.trato.command.account;

import static io.trato.command.Decision.under;
import static io.trato.command.account.AccountRules.aKnownLanguage;
import static io.trato.command.account.AccountRules.anAddress;
import static io.trato.command.account.AccountRules.exists;
import static io.trato.command.account.AccountRules.isNew;
import static io.trato.command.account.AccountRules.kycIs;
import static io.trato.command.account.AccountRules.onlyItsOwner;
import static io.trato.command.account.AccountRules.operatorOrSystem;
import static io.trato.command.account.AccountRules.rolesAnybodyMayTake;
import static io.trato.command.account.AccountRules.suspensionIs;

import io.trato.command.Context;
import io.trato.command.Context.NoFacts;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.command.Texts;
import io.trato.contract.account.AccountCommand;
import io.trato.contract.account.AccountCommand.ApproveKyc;
import io.trato.contract.account.AccountCommand.GrantRole;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.account.AccountCommand.ReinstateAccount;
import io.trato.contract.account.AccountCommand.RejectKyc;
import io.trato.contract.account.AccountCommand.SubmitKyc;
import io.trato.contract.account.AccountCommand.SuspendAccount;
import io.trato.contract.account.AccountEvent;
import io.trato.contract.account.AccountEvent.AccountRegistered;
import io.trato.contract.account.AccountEvent.AccountReinstated;
import io.trato.contract.account.AccountEvent.AccountSuspended;
import io.trato.contract.account.AccountEvent.KycApproved;
import io.trato.contract.account.AccountEvent.KycRejected;
import io.trato.contract.account.AccountEvent.KycSubmitted;
import io.trato.contract.account.AccountEvent.RoleGranted;
import io.trato.contract.account.KycStatus;
import java.time.Instant;
import java.util.List;

/**
 * The life of an account. Somebody registers as client, provider or both. A provider who wants to sell a trade submits KYC
 * and an operator approves it, or rejects it with a reason, after which it may be submitted again. An operator may grant
 * further roles, suspend the account, and reinstate it; a suspended one may only settle what is running.
 */
public final class AccountDecider implements Decider<AccountCommand, AccountEvent, AccountState, NoFacts> {

    @Override
    public AccountState initial() {
        return AccountState.UNKNOWN;
    }

    @Override
    public Decision<AccountEvent> decide(AccountState account, AccountCommand command, Context<NoFacts> context) {
        return switch (command) {
            case RegisterAccount(var id, var email, var name, var roles, var language) ->
                under(
                        List.of(
                                isNew(account),
                                anAddress(email),
                                Texts.plain("displayName", name, 1, 80),
                                rolesAnybodyMayTake(roles),
                                aKnownLanguage(language)),
                        () -> List.of(new AccountRegistered(id, email.strip(), name.strip(), roles, language)));
            case GrantRole(var id, var role) ->
                account.roles().contains(role)
                        ? Decision.unchanged()
                        : under(
                                List.of(
                                        exists(account),
                                        operatorOrSystem(context),
                                        context.inGoodStanding(),
                                        AccountRules.grantable(role)),
                                () -> List.of(new RoleGranted(id, role)));
            case SubmitKyc(var id, var document, var country) ->
                under(
                        List.of(
                                onlyItsOwner(account, context),
                                context.inGoodStanding(),
                                kycIs(account, KycStatus.NONE, KycStatus.REJECTED),
                                Texts.plain("document", document, 1, 80),
                                AccountRules.aCountry(country)),
                        () -> List.of(new KycSubmitted(id, document.strip(), country)));
            case ApproveKyc(var id) ->
                under(
                        List.of(
                                operatorOrSystem(context),
                                exists(account),
                                context.inGoodStanding(),
                                kycIs(account, KycStatus.SUBMITTED)),
                        () -> List.of(new KycApproved(id)));
            case RejectKyc(var id, var reason) ->
                under(
                        List.of(
                                operatorOrSystem(context),
                                exists(account),
                                context.inGoodStanding(),
                                kycIs(account, KycStatus.SUBMITTED),
                                Texts.plain("reason", reason, 3, 500)),
                        () -> List.of(new KycRejected(id, reason.strip())));
            case SuspendAccount(var id, var reason) ->
                under(
                        List.of(
                                operatorOrSystem(context),
                                exists(account),
                                context.inGoodStanding(),
                                suspensionIs(account, false),
                                Texts.plain("reason", reason, 3, 500)),
                        () -> List.of(new AccountSuspended(id, reason.strip())));
            case ReinstateAccount(var id) ->
                under(
                        List.of(
                                operatorOrSystem(context),
                                exists(account),
                                context.inGoodStanding(),
                                suspensionIs(account, true)),
                        () -> List.of(new AccountReinstated(id)));
        };
    }

    @Override
    public AccountState evolve(AccountState account, AccountEvent event, Instant at) {
        return switch (event) {
            case AccountRegistered(var id, var _, var _, var roles, var language) ->
                new AccountState(true, id, roles, KycStatus.NONE, false, language);
            case RoleGranted granted -> account.granted(granted.role());
            case KycSubmitted _ -> account.kyc(KycStatus.SUBMITTED);
            case KycApproved _ -> account.kyc(KycStatus.APPROVED);
            case KycRejected _ -> account.kyc(KycStatus.REJECTED);
            case AccountSuspended _ -> account.suspended(true);
            case AccountReinstated _ -> account.suspended(false);
        };
    }
}
