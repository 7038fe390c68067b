/** The HTML report: one page and one style sheet, without scripts or inline styles. */
@NullMarked
package io.howdah.report.html;

import org.jspecify.annotations.NullMarked;
