package io.trato.eventstore.letter;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What may be kept of a failure. Messages of strangers quote what they choked on, which may be somebody's name: so only
 * our own messages are kept, and those of PostgreSQL that tell a constraint and no values; of others, the place.
 */
record Diagnosis(String error, String message) {

    private static final String OURS = "io.trato.";
    private static final int LONGEST = 2_000;

    static Diagnosis of(Throwable failure) {
        Throwable told = unwrapped(failure);
        String message = message(told) + place(told);
        return new Diagnosis(
                told.getClass().getSimpleName(), message.substring(0, Math.min(LONGEST, message.length())));
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && (failure instanceof CompletionException || failure instanceof ExecutionException)
                ? unwrapped(cause)
                : failure;
    }

    private static String message(Throwable failure) {
        PSQLException refused = cause(failure);
        if (refused != null) {
            return database(refused);
        }
        return speaksForItself(failure) && failure.getMessage() != null ? failure.getMessage() : "";
    }

    /** Thrown by us, in our words; or by the JVM itself, which names types and variables only. */
    private static boolean speaksForItself(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return failure instanceof NullPointerException
                || failure instanceof ClassCastException
                || failure.getClass().getName().startsWith(OURS)
                || (stack.length > 0 && stack[0].getClassName().startsWith(OURS));
    }

    private static String database(PSQLException refused) {
        ServerErrorMessage told = refused.getServerErrorMessage();
        String state = "SQLSTATE " + refused.getSQLState();
        return told == null || told.getConstraint() == null
                ? state
                : "%s, constraint %s of table %s".formatted(state, told.getConstraint(), told.getTable());
    }

    private static @Nullable PSQLException cause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PSQLException found) {
                return found;
            }
        }
        return null;
    }

    private static String place(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                String type =
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                return " (at %s.%s, line %d)".formatted(type, frame.getMethodName(), frame.getLineNumber());
            }
        }
        return "";
    }
}
