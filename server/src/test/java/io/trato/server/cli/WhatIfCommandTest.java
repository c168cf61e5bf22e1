package io.trato.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.Role;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.server.House;
import io.trato.server.People;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** History as it lies in a real log, under other rules. */
class WhatIfCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aCheaperLevelCostsTheMarketplaceItsShare() throws IOException {
        People people = new People(House.open());
        Actor provider = people.registered(Role.PROVIDER);
        String job = people.completedJob(people.registered(Role.CLIENT), provider);
        String escrow = Ids.sibling(Ids.ESCROW, job);
        People.until(() -> House.open().log().stream(escrow, 0).stream()
                .anyMatch(logged -> logged.event() instanceof EscrowReleased));

        int status = whatIf("""
                {"version": "try-1",
                 "levels": {"steps": [{"level": "NEW", "threshold": 0, "commissionBps": 1000}]},
                 "deadlines": {"clearing": "PT48H"}}""");

        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString()).contains("under try-1", "By level", "By month (UTC)", "By account");
        assertThat(out.toString().lines().filter(line -> line.contains(provider.id())))
                .singleElement()
                .satisfies(line -> assertThat(line.trim().split(" +"))
                        .containsExactly(provider.id(), "CLP", "1000", "150", "100", "-50", "0", "0"));
    }

    @Test
    void aFigureThatTheRulesDoNotHaveIsAnError() throws IOException {
        assertThat(whatIf("{\"deadlines\": {\"clearin\": \"PT48H\"}}")).isEqualTo(1);
        assertThat(err.toString()).contains("holds no market rules");
    }

    private int whatIf(String policy) throws IOException {
        Path file = Files.writeString(folder.resolve("policy.json"), policy);
        Environment house = House.open().context().getEnvironment();
        return Trato.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "whatif",
                        "--policy",
                        file.toString(),
                        "--postgres-url",
                        house.getRequiredProperty("spring.datasource.url"),
                        "--postgres-user",
                        house.getRequiredProperty("spring.datasource.username"),
                        "--postgres-password",
                        house.getRequiredProperty("spring.datasource.password"),
                        "--postgres-owner-password",
                        "not needed");
    }
}
