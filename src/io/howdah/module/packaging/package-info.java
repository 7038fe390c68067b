/** Modules for packages: apt and its relatives, dnf and yum, pip, package facts. */
@NullMarked
package io.howdah.module.packaging;

import org.jspecify.annotations.NullMarked;
