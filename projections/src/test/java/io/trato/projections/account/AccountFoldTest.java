package io.trato.projections.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Role;
import io.trato.contract.account.Account;
import io.trato.contract.account.AccountEvent.AccountRegistered;
import io.trato.contract.account.AccountEvent.AccountReinstated;
import io.trato.contract.account.AccountEvent.AccountSuspended;
import io.trato.contract.account.AccountEvent.KycApproved;
import io.trato.contract.account.AccountEvent.KycRejected;
import io.trato.contract.account.AccountEvent.KycSubmitted;
import io.trato.contract.account.AccountEvent.RoleGranted;
import io.trato.contract.account.KycStatus;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountFoldTest {

    private static final String ID = "account-1";

    private static Story registered() {
        return Story.of(new AccountRegistered(ID, "ana@example.org", "Ana", Set.of(Role.CLIENT), "es"));
    }

    @Test
    void isVerifiedAtTheSecondAttempt() {
        Story story = registered().then(new KycSubmitted(ID, "passport", "CO")).then(new KycRejected(ID, "unreadable"));
        assertThat(folded(story).kyc()).isEqualTo(KycStatus.REJECTED);
        assertThat(folded(story).kycReason()).isEqualTo("unreadable");

        story.then(new KycSubmitted(ID, "passport", "CO")).then(new KycApproved(ID));
        assertThat(folded(story).kyc()).isEqualTo(KycStatus.APPROVED);
        assertThat(folded(story).kycReason()).isNull();
    }

    @Test
    void collectsRolesAndMayBeSuspended() {
        Story story = registered().then(new RoleGranted(ID, Role.PROVIDER)).then(new AccountSuspended(ID, "fraud"));

        assertThat(folded(story).roles()).containsExactlyInAnyOrder(Role.CLIENT, Role.PROVIDER);
        assertThat(folded(story).suspended()).isTrue();
        assertThat(folded(story.then(new AccountReinstated(ID))).suspended()).isFalse();
        assertThat(folded(story).registeredAt()).isEqualTo(Story.at(1));
    }

    private static Account folded(Story story) {
        return Shelf.folded(new AccountFold(), story).get(ID);
    }
}
