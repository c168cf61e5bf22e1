package io.trato.embedded.payments;

/** A request that is answered by an error: an HTTP status, a code for programs and a sentence for people. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refusal(int status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal invalid(String sentence) {
        return new Refusal(422, "invalid_request", sentence);
    }

    static Refusal unknown(String what) {
        return new Refusal(404, "not_found", "There is no " + what + ".");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
