/** Assembles the one runnable program from the modules: its configuration, its roles and its command line. */
@NullMarked
package io.trato.server;

import org.jspecify.annotations.NullMarked;
