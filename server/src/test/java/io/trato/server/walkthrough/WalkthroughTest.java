package io.trato.server.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.server.House;
import io.trato.server.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Does what docs/walkthrough.md says, operation by operation, and expects the answers that stand there. */
class WalkthroughTest {

    private static final Path WALKTHROUGH = Path.of("..", "docs", "walkthrough.md");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Blanks blanks = new Blanks();

    @Test
    void everyOperationGetsItsAnswer() throws IOException {
        List<Step> steps = Step.in(Files.readString(WALKTHROUGH));
        assertThat(steps).hasSizeGreaterThan(15);
        steps.forEach(this::perform);
    }

    private void perform(Step step) {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<String> differences = attempt(step);
        while (step.waits() && !differences.isEmpty() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            differences = attempt(step);
        }
        assertThat(differences)
                .as("the answer at line %d of the walkthrough", step.line())
                .isEmpty();
    }

    private List<String> attempt(Step step) {
        Visitor visitor =
                Visitor.of(House.open()).with(step.who().isEmpty() ? null : blanks.valueOf(step.who() + "'s token"));
        ObjectNode answer = (ObjectNode) visitor.ask(step.operation(), blanks.fill(step.variables()));
        answer.remove("extensions"); // what it cost, which is another story
        return blanks.compare(step.answer(), answer);
    }
}
