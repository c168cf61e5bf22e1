package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.ScalarInfo;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.account.KycStatus;
import io.trato.contract.calendar.Closure;
import io.trato.contract.calendar.StayStatus;
import io.trato.contract.escrow.Escrow.PaymentStatus;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.job.CancellationCause;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.MilestoneStatus;
import io.trato.contract.journal.LedgerAccount;
import io.trato.contract.letter.LetterState;
import io.trato.contract.listing.AttributeType;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingOrder;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.offer.CancellationPolicy;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.offer.Side;
import io.trato.contract.rebuild.RebuildState;
import io.trato.contract.reputation.Level;
import io.trato.contract.task.TaskState;
import io.trato.contract.wallet.PayoutStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What front-end people may rely on in every corner of the schema. */
class SchemaConventionsTest {

    /** Mutations without an aggregate, and so without position and version. */
    private static final Set<String> OUTSIDE_THE_LOG = Set.of(
            "signIn",
            "refreshSession",
            "signOut",
            "stageUpload",
            "importListings",
            "retryDeadLetter",
            "discardDeadLetter",
            "startRebuild",
            "rollbackRebuild");

    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Map.ofEntries(
            Map.entry("UserErrorCode", RefusalCode.class),
            Map.entry("Role", Role.class),
            Map.entry("KycStatus", KycStatus.class),
            Map.entry("ListingKind", ListingKind.class),
            Map.entry("ListingStatus", ListingStatus.class),
            Map.entry("ListingOrder", ListingOrder.class),
            Map.entry("PriceUnit", PriceUnit.class),
            Map.entry("AttributeType", AttributeType.class),
            Map.entry("OfferStatus", OfferStatus.class),
            Map.entry("Side", Side.class),
            Map.entry("CancellationPolicy", CancellationPolicy.class),
            Map.entry("JobStatus", JobStatus.class),
            Map.entry("MilestoneStatus", MilestoneStatus.class),
            Map.entry("HoldingStatus", HoldingStatus.class),
            Map.entry("PaymentStatus", PaymentStatus.class),
            Map.entry("LedgerAccount", LedgerAccount.class),
            Map.entry("PayoutStatus", PayoutStatus.class),
            Map.entry("Level", Level.class),
            Map.entry("StayStatus", StayStatus.class),
            Map.entry("Closure", Closure.class),
            Map.entry("CancellationCause", CancellationCause.class),
            Map.entry("LetterState", LetterState.class),
            Map.entry("RebuildState", RebuildState.class),
            Map.entry("TaskState", TaskState.class));

    private final GraphQLSchema schema = Sdl.schema();

    @Test
    void everyMutationTakesOneInputAndAnswersOnePayloadWithUserErrors() {
        for (GraphQLFieldDefinition mutation : schema.getMutationType().getFieldDefinitions()) {
            String name = mutation.getName();
            String upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            assertThat(mutation.getArguments()).as(name).singleElement().satisfies(argument -> {
                assertThat(argument.getName()).isEqualTo("input");
                assertThat(type(argument.getType())).isEqualTo(upper + "Input!");
            });
            assertThat(type(mutation.getType())).as(name).isEqualTo(upper + "Payload");
            GraphQLObjectType payload = schema.getObjectType(upper + "Payload");
            assertThat(type(payload.getFieldDefinition("userErrors").getType())).isEqualTo("[UserError!]!");
            if (!OUTSIDE_THE_LOG.contains(name)) {
                assertThat(type(payload.getFieldDefinition("position").getType()))
                        .isEqualTo("Position");
                assertThat(type(payload.getFieldDefinition("version").getType()))
                        .isEqualTo("Int");
            }
        }
    }

    @Test
    void everyMutationOfTheLogCanBeRepeatedSafely() {
        schema.getMutationType().getFieldDefinitions().stream()
                .filter(mutation -> !OUTSIDE_THE_LOG.contains(mutation.getName()))
                .map(mutation -> (GraphQLInputObjectType)
                        GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType()))
                .forEach(input -> assertThat(input.getFieldDefinition("idempotencyKey"))
                        .as(input.getName())
                        .isNotNull());
    }

    @Test
    void everyConnectionCanBePagedBothWays() {
        for (GraphQLObjectType parent : objects()) {
            for (GraphQLFieldDefinition field : parent.getFieldDefinitions()) {
                GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
                if (!type.getName().endsWith("Connection")) {
                    continue;
                }
                String name = parent.getName() + "." + field.getName();
                assertThat(Stream.of("first", "after", "last", "before")
                                .map(argument ->
                                        type(field.getArgument(argument).getType())))
                        .as(name)
                        .containsExactly("Int", "String", "Int", "String");
                assertThat(((GraphQLObjectType) type)
                                .getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName))
                        .as(name)
                        .contains("edges", "pageInfo", "totalCount");
            }
        }
    }

    @Test
    void everythingIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type.getName().startsWith("__") || ScalarInfo.isGraphqlSpecifiedScalar(type.getName())) {
                continue;
            }
            note(silent, type.getName(), type);
            type.getChildren().stream()
                    .filter(GraphQLNamedSchemaElement.class::isInstance)
                    .map(GraphQLNamedSchemaElement.class::cast)
                    .filter(child -> !(child instanceof GraphQLNamedType))
                    .forEach(child -> {
                        note(silent, type.getName() + "." + child.getName(), child);
                        if (child instanceof GraphQLFieldDefinition field) {
                            field.getArguments()
                                    .forEach(argument -> note(
                                            silent,
                                            type.getName() + "." + child.getName() + "(" + argument.getName() + ")",
                                            argument));
                        }
                    });
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void enumsAreThoseOfTheContract() {
        ENUMS.forEach((name, type) -> assertThat(((GraphQLEnumType) schema.getType(name))
                        .getValues().stream().map(value -> value.getName()))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    @Test
    void whatHasAnIdentifierOfItsOwnIsANode() {
        List<String> nodes = schema.getImplementations((GraphQLInterfaceType) schema.getType("Node")).stream()
                .map(GraphQLObjectType::getName)
                .toList();
        assertThat(nodes)
                .containsExactlyInAnyOrder(
                        "Account",
                        "Listing",
                        "Offer",
                        "Job",
                        "Escrow",
                        "Wallet",
                        "Payout",
                        "Review",
                        "BackgroundTask",
                        "DeadLetter",
                        "Calendar",
                        "StayBooking");
    }

    private static void note(List<String> silent, String name, GraphQLNamedSchemaElement element) {
        if (element.getDescription() == null || element.getDescription().isBlank()) {
            silent.add(name);
        }
    }

    private List<GraphQLObjectType> objects() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .toList();
    }

    private static String type(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }
}
