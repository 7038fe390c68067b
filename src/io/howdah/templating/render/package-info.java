/** The state of one rendering: frames, loops, macros, bounds. */
@NullMarked
package io.howdah.templating.render;

import org.jspecify.annotations.NullMarked;
