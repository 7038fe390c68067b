package io.howdah.cli.galaxy.server;

import java.util.Map;

/**
 * A version of a collection that a server has.
 *
 * @param name full, {@code namespace.name}
 * @param address where its tarball is
 * @param sha256 the tarball's digest; empty where the server tells none
 * @param dependencies ranges of versions by full name
 */
public record CollectionRelease(
    String name, String version, String address, String sha256, Map<String, String> dependencies) {}
