/**
 * An Elasticsearch plugin for the node that Maven can download. That node is the official one without its analysis-common
 * module; this supplies the parts of it that indices of ours may use, under the official names, with the official
 * parameters and defaults, so that the same index settings work on an unmodified official image. It is compiled against
 * the node's own jars, for Java 21, and knows nothing of the rest of this project.
 */
package io.trato.analysis;
