package io.trato.contract.upload;

/**
 * A file as it was received.
 *
 * @param name as its sender called it
 * @param type its media type, by its content and never by its name
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal digits
 */
public record ReceivedFile(String name, String type, long size, String sha256) {}
