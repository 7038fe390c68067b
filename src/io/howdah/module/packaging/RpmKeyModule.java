package io.howdah.module.packaging;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostTool;
import io.howdah.module.command.HostTool.Ran;
import io.howdah.module.net.Downloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rpm_key module of ansible-core 2.14: keys that rpm trusts. */
public final class RpmKeyModule implements Module {
  private static final Pattern PUBLIC_KEY =
      Pattern.compile(
          "-----BEGIN PGP PUBLIC KEY BLOCK-----.*?-----END PGP PUBLIC KEY BLOCK-----",
          Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("(0[xX])?[0-9a-fA-F]{8}");

  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("state", STR, o -> o.byDefault("present").oneOf("absent", "present"))
        .option("key", STR, o -> o.require())
        .option("fingerprint", STR)
        .option("validate_certs", BOOL, o -> o.byDefault(true));
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostTool tool = HostTool.inCLocale(context);
    String gpg = gpg(tool);
    String given = args.text("key");
    if (!given.contains("://")) {
      return run(args, context, new Key(tool, gpg, local(given, tool), given));
    }
    String file =
        Downloads.toTemporary(
            given,
            args.flag("validate_certs"),
            context,
            "failed to fetch key at %s , error was: %s");
    try {
      if (!PUBLIC_KEY.matcher(tool.run("cat", file).out()).find()) {
        throw new ModuleFailure("Not a public key: " + given);
      }
      return run(args, context, new Key(tool, gpg, file, given));
    } finally {
      tool.run("rm", "-f", file);
    }
  }

  /** The key's file; empty where the task gives an id. */
  private static String local(String given, HostTool tool) {
    if (ID.matcher(given).lookingAt()) {
      return "";
    }
    if (tool.sh("[ -f " + ShellQuote.quote(given) + " ]").succeeded()) {
      return given;
    }
    throw new ModuleFailure("Not a valid key " + given);
  }

  private static ModuleResult run(ModuleArgs args, ModuleContext context, Key key) {
    String id = key.file.isEmpty() ? key.given : key.field("pub", 4);
    String wanted = id.strip().toUpperCase(Locale.ROOT).replaceFirst("^0X", "");
    boolean present = args.text("state").equals("present");
    if (key.isImported(wanted) == present) {
      return ModuleResult.changed(false).build();
    }
    if (present) {
      add(args, context, key);
    } else if (!context.checkMode()) {
      String shortId = wanted.substring(Math.max(0, wanted.length() - 8));
      String name = "gpg-pubkey-" + shortId.toLowerCase(Locale.ROOT);
      orFail(key.tool.run("rpm", "--erase", "--allmatches", name));
    }
    return ModuleResult.changed(true).build();
  }

  private static String gpg(HostTool tool) {
    String found = tool.sh("command -v rpm >/dev/null && echo rpm; command -v gpg gpg2").out();
    List<String> lines = found.lines().toList();
    if (!lines.contains("rpm")) {
      throw tool.missing("rpm");
    }
    return lines.stream()
        .filter(line -> line.contains("gpg"))
        .findFirst()
        .orElseThrow(() -> tool.missing("gpg2"));
  }

  private static void add(ModuleArgs args, ModuleContext context, Key key) {
    if (key.file.isEmpty()) {
      throw new ModuleFailure("When importing a key, a valid file must be given");
    }
    String wanted =
        args.optionalText("fingerprint").orElse("").replace(" ", "").toUpperCase(Locale.ROOT);
    String has = wanted.isEmpty() ? "" : key.field("fpr", 9);
    if (!wanted.equals(has)) {
      throw new ModuleFailure(
          "The specified fingerprint, '"
              + (wanted + "', does not match the key fingerprint '" + has + "'"));
    }
    if (!context.checkMode()) {
      orFail(key.tool.run("rpm", "--import", key.file));
    }
  }

  private static Ran orFail(Ran ran) {
    if (!ran.ok()) {
      throw new ModuleFailure(ran.err());
    }
    return ran;
  }

  /** A key as the task gives it: a file on the host, or (file empty) an id. */
  private record Key(HostTool tool, String gpg, String file, String given) {
    boolean isImported(String id) {
      String keys = tool.run("rpm", "-q", "gpg-pubkey", "--qf", "%{description}").out();
      if (!keys.contains("PGP PUBLIC KEY")) {
        return false;
      }
      return orFail(tool.runIn("", words("-"), keys)).lines().stream()
          .map(line -> line.split(":", -1))
          .anyMatch(fields -> fields.length > 4 && fields[4].contains(id));
    }

    /** A field of gpg's first line of a kind. */
    String field(String kind, int number) {
      List<String> command = words(file);
      if (kind.equals("fpr")) {
        command.add(command.size() - 1, "--with-fingerprint");
      }
      return orFail(tool.runIn("", command)).lines().stream()
          .filter(line -> line.startsWith(kind + ":"))
          .map(line -> line.split(":", -1)[number])
          .findFirst()
          .orElseThrow(() -> new ModuleFailure("Unexpected gpg output"));
    }

    private List<String> words(String from) {
      return new ArrayList<>(
          List.of(gpg, "--no-tty", "--batch", "--with-colons", "--fixed-list-mode", from));
    }
  }
}
