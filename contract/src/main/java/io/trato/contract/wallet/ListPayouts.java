package io.trato.contract.wallet;

import io.trato.contract.Actor;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import org.jspecify.annotations.Nullable;

/** The viewer's payouts, latest first; all payouts for operators and auditors. */
public record ListPayouts(@Nullable PayoutStatus status, PageRequest page, Actor viewer)
        implements Query<Page<Payout>> {

    @Override
    public String readModel() {
        return ReadModels.PAYOUTS;
    }
}
