package io.trato.projections.journal;

import static io.trato.contract.journal.LedgerAccount.ESCROW;
import static io.trato.contract.journal.LedgerAccount.LOSS;
import static io.trato.contract.journal.LedgerAccount.PSP;
import static io.trato.contract.journal.LedgerAccount.RECEIVABLE;
import static io.trato.contract.journal.LedgerAccount.REFUND_TRANSIT;
import static io.trato.contract.journal.Posting.credit;
import static io.trato.contract.journal.Posting.debit;

import io.trato.contract.escrow.RefundEvent;
import io.trato.contract.escrow.RefundEvent.DoubledRefundReturned;
import io.trato.contract.escrow.RefundEvent.DoubledRefundWrittenOff;
import io.trato.contract.escrow.RefundEvent.RefundConfirmed;
import io.trato.contract.escrow.RefundEvent.RefundDoubled;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.escrow.RefundEvent.RefundGivenUp;
import io.trato.contract.escrow.RefundEvent.RefundParked;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import io.trato.contract.journal.Posting;
import java.util.List;

/** Which accounts a refund moves: out of the escrow onto its way, and from there out of the gateway, once. */
final class RefundPostings {

    private RefundPostings() {}

    static List<Posting> of(RefundEvent event, String deal) {
        return switch (event) {
            // What had been released comes from a wallet, whose debit puts it onto its way.
            case RefundStarted e ->
                e.held()
                        ? List.of(
                                debit(ESCROW, deal, e.currency(), e.amount()),
                                credit(REFUND_TRANSIT, deal, e.currency(), e.amount()))
                        : List.of();
            case RefundConfirmed e ->
                List.of(
                        debit(REFUND_TRANSIT, deal, e.currency(), e.amount()),
                        credit(PSP, e.gateway(), e.currency(), e.amount()));
            case RefundFailed e ->
                e.returned()
                        ? List.of(
                                debit(PSP, e.gateway(), e.currency(), e.amount()),
                                credit(REFUND_TRANSIT, deal, e.currency(), e.amount()))
                        : List.of();
            case RefundRestarted e -> List.of();
            case RefundParked e -> List.of();
            case RefundGivenUp e -> List.of();
            // Whoever was given it twice owes it.
            case RefundDoubled e ->
                List.of(
                        debit(RECEIVABLE, deal, e.currency(), e.amount()),
                        credit(PSP, e.gateway(), e.currency(), e.amount()));
            case DoubledRefundReturned e ->
                List.of(
                        debit(PSP, e.gateway(), e.currency(), e.amount()),
                        credit(e.writtenOff() ? LOSS : RECEIVABLE, deal, e.currency(), e.amount()));
            case DoubledRefundWrittenOff e ->
                List.of(
                        debit(LOSS, deal, e.currency(), e.amount()),
                        credit(RECEIVABLE, deal, e.currency(), e.amount()));
        };
    }
}
