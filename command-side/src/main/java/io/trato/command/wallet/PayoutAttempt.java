package io.trato.command.wallet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which a gateway is asked for a payout. The first attempt bears the payout's own; a further one is another
 * thing to the gateway, so it bears its number too: asked for under the same name, the gateway would only repeat its refusal.
 *
 * @param number counted from 1
 */
record PayoutAttempt(String payoutId, int number) {

    private static final Pattern FORM = Pattern.compile("(payout-[0-9a-f-]+)(?:\\.([1-9][0-9]{0,3}))?");

    String key() {
        return number == 1 ? payoutId : payoutId + "." + number;
    }

    /** Empty for what is no payout of ours. */
    static Optional<PayoutAttempt> parse(String key) {
        Matcher matcher = FORM.matcher(key);
        return matcher.matches()
                ? Optional.of(new PayoutAttempt(
                        matcher.group(1), matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
