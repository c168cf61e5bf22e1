package io.trato.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** The arrows of the design, and what keeps a decision the same for ever. */
@AnalyzeClasses(packages = "io.trato", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule contractKnowsNobody = station("contract");

    @ArchTest
    static final ArchRule embeddedKnowsNobody = station("embedded");

    @ArchTest
    static final ArchRule commandSideKnowsTheContract = station("command", "contract");

    @ArchTest
    static final ArchRule eventStoreKnowsTheContract = station("eventstore", "contract");

    @ArchTest
    static final ArchRule projectionsKnowTheContract = station("projections", "contract");

    @ArchTest
    static final ArchRule querySideKnowsProjectionsToo = station("query", "contract", "projections");

    @ArchTest
    static final ArchRule apiKnowsTheContract = station("api", "contract");

    @ArchTest
    static final ArchRule theLogKnowsEventsByTheirInterfaceOnly = noClasses()
            .that()
            .resideInAPackage("io.trato.eventstore..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.trato.contract.account..",
                    "io.trato.contract.listing..",
                    "io.trato.contract.offer..",
                    "io.trato.contract.job..",
                    "io.trato.contract.escrow..",
                    "io.trato.contract.wallet..",
                    "io.trato.contract.review..",
                    "io.trato.contract.reputation..");

    @ArchTest
    static final ArchRule noRoundabouts =
            slices().matching("io.trato.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should() // PageInfo is Relay's own word
            .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl|Data|(?<!Page)Info)(\\$.*)?");

    @ArchTest
    static final ArchRule decisionsAreTheSameForEver = noClasses()
            .that()
            .haveNameMatching("io\\.trato\\.command\\..*(Decider|Rules|State)")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule foldsAreTheSameForEver = noClasses()
            .that()
            .haveSimpleNameEndingWith("Fold")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule moneyIsWhole = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "io.trato.contract",
                    "io.trato.contract.offer..",
                    "io.trato.contract.job..",
                    "io.trato.contract.escrow..",
                    "io.trato.contract.wallet..",
                    "io.trato.contract.review..",
                    "io.trato.contract.reputation..",
                    "io.trato.contract.market..",
                    "io.trato.contract.journal..",
                    "io.trato.contract.payment..")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class);

    /** Ours within its own station and those that it may know; whatever is not ours is another matter. */
    private static ArchRule station(String name, String... known) {
        DescribedPredicate<JavaClass> ours = JavaClass.Predicates.resideInAPackage("io.trato..");
        DescribedPredicate<JavaClass> allowed = JavaClass.Predicates.resideInAPackage("io.trato." + name + "..");
        for (String other : known) {
            allowed = allowed.or(JavaClass.Predicates.resideInAPackage("io.trato." + other + ".."));
        }
        return classes()
                .that()
                .resideInAPackage("io.trato." + name + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(ours).or(allowed))
                .because("that is how data moves forward");
    }
}
