package io.trato.embedded;

/** An engine cannot be lent. The message is one sentence for the person at the terminal and says what can be done. */
public class EngineFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineFailure(String sentence) {
        super(sentence);
    }

    public EngineFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
