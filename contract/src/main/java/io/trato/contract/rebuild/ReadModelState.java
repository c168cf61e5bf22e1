package io.trato.contract.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * What readers of one read model see.
 *
 * @param name as in {@link io.trato.contract.ReadModels}
 * @param generation the live copy
 * @param position the log position that the live copy has passed
 * @param outdated whether fold or mapping have changed since the live copy was made: a rebuild would bring it up to date
 * @param kept the copy that can be turned back to, null when there is none
 * @param rebuild the one under way, or the last one; null when there never was one
 */
public record ReadModelState(
        String name,
        int generation,
        long position,
        boolean outdated,
        @Nullable Integer kept,
        @Nullable Rebuild rebuild) {}
