package io.trato.contract.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A read model on its way from one copy to another.
 *
 * @param readModel its name, as in {@link io.trato.contract.ReadModels}
 * @param fromGeneration the copy that was live when it was asked for
 * @param toGeneration the copy that is built, or turned back to
 * @param rollback whether readers go back to a copy that was live before; such a copy is not compared
 * @param forced whether readers are turned to it even when the comparison finds differences that nothing explains
 * @param position the log position up to which the copy was folded
 * @param head the last position of the log when it was looked at last
 * @param perSecond events a second, since this node or another took the work up
 * @param comparison what the comparison found; null as long as none was made
 * @param reason why it could not go on, to be tried again; null when nothing is in its way
 * @param startedAt UTC
 * @param endedAt when it became live, different or was given up; null before
 */
public record Rebuild(
        String readModel,
        int fromGeneration,
        int toGeneration,
        RebuildState state,
        boolean rollback,
        boolean forced,
        long position,
        long head,
        double perSecond,
        @Nullable Comparison comparison,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /**
     * Two copies at the same position of each document.
     *
     * @param documents how many documents the new copy has
     * @param liveDocuments how many the live copy has
     * @param differing how many are not the same in both, or in one only
     * @param hash the sum, modulo 2^256, of the SHA-256 of each document; hexadecimal
     * @param liveHash the same of the live copy
     */
    public record Comparison(long documents, long liveDocuments, long differing, String hash, String liveHash) {

        public boolean hashesEqual() {
            return hash.equals(liveHash);
        }
    }
}
