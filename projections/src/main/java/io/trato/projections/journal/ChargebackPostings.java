package io.trato.projections.journal;

import static io.trato.contract.journal.LedgerAccount.DISPUTE_RECEIVABLE;
import static io.trato.contract.journal.LedgerAccount.ESCROW;
import static io.trato.contract.journal.LedgerAccount.LOSS;
import static io.trato.contract.journal.LedgerAccount.PSP;
import static io.trato.contract.journal.Posting.credit;
import static io.trato.contract.journal.Posting.debit;

import io.trato.contract.escrow.ChargebackEvent;
import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.ChargebackEvent.ChargebackOpened;
import io.trato.contract.escrow.ChargebackEvent.ChargebackWon;
import io.trato.contract.journal.Posting;
import java.util.List;

/** Which accounts a chargeback moves. What a lost one takes from a provider is posted with the wallet's debit. */
final class ChargebackPostings {

    private ChargebackPostings() {}

    static List<Posting> of(ChargebackEvent event, String deal) {
        return switch (event) {
            case ChargebackOpened e ->
                List.of(
                        debit(DISPUTE_RECEIVABLE, deal, e.currency(), e.amount()),
                        credit(PSP, e.gateway(), e.currency(), e.amount()));
            case ChargebackWon e ->
                List.of(
                        debit(PSP, e.gateway(), e.currency(), e.amount()),
                        credit(DISPUTE_RECEIVABLE, deal, e.currency(), e.amount()));
            case ChargebackLost e ->
                List.of(
                        debit(ESCROW, deal, e.currency(), e.held()),
                        debit(LOSS, deal, e.currency(), e.loss()),
                        credit(DISPUTE_RECEIVABLE, deal, e.currency(), Math.addExact(e.held(), e.loss())));
        };
    }
}
