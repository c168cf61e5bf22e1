package io.trato.command.job;

import io.trato.contract.market.DealDeadlines;
import java.time.ZoneId;

/**
 * What a job's decision needs to know of others.
 *
 * @param deadlines how long its two sides may take, by the version that its acceptance froze
 * @param zone the listing's time zone, in which nights begin and end; only a stay asks for it, otherwise it is UTC
 */
public record JobFacts(DealDeadlines deadlines, ZoneId zone) {}
