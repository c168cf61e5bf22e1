package io.trato.projections.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.embedded.TestServices;
import java.util.UUID;
import org.springframework.data.elasticsearch.client.elc.ElasticsearchTemplate;

/** The shared node, with a prefix of one's own. */
final class TestIndex {

    final Rest5Client rest = Rest5Client.builder(TestServices.elasticsearch()).build();
    final ElasticsearchTemplate operations = new ElasticsearchTemplate(
            new ElasticsearchClient(new Rest5ClientTransport(rest, new Jackson3JsonpMapper())));
    final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8);
}
