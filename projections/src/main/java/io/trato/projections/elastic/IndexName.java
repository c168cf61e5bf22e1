package io.trato.projections.elastic;

import io.trato.projections.ReadModel;

/**
 * Where a read model is in Elasticsearch. Each copy of it is an index of its own, written to by name and read through
 * the alias, which a rebuild turns over from one copy to the next.
 *
 * @param prefix what all indexes of one installation begin with
 * @param version which copy, counted from 1
 */
public record IndexName(String prefix, String readModel, int version) {

    /** The first copy. */
    public static IndexName of(String prefix, ReadModel<?> model) {
        return new IndexName(prefix, model.name(), 1);
    }

    public String index() {
        return alias() + "-v" + version;
    }

    public String alias() {
        return prefix + "-" + readModel;
    }
}
