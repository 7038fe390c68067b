/** Modules that bring files, directories and what stands in them to the wanted state. */
@NullMarked
package io.howdah.module.file;

import org.jspecify.annotations.NullMarked;
