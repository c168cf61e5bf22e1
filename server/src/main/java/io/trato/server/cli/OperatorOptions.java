package io.trato.server.cli;

import io.trato.server.client.GraphQlClient;
import io.trato.server.client.Session;
import io.trato.server.demo.Cast;
import io.trato.server.demo.DemoNotes;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server, and as whom. */
final class OperatorOptions {

    @Option(names = "--url", paramLabel = "URL", description = "The server; that of the demo in --data if left out.")
    private @Nullable URI url;

    @Option(
            names = "--as",
            paramLabel = "E-MAIL",
            description = "As whom; the demo's operator if left out. For others the password is taken from"
                    + " TRATO_PASSWORD or asked for.")
    private String email = Cast.OPERATOR.email();

    @Option(names = "--data", paramLabel = "DIR", description = "A demo's folder (./data).")
    private Path data = Path.of("data");

    /** Signs in. */
    Session session() {
        DemoNotes notes = DemoNotes.in(data);
        return Session.of(GraphQlClient.of(url != null ? url : notes.url()), email, password(notes));
    }

    private String password(DemoNotes notes) {
        return Optional.ofNullable(System.getenv("TRATO_PASSWORD"))
                .or(() -> Cast.isOurs(email) ? notes.password() : Optional.empty())
                .or(() -> Optional.ofNullable(System.console())
                        .map(console -> console.readPassword("Password of %s: ", email))
                        .map(String::new))
                .orElseThrow(() -> new CannotStart("The password of " + email + " is missing: set TRATO_PASSWORD."));
    }
}
