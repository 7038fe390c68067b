package io.howdah.playbook;

import java.nio.file.Path;
import java.util.List;

/**
 * A playbook, imported ones opened.
 *
 * @param file as the user named it
 * @param plays in order
 */
public record Playbook(Path file, List<Play> plays) {}
