/** The setup module: facts gathered by one POSIX sh script, a parser per section. */
@NullMarked
package io.howdah.module.facts;

import org.jspecify.annotations.NullMarked;
