package io.trato.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Identifiers: a type's prefix and a UUID, such as {@code listing-0199a…}. The prefix makes one unique over all types, as
 * the log demands. Fresh ones are UUID version 7 (RFC 9562), so that neighbours in time are neighbours in an index; one
 * that must come out the same twice is derived from a name (version 8, SHA-256).
 */
public final class Ids {

    public static final String ACCOUNT = "account";
    public static final String LISTING = "listing";
    public static final String OFFER = "offer";
    public static final String JOB = "job";
    public static final String ESCROW = "escrow";
    public static final String WALLET = "wallet";
    public static final String PAYMENT = "payment";
    public static final String PAYOUT = "payout";
    public static final String REVIEW = "review";
    public static final String REPUTATION = "reputation";
    public static final String CALENDAR = "calendar";
    public static final String STAY = "stay";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier of a type, given the present instant in milliseconds since 1970 UTC. */
    public static String fresh(String type, long epochMilli) {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        bytes.putLong(epochMilli << 16 | 0x7000L | ((random[8] & 0x0FL) << 8) | (random[9] & 0xFFL));
        bytes.put(random, 0, 8);
        return type + "-" + new UUID(bytes.getLong(0), (bytes.getLong(8) & 0x3FFFFFFFFFFFFFFFL) | Long.MIN_VALUE);
    }

    /** The identifier of a type that always follows from this name. */
    public static String derived(String type, String name) {
        byte[] digest = Digests.sha256(name.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        long high = (bytes.getLong(0) & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        long low = (bytes.getLong(8) & 0x3FFFFFFFFFFFFFFFL) | Long.MIN_VALUE;
        return type + "-" + new UUID(high, low);
    }

    /** The identifier of another type with the same UUID: an accepted offer's job, a job's escrow. */
    public static String sibling(String type, String id) {
        return type + "-" + suffix(id);
    }

    /** What follows the type's prefix; shared by an offer, its job and its escrow, and so the name of the whole deal. */
    public static String suffix(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    /** The type of an identifier: what stands before the first hyphen. */
    public static String typeOf(String id) {
        int hyphen = id.indexOf('-');
        return hyphen < 0 ? "" : id.substring(0, hyphen);
    }

    /** Whether an identifier is of this type. */
    public static boolean isOf(String type, String id) {
        return id.length() > type.length() && id.charAt(type.length()) == '-' && id.startsWith(type);
    }

    /** One wallet per provider and currency. */
    public static String wallet(String providerId, String currency) {
        return sibling(WALLET, providerId) + "-" + currency;
    }

    /** Whose wallet it is; an identifier of nobody's when this is no wallet's. */
    public static String walletsProvider(String walletId) {
        String suffix = suffix(walletId);
        int hyphen = suffix.lastIndexOf('-');
        return ACCOUNT + "-" + (hyphen < 0 ? "" : suffix.substring(0, hyphen));
    }

    /** A wallet's currency. */
    public static String walletsCurrency(String walletId) {
        return walletId.substring(walletId.lastIndexOf('-') + 1);
    }
}
