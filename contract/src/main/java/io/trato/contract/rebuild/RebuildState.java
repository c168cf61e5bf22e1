package io.trato.contract.rebuild;

/** Where a copy of a read model is. Only one copy of a read model is live at a time. */
public enum RebuildState {
    /** Room is made for it. */
    PREPARING,
    /** The log is folded into it, while the live copy goes on. */
    BUILDING,
    /** It has caught up and is compared with the live copy, document by document. */
    COMPARING,
    /** Readers are being turned to it. */
    TURNING,
    /** It is what readers see. */
    LIVE,
    /** It was live and can be turned back to. */
    KEPT,
    /** The same fold came to other documents: nothing was turned, somebody has to look. */
    DIFFERENT,
    /** Given up before readers saw it. */
    GIVEN_UP,
    /** Its documents are gone. */
    RETIRED;

    /** Whether it is on its way to be live. */
    public boolean underWay() {
        return this == PREPARING || this == BUILDING || this == COMPARING || this == TURNING;
    }
}
