package io.trato.api.journal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Connection;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Paging;
import io.trato.contract.Money;
import io.trato.contract.journal.Balance;
import io.trato.contract.journal.JournalEntry;
import io.trato.contract.journal.LedgerAccount;
import io.trato.contract.journal.ListBalances;
import io.trato.contract.journal.Posting;
import io.trato.contract.journal.ReadJournal;
import io.trato.contract.journal.TrialBalance;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The journal as operators and auditors read it. */
@Component
final class JournalFields implements RuntimeWiringConfigurer {

    private final Answers answers;

    JournalFields(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("journal", this::journal)
                .field("trialBalance", this::trialBalance)
                .field("balances", this::balances);
        Fields.of(wiring, "Posting")
                .from("amount", Posting.class, posting -> new Money(posting.amount(), posting.currency()));
        Fields.of(wiring, "Balance")
                .from("debit", Balance.class, balance -> new Money(balance.debit(), balance.currency()))
                .from("credit", Balance.class, balance -> new Money(balance.credit(), balance.currency()))
                .from("balance", Balance.class, balance -> new Money(balance.balance(), balance.currency()));
    }

    private Connection<JournalEntry> journal(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        return Connection.of(
                answers.ask(new ReadJournal(env.getArgument("jobId"), Paging.of(env), caller.actor()), caller));
    }

    private List<Balance> trialBalance(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        return answers.ask(new TrialBalance(env.getArgument("at"), caller.actor()), caller);
    }

    private Connection<Balance> balances(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        String account = env.getArgument("account");
        return Connection.of(answers.ask(
                new ListBalances(
                        account == null ? null : LedgerAccount.valueOf(account),
                        env.getArgument("owner"),
                        env.getArgument("at"),
                        Paging.of(env),
                        caller.actor()),
                caller));
    }
}
