package io.trato.command.task;

/** Another node took the task over: this one must stop and writes nothing more of it. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String taskId) {
        super("the lease of " + taskId + " was lost");
    }
}
