package io.trato.command.upload;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties {@code trato.uploads.*}.
 *
 * @param dir where uploads wait, and evidence stays; nodes that share the work must share it
 * @param maximumSize of one upload
 * @param kept how long one may be used; evidence is kept for good
 */
@ConfigurationProperties("trato.uploads")
public record UploadProperties(
        @DefaultValue("data/uploads") Path dir,
        @DefaultValue("512MB") DataSize maximumSize,
        @DefaultValue("1d") Duration kept) {}
