package io.trato.server.simulate.check;

import static io.trato.server.simulate.world.Violation.unless;

import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.ChargebackEvent.ChargebackOpened;
import io.trato.contract.escrow.ChargebackEvent.ChargebackWon;
import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.EscrowEvent.PaymentMismatched;
import io.trato.contract.escrow.EscrowEvent.ReleaseReversed;
import io.trato.contract.escrow.EscrowEvent.SurplusReceived;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import io.trato.contract.escrow.ReversalKind;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.escrow.EscrowFold;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The money of one deal, counted by itself from the escrow's events and compared with the read model's view: what is released,
 * refunded, lost and held adds up to what was paid, and commission is what the whole of it comes to, however it was cut.
 */
final class DealBook {

    private final String deal;
    private final Set<String> causes = new HashSet<>();
    private @Nullable Escrow view;
    private String currency = "";
    private int basisPoints;
    private long funded;
    private long released;
    private long commission;
    private long refunded;
    private long lost;
    private long surplus;

    DealBook(String deal) {
        this.deal = deal;
    }

    @Nullable Escrow view() {
        return view;
    }

    String currency() {
        return currency;
    }

    long held() {
        return funded - released - refunded - lost;
    }

    void add(EscrowEvent event, LoggedEvent logged) {
        view = EscrowFold.fold(view, event, logged);
        switch (event) {
            case EscrowPlanned e -> {
                currency = e.currency();
                basisPoints = e.commissionBps();
            }
            case PaymentConfirmed e -> {
                once("paid " + deal);
                once(e.paymentId());
                funded += e.amount();
            }
            case SurplusReceived e -> {
                once(e.paymentId());
                surplus += e.amount();
            }
            case PaymentMismatched e -> {
                once(e.paymentId());
                surplus += e.amount();
            }
            case EscrowReleased e -> released(e.releaseId(), e.amount(), e.commission(), e.net());
            case HoldingSplit e -> {
                released(e.releaseId(), e.release(), e.commission(), e.net());
                once(e.refundId());
                refunded += e.refund();
            }
            case ReleaseReversed e -> reversed(e);
            case RefundStarted e -> {
                once(e.refundId());
                if (e.parts().isEmpty()) {
                    surplus -= e.amount();
                } else {
                    refunded += e.held() ? e.amount() : 0;
                }
            }
            case ChargebackOpened e -> once("opened " + e.chargebackId());
            case ChargebackWon e -> once("decided " + e.chargebackId());
            case ChargebackLost e -> {
                once("decided " + e.chargebackId());
                lost += e.held();
            }
            default -> {
                // moves nothing that is counted here
            }
        }
    }

    /** @param posted what the journal says is in escrow */
    void check(long posted) {
        Escrow seen = view;
        unless(seen != null, "%s has money and was never planned", deal);
        unless(surplus == 0, "%s: %d that nobody needs stays", deal, surplus);
        unless(held() >= 0, "%s: %d was paid and more than that left: %d", deal, funded, funded - held());
        unless(posted == held(), "%s: the journal holds %d in escrow and its events say %d", deal, posted, held());
        if (seen != null) {
            unless(
                    seen.held() == held()
                            && seen.released() == released
                            && seen.refunded() == refunded
                            && seen.lost() == lost
                            && seen.commission() == commission,
                    "%s: of %d paid, %d is released (commission %d), %d refunded and %d lost, but it reads as %s",
                    deal,
                    funded,
                    released,
                    commission,
                    refunded,
                    lost,
                    seen);
        }
        long whole = Math.floorDiv(released * basisPoints + 5_000, 10_000L);
        unless(
                commission == whole,
                "%s: commission on %d at %d basis points is %d and not %d",
                deal,
                released,
                basisPoints,
                whole,
                commission);
    }

    private void released(String id, long amount, long fee, long net) {
        once(id);
        unless(net == amount - fee && net >= 0, "%s: %d less %d is not %d", id, amount, fee, net);
        released += amount;
        commission += fee;
    }

    private void reversed(ReleaseReversed e) {
        once(e.debitId());
        released -= e.amount();
        commission -= e.commission();
        if (e.kind() == ReversalKind.REFUND) {
            refunded += e.amount();
        } else {
            lost += e.amount();
        }
    }

    private void once(String cause) {
        unless(causes.add(cause), "%s: %s moves money twice", deal, cause);
    }
}
