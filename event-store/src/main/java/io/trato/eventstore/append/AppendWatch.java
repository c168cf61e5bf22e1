package io.trato.eventstore.append;

/** Who wants to know what this process appends. Called by the appenders' threads: answers must be quick. */
public interface AppendWatch {

    /** These events may be committed from now on; others may see them before the appender hears of it. */
    void expect(Append append);

    /** The append was refused: none of its events is or will be in the log. */
    void forget(Append append);

    /** Something was committed. */
    void committed();
}
