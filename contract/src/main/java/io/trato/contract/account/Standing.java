package io.trato.contract.account;

import io.trato.contract.Role;
import java.util.Set;

/** What an account may do at this moment, from its own events and not from a read model. */
public record Standing(String accountId, Set<Role> roles, KycStatus kyc, boolean suspended, String language) {

    public Standing {
        roles = Set.copyOf(roles);
    }
}
