package io.trato.contract.account;

import java.util.Optional;

/** The standing of accounts, exact to the last committed event. */
public interface Standings {

    Optional<Standing> of(String accountId);
}
