/** Tests, by family. */
@NullMarked
package io.howdah.templating.test;

import org.jspecify.annotations.NullMarked;
