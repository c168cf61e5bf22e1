package io.trato.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who knows one station knows where to look in the next: a capability has the same package name in each. */
class CapabilityNamesTest {

    private static final Map<String, Set<String>> ROOMS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.trato").stream()
                    .map(JavaClass::getPackageName)
                    .map(name -> name.split("\\."))
                    .filter(part -> part.length > 3)
                    .collect(Collectors.groupingBy(
                            part -> part[2], Collectors.mapping(part -> part[3], Collectors.toSet())));

    /** What a station needs for its own work and no other one has; a new name is thought about here. */
    private static final Map<String, Set<String>> OWN = Map.of(
            "command", Set.of("bus", "policy", "importing", "timer"),
            "projections", Set.of("copy", "elastic", "postgres", "run"),
            "query", Set.of("paging", "search", "live"),
            "api", Set.of("graphql", "graphiql", "limits", "security", "node"));

    @ParameterizedTest
    @ValueSource(strings = {"command", "projections", "query", "api"})
    void everyRoomIsACapabilityOfTheContractOrTheStationsOwn(String station) {
        Set<String> unknown = ROOMS.get(station).stream()
                .filter(room -> !ROOMS.get("contract").contains(room)
                        && !OWN.get(station).contains(room))
                .collect(Collectors.toSet());

        assertThat(unknown).isEmpty();
    }

    @Test
    void theDealHasItsRoomAtEveryStation() {
        assertThat(ROOMS.get("command")).contains("account", "listing", "offer", "job", "escrow", "wallet");
        assertThat(ROOMS.get("projections")).contains("account", "listing", "offer", "job", "escrow", "journal");
        assertThat(ROOMS.get("query")).contains("account", "listing", "offer", "job", "wallet", "journal");
        assertThat(ROOMS.get("api")).contains("account", "listing", "offer", "job", "escrow", "wallet", "journal");
    }
}
