package io.trato.command.importing.airbnb;

import io.trato.command.importing.ListingFormat;
import io.trato.command.importing.MappedRow;
import io.trato.command.importing.Market;
import io.trato.command.importing.csv.CsvRead.Row;
import io.trato.command.importing.csv.Header;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The detailed listings file of Inside Airbnb. A row that can be believed becomes a rental with everything that it says;
 * country, time zone and currency, which it does not say, follow from the market in which its coordinates lie. Of the
 * host nothing is taken over: the listing is its importer's.
 */
public final class AirbnbFormat implements ListingFormat {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "description",
            "picture_url",
            "neighbourhood_cleansed",
            "latitude",
            "longitude",
            "property_type",
            "room_type",
            "accommodates",
            "bathrooms_text",
            "bedrooms",
            "beds",
            "amenities",
            "price",
            "minimum_nights",
            "maximum_nights",
            "number_of_reviews",
            "review_scores_rating",
            "instant_bookable");

    private final List<Market> markets;

    /** @param markets where listings may lie; of several that hold a place the first counts */
    public AirbnbFormat(List<Market> markets) {
        this.markets = List.copyOf(markets);
    }

    @Override
    public String name() {
        return "airbnb";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public MappedRow map(Header header, Row row) {
        if (row.cells().size() != header.width()) {
            String detail = row.cells().size() + " cells where the header has " + header.width();
            return new MappedRow.Refused(new RowRefusal(row.line(), RefusalCode.MALFORMED.name(), "", detail));
        }
        try {
            return mapped(new Cells(header, row));
        } catch (RowRefusedException wrong) {
            return new MappedRow.Refused(wrong.refusal());
        }
    }

    private MappedRow mapped(Cells cells) {
        String id = cells.identifier("id");
        double latitude = cells.degrees("latitude", 90);
        double longitude = cells.degrees("longitude", 180);
        Market market = market(cells, latitude, longitude);
        @Nullable String neighbourhood = Neighbourhood.of(cells);
        Wording wording = Wording.of(cells, neighbourhood);
        ListingContent content = new ListingContent(
                wording.title(),
                wording.description(),
                category(cells),
                market.at(latitude, longitude, neighbourhood),
                NightlyPrice.of(cells, market.currency()),
                StayAttributes.of(cells),
                Pictures.of(cells, wording.title()),
                null);
        return new MappedRow.Mapped(id, ListingKind.RENTAL, content);
    }

    private Market market(Cells cells, double latitude, double longitude) {
        return markets.stream()
                .filter(market -> market.holds(latitude, longitude))
                .findFirst()
                .orElseThrow(() -> cells.refused(
                        RefusalCode.MALFORMED,
                        "latitude",
                        "a place in a market that is set up (trato.imports.markets)"));
    }

    private static String category(Cells cells) {
        return switch (cells.required("room_type")) {
            case "Entire home/apt" -> "rental.entire-home";
            case "Private room" -> "rental.private-room";
            case "Shared room" -> "rental.shared-room";
            case "Hotel room" -> "rental.hotel-room";
            default -> throw cells.refused(RefusalCode.CATEGORY_UNKNOWN, "room_type", "a kind of room that is known");
        };
    }
}
