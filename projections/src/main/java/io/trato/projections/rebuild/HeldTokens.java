package io.trato.projections.rebuild;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes a processor's tokens away from all nodes. A node that has not heard yet that it is to stand still cannot store how
 * far it got, so nobody is told of it; and as the claim never runs out, that stays so until the tokens are given back.
 */
final class HeldTokens {

    private static final String HOLD = """
            update token_entry set owner = 'held', timestamp = '9999-12-31T23:59:59Z' where processor_name = ?""";

    private static final String GIVE_BACK =
            "update token_entry set owner = null where processor_name = ? and owner = 'held'";

    private static final String WORKING =
            "select count(*) from token_entry where processor_name = ? and owner is not null and owner <> 'held'";

    private static final String FORGET = "delete from token_entry where processor_name = ?";

    private final JdbcTemplate sql;

    HeldTokens(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Whether some node has not put its share down yet. */
    boolean working(String processor) {
        Long owned = sql.queryForObject(WORKING, Long.class, processor);
        return owned != null && owned > 0;
    }

    /** Returns when what was being committed is committed, and nothing more can be. */
    void hold(String processor) {
        sql.update(HOLD, processor);
    }

    void giveBack(String processor) {
        sql.update(GIVE_BACK, processor);
    }

    void forget(String processor) {
        sql.update(FORGET, processor);
    }
}
