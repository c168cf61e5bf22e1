package io.trato.api.wallet;

import io.trato.api.graphql.Connection;
import io.trato.contract.Money;
import io.trato.contract.Page;
import io.trato.contract.wallet.Statement;
import io.trato.contract.wallet.Statement.Line;
import io.trato.contract.wallet.WalletAmounts;
import java.time.Instant;
import java.util.List;

/** A page of a wallet's statement with what the whole statement begins and ends with. */
record StatementConnection(
        List<Page.Edge<LineView>> edges,
        Connection.PageInfo pageInfo,
        int totalCount,
        AmountsView opening,
        AmountsView closing) {

    static StatementConnection of(Statement statement) {
        String currency = statement.currency();
        Page<Line> lines = statement.lines();
        Page<LineView> shown = new Page<>(
                lines.edges().stream()
                        .map(edge -> new Page.Edge<>(LineView.of(edge.node(), currency), edge.cursor()))
                        .toList(),
                lines.hasPrevious(),
                lines.hasNext(),
                lines.total());
        Connection<LineView> page = Connection.of(shown);
        return new StatementConnection(
                page.edges(),
                page.pageInfo(),
                page.totalCount(),
                AmountsView.of(statement.opening(), currency),
                AmountsView.of(statement.closing(), currency));
    }

    /** Four sums with the currency put beside each. */
    record AmountsView(Money pending, Money available, Money paying, Money owed) {

        static AmountsView of(WalletAmounts amounts, String currency) {
            return new AmountsView(
                    new Money(amounts.pending(), currency),
                    new Money(amounts.available(), currency),
                    new Money(amounts.paying(), currency),
                    new Money(amounts.owed(), currency));
        }
    }

    /** A line with the currency put beside each amount. */
    record LineView(
            String id, long position, Instant at, String kind, String dealId, AmountsView change, AmountsView balance) {

        static LineView of(Line line, String currency) {
            return new LineView(
                    line.id(),
                    line.position(),
                    line.at(),
                    line.kind(),
                    line.dealId(),
                    AmountsView.of(line.change(), currency),
                    AmountsView.of(line.balance(), currency));
        }
    }
}
