package io.trato.api.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one caller may ask.
 *
 * @param depth levels of fields in an operation
 * @param cost what an operation may cost before it runs; see {@link Plan}
 * @param aliases aliases in an operation
 * @param mutations root fields of a mutation
 * @param directives directives in an operation
 * @param body bytes of a request's body, uploads apart
 * @param upload bytes of an uploaded file
 * @param timeout how long an operation may run
 * @param sealing how long a mutation's payload waits for its position, and for the job that an acceptance opens
 * @param anonymousRequests requests a minute of each address that has not signed in
 * @param signIns attempts a minute for each pair of e-mail and address
 * @param costMaximum what a caller who has signed in may save up
 * @param costRestoreRate what such a caller gets back each second
 * @param anonymousCostMaximum what an address that has not signed in may save up
 * @param anonymousCostRestoreRate what such an address gets back each second
 * @param subscriptions live subscriptions of each WebSocket, and over server-sent events of each account
 */
@ConfigurationProperties("trato.limits")
public record Limits(
        @DefaultValue("12") int depth,
        @DefaultValue("1000") int cost,
        @DefaultValue("30") int aliases,
        @DefaultValue("5") int mutations,
        @DefaultValue("50") int directives,
        @DefaultValue("100KB") DataSize body,
        @DefaultValue("512MB") DataSize upload,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5s") Duration sealing,
        @DefaultValue("100") int anonymousRequests,
        @DefaultValue("5") int signIns,
        @DefaultValue("10000") int costMaximum,
        @DefaultValue("1000") int costRestoreRate,
        @DefaultValue("5000") int anonymousCostMaximum,
        @DefaultValue("250") int anonymousCostRestoreRate,
        @DefaultValue("20") int subscriptions) {}
