package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The schema is committed as one file, {@code api/schema.graphql}, so that a change of it is seen in review. To accept one,
 * run this test with {@code -Dtrato.schema.write=true}; nothing is accepted that would break a client.
 */
class SchemaSnapshotTest {

    private static final Path COMMITTED = Path.of("schema.graphql");

    @Test
    void noChangeBreaksAClient() throws IOException {
        if (Files.notExists(COMMITTED) && Boolean.getBoolean("trato.schema.write")) {
            return;
        }
        CapturingReporter changes = new CapturingReporter();
        new SchemaDiff()
                .diffSchema(
                        SchemaDiffSet.diffSetFromSdl(
                                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                                        new SchemaParser().parse(Files.readString(COMMITTED))),
                                Sdl.schema()),
                        changes);
        assertThat(changes.getBreakages().stream().map(DiffEvent::getReasonMsg)).isEmpty();
    }

    @Test
    void theCommittedSchemaIsTheOneServed() throws IOException {
        String served = Sdl.printed(Sdl.schema());
        if (Boolean.getBoolean("trato.schema.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(served);
    }
}
