/** Modules that bring working copies of version control systems: git, subversion. */
@NullMarked
package io.howdah.module.source;

import org.jspecify.annotations.NullMarked;
