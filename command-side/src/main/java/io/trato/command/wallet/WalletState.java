package io.trato.command.wallet;

/** What a wallet has become: what is clearing, in whole minor units. Which releases it knows is the log's matter: a claim. */
public record WalletState(long clearing) {

    static final WalletState EMPTY = new WalletState(0);
}
