package io.trato.command.payment.mercadopago;

import com.mercadopago.MercadoPagoConfig;
import com.mercadopago.exceptions.MPApiException;
import com.mercadopago.exceptions.MPException;
import com.mercadopago.net.MPHttpClient;
import com.mercadopago.net.MPRequest;
import com.mercadopago.net.MPResponse;
import io.trato.command.payment.guard.GuardSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * How the SDK's requests travel. Its own client makes an answer of status 500 out of a lost connection, repeats by itself and
 * cannot be given another address; this one says what happened, asks once and waits no longer than it may.
 */
final class MercadoPagoHttp implements MPHttpClient {

    private static final int LAST_SUCCESS = 299;

    private final URI url;
    private final Duration limit;
    private final HttpClient http;

    MercadoPagoHttp(URI url, GuardSettings limits) {
        this.url = url;
        this.limit = limits.read();
        this.http = HttpClient.newBuilder().connectTimeout(limits.connect()).build();
    }

    @Override
    public MPResponse send(MPRequest request) throws MPException, MPApiException {
        try {
            HttpResponse<String> answer = http.send(translated(request), BodyHandlers.ofString());
            MPResponse response =
                    new MPResponse(answer.statusCode(), answer.headers().map(), answer.body());
            if (answer.statusCode() > LAST_SUCCESS) {
                throw new MPApiException("mercadopago answered " + answer.statusCode(), response);
            }
            return response;
        } catch (IOException e) {
            throw new MPException("mercadopago gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MPException("interrupted while mercadopago was asked", e);
        }
    }

    private HttpRequest translated(MPRequest request) {
        String path = request.getUri().substring(MercadoPagoConfig.BASE_URL.length());
        BodyPublisher body = request.getPayload() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(request.getPayload().toString());
        HttpRequest.Builder built = HttpRequest.newBuilder(url.resolve(path))
                .timeout(limit)
                .method(request.getMethod().name(), body);
        request.getHeaders().forEach(built::setHeader);
        return built.build();
    }
}
