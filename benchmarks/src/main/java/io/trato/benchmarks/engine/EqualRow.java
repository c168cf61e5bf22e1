package io.trato.benchmarks.engine;

import java.sql.SQLException;

/** An insert of one row like those that a database already holds: the same table, the same indexes, the same size. */
public final class EqualRow {

    private EqualRow() {}

    /** For a database with the program's tables, after a row of another one. The stream is new with each row. */
    public static String insertLike(Engine engine, Database model) throws SQLException {
        return """
                insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at)
                values (gen_random_uuid(), 'listing-' || uuidv7(), 0, %s, %s, %s, %s, now())
                """.formatted(
                        column(engine, model, "type"),
                        column(engine, model, "revision"),
                        column(engine, model, "payload::text"),
                        column(engine, model, "metadata::text"));
    }

    /** For message-db, by its own function, which also reads the stream's version. */
    public static String messageLike(Engine engine, Database model) throws SQLException {
        return """
                select message_store.write_message(
                    gen_random_uuid()::varchar, ('listing-' || uuidv7())::varchar, %s::varchar, %s::jsonb, %s::jsonb, -1)
                """.formatted(
                        column(engine, model, "type"),
                        column(engine, model, "payload::text"),
                        column(engine, model, "metadata::text"));
    }

    private static String column(Engine engine, Database model, String column) throws SQLException {
        return Texts.literal(engine.answer(
                model.name(),
                "select %s from event where type = 'ListingRevised' order by number limit 1".formatted(column)));
    }
}
