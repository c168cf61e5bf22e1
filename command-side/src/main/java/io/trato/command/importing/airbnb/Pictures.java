package io.trato.command.importing.airbnb;

import io.trato.contract.RefusalCode;
import io.trato.contract.listing.Image;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** The picture of a place; the file says nothing of what it shows, so the title stands in for that. */
final class Pictures {

    private static final int LONGEST = 2_000;

    private Pictures() {}

    static List<Image> of(Cells cells, String title) {
        String url = cells.text("picture_url");
        if (url.isEmpty()) {
            return List.of();
        }
        if (url.length() > LONGEST || !isWeb(url)) {
            throw cells.refused(RefusalCode.MALFORMED, "picture_url", "an http or https address");
        }
        return List.of(new Image(url, title));
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
