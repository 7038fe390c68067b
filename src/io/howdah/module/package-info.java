/** The Module contract and registry: wanted state to changes, over a Connection. */
@NullMarked
package io.howdah.module;

import org.jspecify.annotations.NullMarked;
