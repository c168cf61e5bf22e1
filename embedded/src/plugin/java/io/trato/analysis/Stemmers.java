package io.trato.analysis;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.br.BrazilianStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.gl.GalicianMinimalStemFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** {@code stemmer} and {@code snowball}, for the languages of Western Europe and both Americas. */
final class Stemmers {
    private Stemmers() {}

    static TokenFilterFactory byLanguage(String name, Settings settings) {
        String language = settings.get("language", settings.get("name", "porter"));
        return new Filter(name, stemmer(language.toLowerCase(Locale.ROOT)));
    }

    static TokenFilterFactory snowball(String name, Settings settings) {
        String language = settings.get("language", settings.get("name", "English"));
        return new Filter(name, stream -> new SnowballFilter(stream, language));
    }

    private static UnaryOperator<TokenStream> stemmer(String language) {
        return switch (language) {
            case "basque" -> stream -> snowball(stream, new BasqueStemmer());
            case "brazilian" -> BrazilianStemFilter::new;
            case "catalan" -> stream -> snowball(stream, new CatalanStemmer());
            case "english", "porter" -> PorterStemFilter::new;
            case "porter2" -> stream -> snowball(stream, new EnglishStemmer());
            case "light_english", "lightenglish", "kstem" -> KStemFilter::new;
            case "minimal_english", "minimalenglish" -> EnglishMinimalStemFilter::new;
            case "possessive_english", "possessiveenglish" -> EnglishPossessiveFilter::new;
            case "french" -> stream -> snowball(stream, new FrenchStemmer());
            case "light_french", "lightfrench" -> FrenchLightStemFilter::new;
            case "minimal_french", "minimalfrench" -> FrenchMinimalStemFilter::new;
            case "galician" -> GalicianStemFilter::new;
            case "minimal_galician" -> GalicianMinimalStemFilter::new;
            case "german", "german2" -> stream -> snowball(stream, new GermanStemmer());
            case "light_german", "lightgerman" -> GermanLightStemFilter::new;
            case "minimal_german", "minimalgerman" -> GermanMinimalStemFilter::new;
            case "italian" -> stream -> snowball(stream, new ItalianStemmer());
            case "light_italian", "lightitalian" -> ItalianLightStemFilter::new;
            case "portuguese" -> stream -> snowball(stream, new PortugueseStemmer());
            case "light_portuguese", "lightportuguese" -> PortugueseLightStemFilter::new;
            case "minimal_portuguese", "minimalportuguese" -> PortugueseMinimalStemFilter::new;
            case "portuguese_rslp" -> PortugueseStemFilter::new;
            case "spanish" -> stream -> snowball(stream, new SpanishStemmer());
            case "light_spanish", "lightspanish" -> SpanishLightStemFilter::new;
            case "spanish_plural" -> SpanishPluralStemFilter::new;
            default ->
                throw new IllegalArgumentException(
                        "The embedded node knows no [" + language + "] stemmer; the official image may");
        };
    }

    private static TokenStream snowball(TokenStream stream, SnowballStemmer stemmer) {
        return new SnowballFilter(stream, stemmer);
    }
}
