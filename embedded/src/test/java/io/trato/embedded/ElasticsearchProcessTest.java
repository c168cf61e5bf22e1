package io.trato.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings here are those of the official documentation; nothing in them is peculiar to the embedded node. */
class ElasticsearchProcessTest {
    private static final String INDEX = """
            {"settings": {"analysis": {
              "char_filter": {"eñe": {"type": "mapping", "mappings": ["ñ => n\\\\u0079", "Ñ => NY"]}},
              "filter": {
                "paradas": {"type": "stop", "stopwords": "_spanish_"},
                "raíz": {"type": "stemmer", "language": "light_spanish"},
                "raiz_pt": {"type": "stemmer", "language": "light_portuguese"},
                "paradas_pt": {"type": "stop", "stopwords": "_portuguese_"},
                "posesivo": {"type": "stemmer", "language": "possessive_english"},
                "inglés": {"type": "stemmer", "language": "english"},
                "comienzos": {"type": "edge_ngram", "min_gram": 2, "max_gram": 5},
                "sinónimos": {"type": "synonym_graph", "synonyms": ["gasfitero, fontanero => plomero"]},
                "partes": {"type": "word_delimiter_graph", "catenate_all": true},
                "intactas": {"type": "keyword_marker", "keywords": ["económicas"]}},
              "normalizer": {"plegado": {"type": "custom", "filter": ["lowercase", "asciifolding", "trim"]}},
              "analyzer": {
                "español": {"char_filter": ["eñe"], "tokenizer": "standard",
                            "filter": ["lowercase", "paradas", "raíz", "asciifolding"]},
                "português": {"tokenizer": "standard", "filter": ["lowercase", "paradas_pt", "raiz_pt", "asciifolding"]},
                "inglés": {"tokenizer": "standard", "filter": ["posesivo", "lowercase", "inglés"]},
                "autocompletar": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "comienzos"]},
                "con_sinónimos": {"tokenizer": "standard", "filter": ["lowercase", "sinónimos"]},
                "por_partes": {"tokenizer": "whitespace", "filter": ["partes", "flatten_graph", "lowercase"]},
                "marcadas": {"tokenizer": "standard", "filter": ["lowercase", "intactas", "raíz"]},
                "sin_html": {"char_filter": ["html_strip"], "tokenizer": "standard"}}}},
             "mappings": {"dynamic": "strict", "properties": {
                "título": {"type": "text", "analyzer": "español"},
                "exacto": {"type": "keyword", "normalizer": "plegado"}}}}
            """;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void createsTheIndex() throws Exception {
        assertThat(send("PUT", "/embedded_analysis", INDEX).path("acknowledged").asBoolean())
                .isTrue();
    }

    @Test
    void stemsAndFoldsSpanish() throws Exception {
        assertThat(tokens("español", "Plomerías económicas")).containsExactly("plomeri", "economic");
    }

    @Test
    void keepsTheTildeOfTheEneApart() throws Exception {
        assertThat(tokens("español", "año")).doesNotContainAnyElementsOf(tokens("español", "ano"));
    }

    @Test
    void stemsPortugueseAndEnglish() throws Exception {
        assertThat(tokens("português", "as encanações")).hasSize(1);
        assertThat(tokens("inglés", "the plumber's pipes")).containsExactly("the", "plumber", "pipe");
        assertThat(tokens("spanish", "las plomerías")).containsExactly("plomeri");
    }

    @Test
    void makesPiecesSynonymsAndParts() throws Exception {
        assertThat(tokens("autocompletar", "Él")).containsExactly("el");
        assertThat(tokens("autocompletar", "Quito")).containsExactly("qu", "qui", "quit", "quito");
        assertThat(tokens("con_sinónimos", "un fontanero")).containsExactly("un", "plomero");
        assertThat(tokens("por_partes", "Wi-Fi")).contains("wi", "fi", "wifi");
        assertThat(tokens("marcadas", "económicas plomerías")).containsExactly("económicas", "plomeri");
        assertThat(tokens("sin_html", "<b>casa</b> &aacute;mplia")).containsExactly("casa", "ámplia");
    }

    @Test
    void foldsInNormalizers() throws Exception {
        JsonNode answer = send(
                "GET", "/embedded_analysis/_analyze", "{\"field\": \"exacto\", \"text\": \" PLOMERÍA Económica\"}");
        assertThat(answer.path("tokens").path(0).path("token").asString()).isEqualTo("plomeria economica");
    }

    @Test
    void makesNoIndexByAccident() throws Exception {
        assertThat(send("PUT", "/embedded_nobody_made_me/_doc/1", "{}")
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    private static List<String> tokens(String analyzer, String text) throws Exception {
        JsonNode answer = send(
                "GET",
                "/embedded_analysis/_analyze",
                JSON.writeValueAsString(Map.of("analyzer", analyzer, "text", text)));
        return answer.path("tokens")
                .valueStream()
                .map(token -> token.path("token").asString())
                .toList();
    }

    private static JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        URI uri = TestServices.elasticsearch().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
