package io.howdah.module.user;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The getent module of ansible-core 2.14: a database's rows become the fact getent_DATABASE. */
public final class GetentModule implements Module {
  private static final Set<String> COLON = Set.of("passwd", "shadow", "group", "gshadow");

  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("database", STR, o -> o.require())
        .option("key", STR)
        .option("service", STR)
        .option("split", STR)
        .option("fail_key", BOOL, o -> o.byDefault(true));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    List<String> words = new ArrayList<>(List.of("getent", args.text("database")));
    args.optionalText("key").ifPresent(words::add);
    args.optionalText("service").ifPresent(s -> words.addAll(List.of("-s", s)));
    CommandResult ran = new HostRun(context).sh(ShellQuote.join(words));
    return switch (ran.exitCode()) {
      case 0 -> facts(args, ran.out());
      case 1 -> throw new ModuleFailure("Missing arguments, or database unknown.");
      case 2 -> missing(args);
      case 3 -> throw new ModuleFailure("Enumeration not supported on this database.");
      default -> throw new ModuleFailure("Unexpected failure!");
    };
  }

  private static ModuleResult missing(ModuleArgs args) {
    String message = "One or more supplied key could not be found in the database.";
    if (args.flag("fail_key")) {
      throw new ModuleFailure(message);
    }
    Map<String, @Nullable Object> none = new LinkedHashMap<>();
    none.put(args.text("key"), null);
    return result(args, none).put("msg", message).build();
  }

  private static ModuleResult facts(ModuleArgs args, String out) {
    Map<String, @Nullable Object> rows = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (String line : out.lines().toList()) {
      List<Object> record = split(args, line);
      String key = String.valueOf(record.get(0));
      List<Object> rest = new ArrayList<>(record.subList(1, record.size()));
      int times = seen.merge(key, 1, Integer::sum);
      if (times == 1) {
        rows.put(key, rest);
      } else {
        repeat(rows, key, rest, times);
      }
    }
    return result(args, rows).build();
  }

  /** A key that comes again, such as an address in hosts, becomes a list of its rows. */
  @SuppressWarnings("unchecked")
  private static void repeat(
      Map<String, @Nullable Object> rows, String key, List<Object> row, int times) {
    Object before = rows.get(key);
    if (times == 2 && before != null) {
      rows.put(key, new ArrayList<>(List.of(before, row)));
    } else if (before != null) {
      ((List<Object>) before).add(row);
    }
  }

  private static List<Object> split(ModuleArgs args, String line) {
    String separator =
        args.optionalText("split").orElse(COLON.contains(args.text("database")) ? ":" : "");
    String[] parts =
        separator.isEmpty()
            ? line.strip().split("\\s+")
            : line.split(java.util.regex.Pattern.quote(separator), -1);
    return new ArrayList<>(List.of((Object[]) parts));
  }

  private static ModuleResult.Builder result(ModuleArgs args, Map<String, @Nullable Object> rows) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("getent_" + args.text("database"), rows);
    return ModuleResult.changed(false).put("ansible_facts", facts);
  }
}
