package io.trato.projections.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of a big copy costs what a page holds, though PostgreSQL knows nothing of how many rows a copy has. */
class BigCopyTest {

    private static final int ENTRIES = 20_000;

    private final MigratedDatabase database = new MigratedDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @BeforeEach
    void posted() {
        for (int generation = 1; generation <= 2; generation++) {
            database.sql.update("""
                    with entries as (
                        insert into journal_entry (generation, id, position, at, kind, deal_id)
                        select ?, md5(n::text), n, now(), 'Test', n::text from generate_series(1, ?) n)
                    insert into journal_posting (generation, entry_id, line, account, owner, currency, amount)
                    select ?, md5(n::text), line, 'PSP', 'sandbox', 'EUR', case line when 1 then 100 else -100 end
                      from generate_series(1, ?) n, generate_series(1, 2) line""", generation, ENTRIES, generation, ENTRIES);
            database.sql.update(
                    "insert into balance (generation, account, owner, currency, debit, credit, position)"
                            + " select ?, 'ESCROW', md5(n::text), 'EUR', 1, 1, n from generate_series(1, ?) n",
                    generation,
                    ENTRIES);
        }
    }

    @Test
    void entriesAreReadAlongTheirIndex() {
        assertThat(plan(JournalCopies.ENTRIES, 1, "7", 1_000, 1))
                .contains("using journal_entry_pkey", "using journal_posting_pkey")
                .doesNotContain("Bitmap", "Seq Scan", "Hash");
    }

    @Test
    void balancesAreReadAlongTheirIndex() {
        assertThat(plan(JournalCopies.BALANCES, 1, "7", "ESCROW", "EUR", 1_000, 1))
                .contains("using balance_pkey")
                .doesNotContain("Bitmap", "Seq Scan");
    }

    @Test
    void piecesThatGoAreFoundAlongTheIndex() {
        assertThat(plan(JournalCopies.PIECE, 2, "7", 1_000, 2))
                .contains("using journal_entry_pkey")
                .doesNotContain("Bitmap", "Seq Scan");
    }

    @Test
    void pagesHoldEverythingOfOneCopy() {
        int[] seen = new int[1];
        new JournalCopies(database.sql).pages(1, page -> seen[0] += page.size());

        assertThat(seen[0]).isEqualTo(2 * ENTRIES);
    }

    private String plan(String query, Object... parameters) {
        List<String> lines = database.sql.queryForList("explain " + query, String.class, parameters);
        return String.join("\n", lines);
    }
}
