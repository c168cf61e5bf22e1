package io.trato.contract;

/** Why a command was refused. Codes are only added to, never renamed: front-ends branch on them. */
public enum RefusalCode {
    /** No such object, or one that the caller may not see: the two are not told apart. */
    NOT_FOUND,
    /** The caller sees the object but may not do this to it. */
    FORBIDDEN,
    /** The account is suspended and this is not the settling of something running. */
    ACCOUNT_SUSPENDED,
    /** The object's state does not allow it; facts {@code state} and {@code allowed}. */
    WRONG_STATE,
    /** {@code expectedVersion} is stale; facts {@code expected} and {@code current}. */
    VERSION_CONFLICT,
    /** The offer's revision is stale; facts {@code expected} and {@code current}. */
    REVISION_CONFLICT,
    /** It is the other side's turn. */
    NOT_YOUR_TURN,
    /** The object exists already. */
    ALREADY_EXISTS,
    /** The key was used before with another input. */
    IDEMPOTENCY_KEY_REUSED,
    /** A name that must be unique is taken; fact {@code kind}. */
    NAME_TAKEN,
    /** A required value is missing or empty. */
    REQUIRED,
    /** A value is too long, too many or too large; facts {@code maximum} and {@code actual}. */
    TOO_LONG,
    /** A value is not of its form; fact {@code expected}. */
    MALFORMED,
    /** A text carries markup where plain text is expected. */
    MARKUP_NOT_ALLOWED,
    /** The total is below the minimum; facts {@code minimum} and {@code actual} in minor units. */
    AMOUNT_BELOW_MINIMUM,
    /** An amount is not a positive number of whole minor units. */
    AMOUNT_INVALID,
    /** Not a currency that we know. */
    CURRENCY_UNKNOWN,
    /** The currency is not the listing's; facts {@code expected} and {@code actual}. */
    CURRENCY_MISMATCH,
    /** Not a category of this kind of listing. */
    CATEGORY_UNKNOWN,
    /** Not an attribute of this category, or not of its type. */
    ATTRIBUTE_INVALID,
    /** Publishing lacks something; fact {@code missing}. */
    LISTING_INCOMPLETE,
    /** The listing is not open for offers. */
    LISTING_NOT_PUBLISHED,
    /** A SERVICE needs a provider whose KYC is approved. */
    KYC_REQUIRED,
    /** Nobody makes a deal with oneself. */
    OWN_LISTING,
    /** The milestone does not exist in this job. */
    MILESTONE_UNKNOWN,
    /** The escrow does not hold the money. */
    NOT_FUNDED,
    /**
     * The wallet does not hold so much that is available; facts {@code available} and {@code asked} in minor units of
     * {@code currency}. */
    FUNDS_INSUFFICIENT,
    /** The payment does not match what was expected; facts tell the differences. */
    PAYMENT_MISMATCH,
    /** E-mail and password do not belong together, or there is no such account. */
    CREDENTIALS_INVALID,
    /** The password is too weak; fact {@code minimum}. */
    PASSWORD_TOO_WEAK,
    /** The caller has asked too often; fact {@code retryAfterSeconds}. */
    THROTTLED,
    /** No such upload is there, received and the caller's own; fact {@code upload}. */
    UPLOAD_UNKNOWN,
    /** A file that is uploaded is not what it says it is, or is broken. */
    FILE_UNREADABLE,
    /** It is too early, or too late; facts {@code at} and {@code allowed}, ISO 8601 in UTC. */
    NOT_NOW,
    /** The figures do not add up to what it is about; facts {@code expected} and {@code actual} in minor units. */
    SPLIT_INVALID,
    /** Somebody else has a night of the stay, or is too near; fact {@code night}, the first that is not to be had. */
    NIGHTS_TAKEN,
    /** The calendar is closed on a night of the stay; fact {@code night}, the first of them. */
    NIGHTS_CLOSED,
    /** The stay is too short; facts {@code minimum} and {@code actual} in nights. */
    NIGHTS_TOO_FEW,
    /** The stay is too long; facts {@code maximum} and {@code actual} in nights. */
    NIGHTS_TOO_MANY,
    /** The arrival is too near, or has passed; facts {@code earliest} and {@code timeZone}, whose days are meant. */
    ARRIVAL_TOO_SOON,
    /** A dispute or a chargeback has frozen this money; fact {@code cause}. */
    FROZEN,
    /** The world moved faster than the command, several times in a row; try again. */
    BUSY
}
