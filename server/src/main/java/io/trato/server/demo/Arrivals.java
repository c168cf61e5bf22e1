package io.trato.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everybody registers; the trades are verified; the operator appoints an auditor and an analyst. */
final class Arrivals {

    private final Stage stage;

    Arrivals(Stage stage) {
        this.stage = stage;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Person person : Cast.ALL) {
            if (person != Cast.OPERATOR) { // who has been there since the server started
                steps.add(new Step(person.displayName() + " registers", () -> stage.register(person)));
            }
        }
        steps.add(appoint(Cast.AUDITOR, "AUDITOR"));
        steps.add(appoint(Cast.ANALYST, "ANALYST"));
        for (Person person : Cast.TRADES) {
            steps.add(new Step(person.displayName() + " shows a document", () -> submit(person)));
            steps.add(new Step(person.displayName() + " is verified", () -> approve(person)));
        }
        return steps;
    }

    /** A token vouches for the roles of its moment: whoever is appointed signs in afterwards, to be told apart here only. */
    private Step appoint(Person person, String role) {
        return new Step(
                person.displayName() + " is appointed",
                () -> stage.does(
                        Cast.OPERATOR,
                        "appoint-" + person.part(),
                        "grantRole",
                        "version",
                        Map.of("accountId", stage.as(person).accountId(), "role", role)));
    }

    private void submit(Person person) {
        stage.does(
                person,
                "kyc-" + person.part(),
                "submitKyc",
                "version",
                Map.of("accountId", stage.as(person).accountId(), "document", "passport", "country", "ES"));
    }

    private void approve(Person person) {
        stage.does(
                Cast.OPERATOR,
                "verify-" + person.part(),
                "approveKyc",
                "version",
                Map.of("accountId", stage.as(person).accountId()));
    }
}
