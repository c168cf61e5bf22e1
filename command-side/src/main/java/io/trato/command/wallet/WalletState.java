package io.trato.command.wallet;

import io.trato.command.bus.Snapshot;
import org.axonframework.serialization.Revision;

/** What a wallet has become: what is clearing, in whole minor units. Which releases it knows is the log's matter: a claim. */
@Revision("1")
public record WalletState(long clearing) implements Snapshot {

    static final WalletState EMPTY = new WalletState(0);
}
