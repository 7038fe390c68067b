/** What has to travel with a Python module: finds its imports and what they import in turn. */
@NullMarked
package io.howdah.python.pack;

import org.jspecify.annotations.NullMarked;
