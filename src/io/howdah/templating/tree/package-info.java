/** Nodes of a parsed template; each evaluates itself. */
@NullMarked
package io.howdah.templating.tree;

import org.jspecify.annotations.NullMarked;
