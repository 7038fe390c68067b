package io.howdah.templating.extension;

/** Families of filters or tests, registered one at a time. */
@FunctionalInterface
public interface Families {
  /**
   * Registers a family; no two families register the same name.
   *
   * @param step which, from 0: those that are used most come first
   * @return false where there are no more
   */
  boolean register(Registry registry, int step);
}
