package io.trato.query.account;

import io.trato.contract.Actor;
import io.trato.contract.ReadModels;
import io.trato.contract.Role;
import io.trato.contract.account.Account;
import io.trato.contract.account.FindAccount;
import io.trato.query.Viewing;
import io.trato.query.search.DocumentSearch;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Accounts. Providers are public, since they sell; other accounts are seen by those who have signed in. The e-mail address
 * and the reason of a refused verification are seen by their owner and by operators only.
 */
public final class AccountQueries {

    private final DocumentSearch documents;

    public AccountQueries(DocumentSearch documents) {
        this.documents = documents;
    }

    @QueryHandler
    public Optional<Account> find(FindAccount query) {
        return documents
                .get(ReadModels.ACCOUNTS, query.accountId(), Account.class)
                .filter(account -> visible(account, query.viewer()))
                .map(account ->
                        Viewing.personal(query.viewer(), account.id()) ? account : withoutPersonalData(account));
    }

    private static boolean visible(Account account, Actor viewer) {
        return account.roles().contains(Role.PROVIDER) || !viewer.isAccount(Actor.ANONYMOUS.id());
    }

    private static Account withoutPersonalData(Account account) {
        return new Account(
                account.id(),
                account.version(),
                account.position(),
                account.displayName(),
                null,
                account.roles(),
                account.language(),
                account.kyc(),
                null,
                account.suspended(),
                account.registeredAt());
    }
}
