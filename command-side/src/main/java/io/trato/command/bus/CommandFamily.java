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
import java.util.regex.Pattern;

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

    private static final Pattern SUFFIX =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(-[A-Z]{3})?");

    static CommandFamily of(Command command) {
        return switch (command) {
            case AccountCommand _ -> new CommandFamily(ACCOUNT, Ids.ACCOUNT);
            case ListingCommand _ -> new CommandFamily(LISTING, Ids.LISTING);
            case OfferCommand _ -> new CommandFamily(OFFER, Ids.OFFER);
            case JobCommand _ -> new CommandFamily(JOB, Ids.JOB);
            case EscrowCommand _ -> new CommandFamily(ESCROW, Ids.ESCROW);
            case WalletCommand _ -> new CommandFamily(WALLET, Ids.WALLET);
            case ReviewCommand _ -> new CommandFamily(REVIEW, Ids.REVIEW);
            case ReputationCommand _ -> new CommandFamily(REPUTATION, Ids.REPUTATION);
            case CalendarCommand _ -> new CommandFamily(CALENDAR, Ids.CALENDAR);
            default -> throw new IllegalArgumentException("no aggregate handles " + command.getClass());
        };
    }

    /** Whether the command's identifier is one of this type; another type's stream must never be read as this one's. */
    boolean addresses(Command command) {
        String id = command.aggregateId();
        return Ids.typeOf(id).equals(type) && SUFFIX.matcher(Ids.suffix(id)).matches();
    }
}
