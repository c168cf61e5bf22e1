package io.trato.benchmarks.pekko;

import io.trato.benchmarks.engine.Events;
import io.trato.contract.Event;
import io.trato.eventstore.json.EventJson;
import java.nio.charset.StandardCharsets;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/** The same JSON as in our log, so that rows are as big. */
public final class StoredEvents extends SerializerWithStringManifest {

    private static final int IDENTIFIER = 25_112;

    private final EventJson json = new Events().json();

    @Override
    public int identifier() {
        return IDENTIFIER;
    }

    @Override
    public String manifest(Object event) {
        return json.typeOf((Event) event).name() + "/"
                + json.typeOf((Event) event).revision();
    }

    @Override
    public byte[] toBinary(Object event) {
        return json.write((Event) event).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) {
        String[] type = manifest.split("/");
        return json.read(type[0], type[1], new String(bytes, StandardCharsets.UTF_8));
    }
}
