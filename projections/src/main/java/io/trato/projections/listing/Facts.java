package io.trato.projections.listing;

import io.trato.contract.listing.Attribute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A listing's attributes by type and name, as they are searched: {@code facts.number.bedrooms}. A field for each of the few
 * names that categories know costs the index far less than a hidden document for each attribute of each listing.
 *
 * @param names of all attributes that are given
 */
public record Facts(
        List<String> names,
        Map<String, BigDecimal> number,
        Map<String, String> text,
        Map<String, Boolean> flag,
        Map<String, List<String>> choices) {

    static Facts of(List<Attribute> attributes) {
        Facts facts = new Facts(
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        attributes.forEach(facts::add);
        return facts;
    }

    private void add(Attribute attribute) {
        String name = attribute.name();
        names.add(name);
        if (attribute.number() != null) {
            number.put(name, attribute.number());
        }
        if (attribute.text() != null) {
            text.put(name, attribute.text());
        }
        if (attribute.flag() != null) {
            flag.put(name, attribute.flag());
        }
        if (!attribute.choices().isEmpty()) {
            choices.put(name, attribute.choices());
        }
    }
}
