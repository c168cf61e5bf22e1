package io.trato.projections.elastic;

import io.trato.projections.ReadModel;

/**
 * Where a read model is in Elasticsearch. It is written to the index of its version and read through the alias, which a
 * rebuild turns over from one version to the next.
 *
 * @param prefix what all indexes of one installation begin with
 */
public record IndexName(String prefix, String readModel, int version) {

    public static IndexName of(String prefix, ReadModel<?> model) {
        return new IndexName(prefix, model.name(), model.version());
    }

    public String index() {
        return alias() + "-v" + version;
    }

    public String alias() {
        return prefix + "-" + readModel;
    }
}
