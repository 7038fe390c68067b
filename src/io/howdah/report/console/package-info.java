/** What Ansible prints: its stdout callbacks, colours, banners, warnings, results, diffs. */
@NullMarked
package io.howdah.report.console;

import org.jspecify.annotations.NullMarked;
