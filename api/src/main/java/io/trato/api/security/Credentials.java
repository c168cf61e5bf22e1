package io.trato.api.security;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The password hash of each account. */
final class Credentials {

    private final JdbcClient database;

    Credentials(JdbcClient database) {
        this.database = database;
    }

    void store(String accountId, String hash) {
        database.sql("insert into credential (account_id, hash) values (?, ?)")
                .params(accountId, hash)
                .update();
    }

    void forget(String accountId) {
        database.sql("delete from credential where account_id = ?")
                .param(accountId)
                .update();
    }

    Optional<String> of(String accountId) {
        return database.sql("select hash from credential where account_id = ?")
                .param(accountId)
                .query(String.class)
                .optional();
    }
}
