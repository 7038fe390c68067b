/**
 * Values to JSON and YAML text, to the byte as Python's json and PyYAML with libyaml write them.
 */
@NullMarked
package io.howdah.templating.dump;

import org.jspecify.annotations.NullMarked;
