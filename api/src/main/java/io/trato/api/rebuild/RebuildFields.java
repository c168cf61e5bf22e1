package io.trato.api.rebuild;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.contract.Role;
import io.trato.contract.rebuild.ReadModelState;
import io.trato.contract.rebuild.Rebuilds;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Read models as operators see them. */
@Component
final class RebuildFields implements RuntimeWiringConfigurer {

    private final Rebuilds rebuilds;

    RebuildFields(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query").field("rebuilds", this::all);
    }

    private List<ReadModelState> all(DataFetchingEnvironment env) {
        return Caller.of(env).signedIn().actor().is(Role.OPERATOR) ? rebuilds.status() : List.of();
    }
}
