package io.howdah.module.user;

import io.howdah.connection.ShellQuote;
import java.util.List;

/**
 * Steps that change an account, run in one script that stops at the first that fails. A password
 * hash goes to chpasswd over standard input, never onto a command line.
 */
final class AccountScript {
  private final StringBuilder text = new StringBuilder();
  private String stdin = "";

  /** Adds one command. */
  void step(List<String> words) {
    add(ShellQuote.join(words));
  }

  /** Adds a line of shell text that has to succeed. */
  void add(String line) {
    text.append("{ ").append(line).append("\n} || exit $?\n");
  }

  /** Sets the account's hash; at most once a script. */
  void password(String user, String hash) {
    stdin = user + ":" + hash + "\n";
    add("chpasswd -e");
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  String stdin() {
    return stdin;
  }
}
