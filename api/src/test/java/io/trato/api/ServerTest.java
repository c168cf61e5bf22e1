package io.trato.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs with the API on a port, and with limits that one machine's tests do not run into unless they mean to. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ApiUnderTest.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.threads.virtual.enabled=true",
            "spring.graphql.websocket.path=/graphql",
            "trato.security.key-secret=for these tests and for nothing else",
            "trato.limits.anonymous-requests=100000",
            "trato.limits.anonymous-cost-maximum=1000000",
            "trato.limits.cost-maximum=1000000"
        })
@interface ServerTest {}
