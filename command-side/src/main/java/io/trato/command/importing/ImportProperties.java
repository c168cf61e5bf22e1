package io.trato.command.importing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties {@code trato.imports.*}.
 *
 * @param markets further markets, asked before those that are built in
 */
@ConfigurationProperties("trato.imports")
public record ImportProperties(@DefaultValue List<Market> markets) {

    public ImportProperties {
        markets = List.copyOf(markets);
    }

    List<Market> allMarkets() {
        return Stream.concat(markets.stream(), Stream.of(Market.VALENCIA, Market.BERGAMO))
                .toList();
    }
}
