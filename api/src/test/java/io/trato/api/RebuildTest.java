package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.api.security.AccessTokens;
import io.trato.contract.Role;
import io.trato.contract.account.KycStatus;
import io.trato.contract.account.Standing;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Operators rebuild read models over HTTP, and nobody else does. */
@ServerTest
class RebuildTest {

    private static final String START = "mutation($input: StartRebuildInput!) { startRebuild(input: $input) {"
            + " rebuild { toGeneration state comparison { documents hashesEqual } } userErrors { field code } } }";
    private static final String ROLLBACK = "mutation($input: RollbackRebuildInput!) { rollbackRebuild(input: $input) {"
            + " rebuild { state } userErrors { field code } } }";

    private final int port;
    private final Copies copies;
    private final AccessTokens tokens;
    private final Client operator;

    @Autowired
    RebuildTest(@LocalServerPort int port, Copies copies, AccessTokens tokens) {
        this.port = port;
        this.copies = copies;
        this.tokens = tokens;
        this.operator = new Client(port).bearing(token(Role.OPERATOR));
    }

    @Test
    void anOperatorSeesWhatThereIs() {
        JsonNode listings = operator.ask(
                        "{ rebuilds { name generation position outdated kept rebuild { state perSecond endedAt } } }")
                .at("/data/rebuilds/0");

        assertThat(listings.at("/name").asString()).isEqualTo("listings");
        assertThat(listings.at("/position").asString()).isEqualTo("42");
        assertThat(listings.at("/kept").asInt()).isEqualTo(1);
        assertThat(listings.at("/rebuild/state").asString()).isEqualTo("LIVE");
    }

    @Test
    void anOperatorStartsOne() {
        JsonNode started = operator.ask(START, Map.of("input", Map.of("readModel", "listings")));
        assertThat(started.at("/data/startRebuild/rebuild/toGeneration").asInt())
                .isEqualTo(2);
        assertThat(started.at("/data/startRebuild/rebuild/comparison/hashesEqual")
                        .asBoolean())
                .isTrue();

        operator.ask(START, Map.of("input", Map.of("readModel", "listings", "force", true)));
        assertThat(copies.asked).containsSubsequence("start", "force");
    }

    @Test
    void whatIsNotThereIsNotStartedAndWhatIsNotKeptIsNotTurnedBackTo() {
        assertThat(operator.ask(START, Map.of("input", Map.of("readModel", "novels")))
                        .at("/data/startRebuild/userErrors/0/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        assertThat(operator.ask(ROLLBACK, Map.of("input", Map.of("readModel", "listings")))
                        .at("/data/rollbackRebuild/userErrors/0/code")
                        .asString())
                .isEqualTo("WRONG_STATE");
    }

    @Test
    void othersSeeNothingAndMayDoNothing() {
        Client auditor = new Client(port).bearing(token(Role.AUDITOR));

        assertThat(auditor.ask("{ rebuilds { name } }").at("/data/rebuilds")).isEmpty();
        assertThat(auditor.ask(START, Map.of("input", Map.of("readModel", "listings")))
                        .at("/data/startRebuild/userErrors/0/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        assertThat(new Client(port)
                        .ask("{ rebuilds { name } }")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void progressIsFollowedLive() {
        assertThat(followed(Role.OPERATOR)).contains("\"generation\":2");
        assertThat(followed(Role.AUDITOR)).contains("errors").doesNotContain("generation");
    }

    private String followed(Role role) {
        return new Client(port)
                .bearing(token(role))
                .events("subscription { rebuildProgress(readModel: \"listings\") { generation } }", 1)
                .getFirst()
                .toString();
    }

    private String token(Role role) {
        return tokens.issue(new Standing("account-" + UUID.randomUUID(), Set.of(role), KycStatus.NONE, false, "en"))
                .value();
    }
}
