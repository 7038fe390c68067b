/** Modules for services: systemd, sysvinit, the service front, service facts. */
@NullMarked
package io.howdah.module.service;

import org.jspecify.annotations.NullMarked;
