package io.howdah.templating.random;

/** A source of 32 random bits at a time. */
@FunctionalInterface
interface Bits {
  /** The next 32 bits, in the low half. */
  long next();
}
