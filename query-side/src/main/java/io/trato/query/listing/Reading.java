package io.trato.query.listing;

/** How the words of a search are taken: as written, or as they may have been meant. Accents never matter, the tilde of ñ does. */
enum Reading {
    AS_WRITTEN,
    AS_MEANT
}
