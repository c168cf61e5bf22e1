package io.trato.benchmarks.whole;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client on one kept connection. It speaks just enough HTTP/1.1 to cost next to nothing, since it shares the processors
 * with what it measures. For one thread at a time.
 */
public final class Caller implements AutoCloseable {

    private final URI server;
    private final String token;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    /** @param token an access token, empty for who has not signed in */
    public Caller(URI server, String token) throws IOException {
        this.server = server;
        this.token = token;
        this.socket = connected(server);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
        this.out = socket.getOutputStream();
    }

    /** The same client on a connection of its own: the server closes one that is idle for long. */
    public Caller again() throws IOException {
        return new Caller(server, token);
    }

    private static Socket connected(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** The server keeps a connection for so many requests and then says that it closes it. */
    private void reconnect() throws IOException {
        socket.close();
        socket = connected(server);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
    }

    /** The {@code data} of an operation's answer. */
    public JsonNode ask(String document, Map<String, ?> variables) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("query", document, "variables", variables));
        JsonNode answer = JsonMapper.shared()
                .readTree(send("POST", "/graphql", "application/json", body).body());
        if (!answer.path("errors").isMissingNode()) {
            throw new IllegalStateException("refused: " + answer.path("errors"));
        }
        return answer.path("data");
    }

    /** The payload of a mutation with its one input; a refusal is an exception. */
    public JsonNode mutate(String document, Map<String, ?> input) throws IOException {
        JsonNode payload = ask(document, Map.of("input", input)).iterator().next();
        if (!payload.path("userErrors").isEmpty()) {
            throw new IllegalStateException("refused: " + payload.path("userErrors"));
        }
        return payload;
    }

    void put(String path, byte[] content) throws IOException {
        int status = send("PUT", path, "application/octet-stream", content).status();
        if (status / 100 != 2) {
            throw new IllegalStateException("the upload was answered with " + status);
        }
    }

    int status(String path) throws IOException {
        return send("GET", path, "application/json", new byte[0]).status();
    }

    private record Answer(int status, byte[] body) {}

    private Answer send(String method, String path, String type, byte[] body) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nContent-Type: " + type
                + "\r\nAccept: application/json\r\nContent-Length: " + body.length
                + (token.isEmpty() ? "" : "\r\nAuthorization: Bearer " + token) + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean closing = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            closing |= lower.startsWith("connection:") && lower.contains("close");
        }
        Answer answer = new Answer(status, chunked ? chunks() : in.readNBytes(length));
        if (closing) {
            reconnect();
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
