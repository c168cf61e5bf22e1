package io.trato.api.security;

import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import java.util.Set;

/**
 * Opens accounts that can sign in. The credential is stored first, under the new account's identifier: should the program
 * die in between, a hash is left behind that belongs to nobody, and not an account that nobody can enter.
 */
public final class Registration {

    private final Commands commands;
    private final Credentials credentials;
    private final Passwords passwords;

    Registration(Commands commands, Credentials credentials, Passwords passwords) {
        this.commands = commands;
        this.credentials = credentials;
        this.passwords = passwords;
    }

    /**
     * Who wants an account. Other roles than client and provider are granted by an operator.
     *
     * @param language a BCP 47 tag
     */
    public record Applicant(String email, String password, String displayName, Set<Role> roles, String language) {

        /** A password does not belong into a log, and neither does a person. */
        @Override
        public String toString() {
            return "Applicant" + roles;
        }
    }

    /** Answers the new account's receipt; for a repeated idempotency key that of the first account. */
    public Outcome register(Applicant applicant, Envelope envelope) {
        Refusal weakness = passwords.weakness(applicant.password(), applicant.email());
        if (weakness != null) {
            return weakness;
        }
        String accountId = Ids.fresh(Ids.ACCOUNT, envelope.at().toEpochMilli());
        credentials.store(accountId, passwords.hash(applicant.password()));
        boolean registered = false;
        try {
            Outcome outcome = commands.send(
                    new RegisterAccount(
                            accountId,
                            applicant.email(),
                            applicant.displayName(),
                            applicant.roles(),
                            applicant.language()),
                    envelope);
            registered =
                    outcome instanceof Receipt receipt && receipt.streamId().equals(accountId);
            return outcome;
        } finally {
            if (!registered) {
                credentials.forget(accountId);
            }
        }
    }
}
