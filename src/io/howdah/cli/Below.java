package io.howdah.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands below one: all, or the one that is called, as picocli reads 10 ms in each. */
final class Below {
  private final Map<String, Supplier<Object>> makers = new LinkedHashMap<>();

  /** Adds a command. */
  Below with(String name, Supplier<Object> maker) {
    makers.put(name, maker);
    return this;
  }

  /**
   * The command with those below it.
   *
   * @param called the first word after it: if that names one of them, it alone stands there
   */
  CommandLine under(Object command, String called) {
    CommandLine line = new CommandLine(command);
    boolean all = !makers.containsKey(called);
    makers.forEach(
        (name, maker) -> {
          if (all || name.equals(called)) {
            line.addSubcommand(name, maker.get());
          }
        });
    return line;
  }
}
