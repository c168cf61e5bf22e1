package io.trato.contract.wallet;

import io.trato.contract.Page;
import java.time.Instant;

/**
 * What moved in a wallet between two instants: what there was, each entry with what it left, what there is. Opening and
 * closing are of the whole statement, whichever page of the lines is shown.
 */
public record Statement(
        String walletId, String currency, WalletAmounts opening, WalletAmounts closing, Page<Line> lines) {

    /**
     * One entry of the journal as this wallet sees it.
     *
     * @param id the journal entry's
     * @param kind the event's name
     * @param dealId empty where no deal is concerned
     * @param change what it added; negative for what it took
     * @param balance what there was afterwards
     */
    public record Line(
            String id,
            long position,
            Instant at,
            String kind,
            String dealId,
            WalletAmounts change,
            WalletAmounts balance) {}
}
