package io.trato.projections.run;

import io.trato.contract.log.Log;
import io.trato.projections.letter.ProjectionLetters;
import io.trato.projections.letter.Served;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.transaction.support.TransactionOperations;

/** Begins bulk replays of copies whose documents are rows. */
public final class BulkReplays {

    private final Log log;
    private final TokenStore tokens;
    private final TransactionOperations transaction;
    private final ProjectionLetters letters;
    private final int piece;

    /** @param piece events whose rows are committed together at most */
    BulkReplays(Log log, TokenStore tokens, TransactionOperations transaction, ProjectionLetters letters, int piece) {
        this.log = log;
        this.tokens = tokens;
        this.transaction = transaction;
        this.letters = letters;
        this.piece = piece;
    }

    /** Goes on where the group's processor stands, or another such replay; what cannot be folded is parked as ever. */
    public BulkReplay of(ProjectionGroup group) {
        String processor = group.processor();
        return new BulkReplay(
                log,
                group,
                letters.opened(new Served(processor, group.inTransaction(), group.projections())),
                new ClaimedPlace(tokens, transaction, processor),
                piece,
                () -> letters.closed(processor));
    }
}
