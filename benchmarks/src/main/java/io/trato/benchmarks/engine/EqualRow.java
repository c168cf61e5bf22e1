package io.trato.benchmarks.engine;

import java.sql.SQLException;

/** An insert of one row like those that a database already holds: the same table, the same indexes, the same size. */
public final class EqualRow {

    private static final String REVISION = "where type = 'ListingRevised' order by number limit 1";

    private EqualRow() {}

    /** For a database with the program's tables, after a row of another one. The stream is new with each row. */
    public static String insertLike(Engine engine, Database model) throws SQLException {
        return insertLike(engine, model, REVISION);
    }

    private static String insertLike(Engine engine, Database model, String which) throws SQLException {
        return """
                insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at)
                values (uuidv7(), 'listing-' || uuidv7(), 0, %s, %s, %s, %s, now())
                """.formatted(
                        column(engine, model, "type", which),
                        column(engine, model, "revision", which),
                        column(engine, model, "payload::text", which),
                        column(engine, model, "metadata::text", which));
    }

    /**
     * After the row of median size among those that follow a position.
     *
     * @param position where the rows begin that count
     */
    public static String insertLikeMedian(Engine engine, Database model, long position) throws SQLException {
        String number = engine.answer(model.name(), """
                select number from sealed join event using (transaction, number) where position > %1$d
                 order by pg_column_size(payload) + pg_column_size(metadata), number
                offset (select count(*) / 2 from sealed where position > %1$d) limit 1""".formatted(position));
        return insertLike(engine, model, "where number = " + number);
    }

    /** For message-db, by its own function, which also reads the stream's version. */
    public static String messageLike(Engine engine, Database model) throws SQLException {
        return """
                select message_store.write_message(
                    gen_random_uuid()::varchar, ('listing-' || uuidv7())::varchar, %s::varchar, %s::jsonb, %s::jsonb, -1)
                """.formatted(
                        column(engine, model, "type", REVISION),
                        column(engine, model, "payload::text", REVISION),
                        column(engine, model, "metadata::text", REVISION));
    }

    private static String column(Engine engine, Database model, String column, String which) throws SQLException {
        return Texts.literal(engine.answer(model.name(), "select %s from event %s".formatted(column, which)));
    }
}
