/** Values as text: Python's JSON, labels and YAML, and text inside XML. */
@NullMarked
package io.howdah.report.text;

import org.jspecify.annotations.NullMarked;
