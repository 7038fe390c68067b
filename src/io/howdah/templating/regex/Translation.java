package io.howdah.templating.regex;

import java.util.List;
import java.util.Map;

/**
 * A Python pattern in Java's words.
 *
 * @param java the pattern for java.util.regex
 * @param groups Java's group number for each of Python's; group 0 first
 * @param names Python's group number for each name
 */
record Translation(String java, List<Integer> groups, Map<String, Integer> names) {}
