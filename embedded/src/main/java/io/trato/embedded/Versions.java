package io.trato.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which versions of the engines this build lends; filled in by Maven from the parent's properties. */
final class Versions {
    private static final Properties WRITTEN = read();

    private Versions() {}

    static String postgresql() {
        return WRITTEN.getProperty("postgresql");
    }

    static String elasticsearch() {
        return WRITTEN.getProperty("elasticsearch");
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (var resource = Versions.class.getResourceAsStream("versions.properties")) {
            properties.load(resource);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
