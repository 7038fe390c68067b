/** What plugins, roles and keywords say of themselves, read from files or from our own code. */
@NullMarked
package io.howdah.engine.documentation;

import org.jspecify.annotations.NullMarked;
