package io.trato.command.task;

/** A sort of work that can be done in the background. */
public interface TaskKind {

    String name();

    /**
     * Does the work from {@link TaskRun#done()} on, settling each unit in order, until it is done or the run is
     * {@linkplain TaskRun#stopping() stopping}. What is thrown is taken for the world's fault: the task is tried again
     * later from where it was.
     */
    TaskEnding run(TaskRun run) throws InterruptedException;
}
