package io.trato.contract.account;

import io.trato.contract.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is read.
 *
 * @param email personal; shown to its owner and to operators only, null to everybody else
 * @param version the stream's version that this shows
 * @param position the log position that this shows
 */
public record Account(
        String id,
        long version,
        long position,
        String displayName,
        @Nullable String email,
        Set<Role> roles,
        String language,
        KycStatus kyc,
        @Nullable String kycReason,
        boolean suspended,
        Instant registeredAt) {}
