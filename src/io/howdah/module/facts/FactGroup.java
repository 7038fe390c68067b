package io.howdah.module.facts;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One gather_subset: what to read on the host, and how to make facts of it.
 *
 * @param name the subset's name
 * @param ids other names by which it can be asked for: some of the facts that it makes
 * @param requires groups that have to run before it
 * @param question what to ask the host
 * @param parser facts out of the answers
 */
record FactGroup(
    String name, Set<String> ids, Set<String> requires, Question question, Parser parser) {

  /**
   * What to ask the host.
   *
   * @param files patterns of small files, all read by one process
   * @param script shell text that opens sections
   * @param slow shell text that opens sections, run beside everything else
   */
  record Question(String files, String script, String slow) {
    static Question files(String files) {
      return new Question(files, "", "");
    }

    static Question script(String script) {
      return new Question("", script, "");
    }
  }

  /** Makes facts, named without the ansible_ prefix. */
  @FunctionalInterface
  interface Parser {
    /** Adds to the facts; those of the groups that this one requires are among them already. */
    void parse(FactSource source, Map<String, @Nullable Object> facts);
  }

  static FactGroup of(String name, Question question, Parser parser) {
    return new FactGroup(name, Set.of(), Set.of(), question, parser);
  }

  FactGroup alsoCalled(String... ids) {
    return new FactGroup(name, Set.of(ids), requires, question, parser);
  }

  FactGroup after(String... groups) {
    return new FactGroup(name, ids, Set.of(groups), question, parser);
  }
}
