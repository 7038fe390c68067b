package io.howdah.module.packaging;

/**
 * What is known before something is installed or removed.
 *
 * @param answer of the probe that followed the last update of apt's lists
 * @param cache whether and when the lists were updated
 */
record AptState(AptProbe.Answer answer, AptCache cache) {}
