/** Reads inventory sources: INI, YAML, scripts, host lists, directories, constructed. */
@NullMarked
package io.howdah.inventory.source;

import org.jspecify.annotations.NullMarked;
