package io.trato.command.bus;

import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.account.AccountCommand;
import io.trato.contract.calendar.CalendarCommand;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.job.JobCommand;
import io.trato.contract.listing.ListingCommand;
import io.trato.contract.offer.OfferCommand;
import io.trato.contract.reputation.ReputationCommand;
import io.trato.contract.review.ReviewCommand;
import io.trato.contract.wallet.WalletCommand;

/**
 * The commands of one aggregate type, handled by one handler under one name.
 *
 * @param name what Axon routes by
 * @param type the prefix of the identifiers that it may address
 */
public record CommandFamily(String name, String type) {

    public static final String ACCOUNT = "account";
    public static final String LISTING = "listing";
    public static final String OFFER = "offer";
    public static final String JOB = "job";
    public static final String ESCROW = "escrow";
    public static final String WALLET = "wallet";
    public static final String REVIEW = "review";
    public static final String REPUTATION = "reputation";
    public static final String CALENDAR = "calendar";

    private static final int UUID_LENGTH = 36;
    private static final int CURRENCY_LENGTH = 4;

    private static final CommandFamily ACCOUNTS = new CommandFamily(ACCOUNT, Ids.ACCOUNT);
    private static final CommandFamily LISTINGS = new CommandFamily(LISTING, Ids.LISTING);
    private static final CommandFamily OFFERS = new CommandFamily(OFFER, Ids.OFFER);
    private static final CommandFamily JOBS = new CommandFamily(JOB, Ids.JOB);
    private static final CommandFamily ESCROWS = new CommandFamily(ESCROW, Ids.ESCROW);
    private static final CommandFamily WALLETS = new CommandFamily(WALLET, Ids.WALLET);
    private static final CommandFamily REVIEWS = new CommandFamily(REVIEW, Ids.REVIEW);
    private static final CommandFamily REPUTATIONS = new CommandFamily(REPUTATION, Ids.REPUTATION);
    private static final CommandFamily CALENDARS = new CommandFamily(CALENDAR, Ids.CALENDAR);

    static CommandFamily of(Command command) {
        return switch (command) {
            case AccountCommand _ -> ACCOUNTS;
            case ListingCommand _ -> LISTINGS;
            case OfferCommand _ -> OFFERS;
            case JobCommand _ -> JOBS;
            case EscrowCommand _ -> ESCROWS;
            case WalletCommand _ -> WALLETS;
            case ReviewCommand _ -> REVIEWS;
            case ReputationCommand _ -> REPUTATIONS;
            case CalendarCommand _ -> CALENDARS;
            default -> throw new IllegalArgumentException("no aggregate handles " + command.getClass());
        };
    }

    /** Whether the command's identifier is one of this type; another type's stream must never be read as this one's. */
    boolean addresses(Command command) {
        String id = command.aggregateId();
        int start = type.length() + 1;
        int length = id.length() - start;
        return Ids.isOf(type, id)
                && (length == UUID_LENGTH || length == UUID_LENGTH + CURRENCY_LENGTH)
                && isUuid(id, start)
                && (length == UUID_LENGTH || isCurrency(id, start + UUID_LENGTH));
    }

    /** In small letters, as {@link java.util.UUID} writes it. */
    private static boolean isUuid(String id, int start) {
        for (int i = 0; i < UUID_LENGTH; i++) {
            char at = id.charAt(start + i);
            boolean fits = i == 8 || i == 13 || i == 18 || i == 23
                    ? at == '-'
                    : at >= '0' && at <= '9' || at >= 'a' && at <= 'f';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCurrency(String id, int start) {
        boolean fits = id.charAt(start) == '-';
        for (int i = start + 1; i < start + CURRENCY_LENGTH; i++) {
            fits &= id.charAt(i) >= 'A' && id.charAt(i) <= 'Z';
        }
        return fits;
    }
}
