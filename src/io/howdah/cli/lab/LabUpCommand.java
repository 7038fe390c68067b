package io.howdah.cli.lab;

import io.howdah.machines.Machine;
import io.howdah.machines.lab.Lab;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah lab up}. */
@Command(
    name = "up",
    description =
        "Brings hosts up: N of them, or those named, or both (unnamed ones are called host1, …);"
            + " with neither, the lab's own, at first etcd1..3 and pg-patroni1..2.",
    mixinStandardHelpOptions = true)
public final class LabUpCommand implements Runnable {
  private static final List<String> USUAL =
      List.of("etcd1", "etcd2", "etcd3", "pg-patroni1", "pg-patroni2");

  @Mixin private LabOptions options = new LabOptions();

  @Parameters(arity = "0..*", paramLabel = "[N] HOST", description = "How many, and their names.")
  private List<String> words = List.of();

  @Override
  public void run() {
    Lab lab = options.open();
    lab.up(names(words, lab.hosts().stream().map(Machine::name).toList()));
    LabLs.print(lab);
  }

  static List<String> names(List<String> words, List<String> present) {
    if (words.isEmpty()) {
      return present.isEmpty() ? USUAL : List.of();
    }
    if (!words.get(0).matches("\\d+")) {
      return words;
    }
    List<String> names = new ArrayList<>(words.subList(1, words.size()));
    for (int i = 1; names.size() < Integer.parseInt(words.get(0)); i++) {
      names.add("host" + i);
    }
    return names;
  }
}
