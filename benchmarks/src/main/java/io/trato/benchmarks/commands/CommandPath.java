package io.trato.benchmarks.commands;

import io.trato.contract.Commands;
import java.sql.SQLException;

/** A way from a command to the disk. */
public interface CommandPath extends AutoCloseable {

    Commands commands();

    /** How many events are on the disk, and in order where the path orders them. */
    long events() throws SQLException;

    @Override
    void close();
}
