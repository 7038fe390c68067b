/** Listeners that write: console, JSON lines, JUnit XML, the HTML report. */
@NullMarked
package io.howdah.report;

import org.jspecify.annotations.NullMarked;
