/** The machine that Howdah itself runs on, through a local shell. */
@NullMarked
package io.howdah.connection.local;

import org.jspecify.annotations.NullMarked;
