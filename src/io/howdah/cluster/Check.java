package io.howdah.cluster;

/**
 * One line of the verification.
 *
 * @param what the thing that was looked at
 * @param where host or address
 * @param passed whether it is as it should be
 * @param found what was found
 * @param lookAt where to look when it is not, such as a command; empty when it passed
 */
public record Check(String what, String where, boolean passed, String found, String lookAt) {
  /** A check that passed. */
  static Check pass(String what, String where, String found) {
    return new Check(what, where, true, found, "");
  }

  /** A check that failed, with where to look. */
  static Check fail(String what, String where, String found, String lookAt) {
    return new Check(what, where, false, found, lookAt);
  }

  /** Passed or failed by a condition. */
  static Check of(boolean passed, String what, String where, String found, String lookAt) {
    return new Check(what, where, passed, found, passed ? "" : lookAt);
  }
}
