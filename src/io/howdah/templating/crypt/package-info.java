/** Password hashes as Python's passlib makes them. */
@NullMarked
package io.howdah.templating.crypt;

import org.jspecify.annotations.NullMarked;
