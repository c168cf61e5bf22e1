/** Trato as a client sees it: GraphQL over HTTP, and nothing of the server's insides. */
@NullMarked
package io.trato.server.client;

import org.jspecify.annotations.NullMarked;
