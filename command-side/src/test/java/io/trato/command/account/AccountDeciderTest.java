package io.trato.command.account;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;

import io.trato.command.Context.NoFacts;
import io.trato.command.Scenario;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand;
import io.trato.contract.account.AccountCommand.ApproveKyc;
import io.trato.contract.account.AccountCommand.GrantRole;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.account.AccountCommand.RejectKyc;
import io.trato.contract.account.AccountCommand.SubmitKyc;
import io.trato.contract.account.AccountCommand.SuspendAccount;
import io.trato.contract.account.AccountEvent;
import io.trato.contract.account.AccountEvent.AccountRegistered;
import io.trato.contract.account.AccountEvent.KycRejected;
import io.trato.contract.account.AccountEvent.KycSubmitted;
import io.trato.contract.account.AccountEvent.RoleGranted;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountDeciderTest {

    private static final String ID = "account-1";
    private static final Actor OWNER = account(ID, Role.PROVIDER);
    private static final Actor OPERATOR = account("account-9", Role.OPERATOR);
    private static final AccountRegistered REGISTERED =
            new AccountRegistered(ID, "ana@example.org", "Ana", Set.of(Role.PROVIDER), "es");

    private final Scenario<AccountCommand, AccountEvent, AccountState, NoFacts> account =
            Scenario.of(new AccountDecider(), new NoFacts());

    @Test
    void anybodyRegistersAsClientOrProvider() {
        account.accepts(
                Actor.ANONYMOUS,
                new RegisterAccount(ID, " ana@example.org ", " Ana ", Set.of(Role.PROVIDER), "es"),
                REGISTERED);
    }

    @Test
    void nobodyRegistersAsOperator() {
        account.refuses(
                Actor.ANONYMOUS,
                new RegisterAccount(ID, "eve@example.org", "Eve", Set.of(Role.OPERATOR), "en"),
                RefusalCode.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "ana@", "@example.org", "ana@example", "a b@example.org", "a@b@c.org", "a@.org"})
    void anAddressHasTheFormOfOne(String email) {
        account.refuses(
                Actor.ANONYMOUS,
                new RegisterAccount(ID, email, "Ana", Set.of(Role.CLIENT), "es"),
                RefusalCode.MALFORMED);
    }

    @Test
    void aRejectedKycMayBeSubmittedAgain() {
        account.given(REGISTERED)
                .accepts(OWNER, new SubmitKyc(ID, "passport", "ES"), new KycSubmitted(ID, "passport", "ES"))
                .refuses(OWNER, new SubmitKyc(ID, "passport", "ES"), RefusalCode.WRONG_STATE)
                .refuses(OWNER, new ApproveKyc(ID), RefusalCode.FORBIDDEN)
                .accepts(OPERATOR, new RejectKyc(ID, "unreadable"), new KycRejected(ID, "unreadable"))
                .accepts(OWNER, new SubmitKyc(ID, "passport", "ES"), new KycSubmitted(ID, "passport", "ES"));
    }

    @Test
    void onlyOperatorsAndTheSystemGrantRoles() {
        account.given(REGISTERED)
                .refuses(OWNER, new GrantRole(ID, Role.OPERATOR), RefusalCode.FORBIDDEN)
                .refuses(OPERATOR, new GrantRole(ID, Role.SYSTEM), RefusalCode.FORBIDDEN)
                .accepts(SYSTEM, new GrantRole(ID, Role.OPERATOR), new RoleGranted(ID, Role.OPERATOR))
                .accepts(OPERATOR, new GrantRole(ID, Role.OPERATOR));
    }

    @Test
    void aSuspendedOperatorSuspendsNobody() {
        account.given(REGISTERED)
                .whileSuspended()
                .refuses(OPERATOR, new SuspendAccount(ID, "fraud"), RefusalCode.ACCOUNT_SUSPENDED);
    }
}
