package io.howdah.module.packaging;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.PATH;
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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The apt_key module of ansible-core 2.14, over the host's apt-key and gpg. */
public final class AptKeyModule implements Module {
  @Override
  public ArgumentSpec arguments() {
    return ArgumentSpec.create()
        .option("id", STR)
        .option("url", STR)
        .option("data", STR)
        .option("file", PATH)
        .option("keyring", PATH)
        .option("validate_certs", BOOL, o -> o.byDefault(true))
        .option("keyserver", STR)
        .option("state", STR, o -> o.byDefault("present").oneOf("absent", "present"))
        .mutuallyExclusive("data", "file", "keyserver", "url");
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    HostRun host = new HostRun(context);
    String data = args.optionalText("data").orElse("");
    boolean unnamed = !args.has("id");
    if (unnamed && args.has("keyserver")) {
      throw new ModuleFailure("Missing key_id, required with keyserver.");
    }
    if (unnamed && data.isEmpty() && !args.has("file") && !args.has("url")) {
      throw new ModuleFailure("Invalid key_id");
    }
    if (args.has("url") && unnamed) {
      data = download(host, args);
    }
    String id = args.optionalText("id").orElse("");
    Key key = Key.of(unnamed ? idOf(host, args, data) : id);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("changed", false);
    values.put("id", unnamed ? key.fingerprint : id);
    values.put("short_id", key.shortId);
    values.put("fp", key.fingerprint);
    values.put("key_id", key.id);
    List<Object> before = keys(host, args, key);
    values.put("before", before);
    boolean there = before.contains(key.isShort() ? key.shortId : key.fingerprint);
    if (there == args.text("state").equals("present")) {
      return new ModuleResult(values);
    }
    values.put("changed", true);
    if (!context.checkMode()) {
      apply(host, args, new Wanted(key, data), values);
    }
    return new ModuleResult(values);
  }

  private record Wanted(Key key, String data) {}

  private record Key(String id, String shortId, String fingerprint) {
    static Key of(String given) {
      String id = given.toUpperCase(Locale.ROOT).replaceFirst("^0X", "").replace(" ", "");
      if (!id.matches("[0-9A-F]{8,}")) {
        throw new ModuleFailure("Invalid key_id", Map.of("id", given));
      }
      String shortId = id.substring(id.length() - 8);
      String fingerprint = id.length() > 16 ? id.substring(id.length() - 16) : id;
      return new Key(id, shortId, fingerprint);
    }

    boolean isShort() {
      return id.length() == 8;
    }
  }

  private static String download(HostRun host, ModuleArgs args) {
    String option = args.flag("validate_certs") ? "" : " -o Acquire::https::Verify-Peer=false";
    String url = ShellQuote.quote(args.text("url"));
    CommandResult ran =
        host.sh(
            "_f=$(mktemp) || exit 1; trap 'rm -f \"$_f\"' EXIT\n"
                + ("/usr/lib/apt/apt-helper" + option + " download-file " + url)
                + " \"$_f\" >/dev/null && case $(head -c 10 \"$_f\") in -----BEGIN) cat \"$_f\" ;;"
                + " *) gpg --enarmor <\"$_f\" | sed 's/PGP ARMORED FILE/PGP PUBLIC KEY BLOCK/' ;;"
                + " esac");
    if (!ran.succeeded() || ran.out().isEmpty()) {
      throw new ModuleFailure(
          "Failed to download key at " + args.text("url") + ": " + ran.err().strip());
    }
    return ran.out();
  }

  /** The id of the first public key in a file or in the data. */
  private static String idOf(HostRun host, ModuleArgs args, String data) {
    String from = args.has("file") ? ShellQuote.quote(args.text("file")) : "-";
    CommandResult ran = host.sh("gpg --with-colons " + from + " 2>/dev/null | grep '^pub:'", data);
    if (!ran.succeeded()) {
      throw new ModuleFailure("Unable to extract a valid key id from the data");
    }
    return ran.out().lines().findFirst().orElse("").split(":")[4];
  }

  private static List<Object> keys(HostRun host, ModuleArgs args, Key key) {
    CommandResult ran =
        host.sh(
            "APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE=1 apt-key"
                + keyring(args)
                + " adv --list-public-keys --keyid-format=long 2>/dev/null");
    List<Object> keys = new ArrayList<>();
    for (String line : ran.out().lines().toList()) {
      if (line.startsWith("pub") || line.startsWith("sub")) {
        String code = line.split("\\s+")[1].split("/")[1];
        keys.add(key.isShort() && code.length() > 8 ? code.substring(code.length() - 8) : code);
      }
    }
    return keys;
  }

  private static String keyring(ModuleArgs args) {
    return args.optionalText("keyring")
        .map(ring -> " --keyring " + ShellQuote.quote(ring))
        .orElse("");
  }

  private void apply(
      HostRun host, ModuleArgs args, Wanted wanted, Map<String, @Nullable Object> values) {
    boolean add = args.text("state").equals("present");
    String data =
        add && args.has("url") && wanted.data.isEmpty() ? download(host, args) : wanted.data;
    String action = add ? adding(args, wanted.key) : " del " + wanted.key.shortId;
    CommandResult ran =
        host.sh(
            "export APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE=1\napt-key" + keyring(args) + action,
            data);
    if (!ran.succeeded()) {
      String what = add ? "Error fetching key " + wanted.key.id : "error removing key_id";
      throw new ModuleFailure(what + ": " + ran.err().strip(), plain(values));
    }
    List<Object> after = keys(host, args, wanted.key);
    values.put("after", after);
    String sought = wanted.key.isShort() ? wanted.key.shortId : wanted.key.fingerprint;
    if (after.contains(sought) != add) {
      String what = add ? "failed to add the key" : "the key was not removed";
      throw new ModuleFailure(
          "apt-key did not return an error, but "
              + (what + " (check that the id is correct and *not* a subkey)"),
          plain(values));
    }
  }

  private static Map<String, Object> plain(Map<String, @Nullable Object> values) {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (value != null && !key.equals("changed")) {
            plain.put(key, value);
          }
        });
    return plain;
  }

  private static String adding(ModuleArgs args, Key key) {
    if (args.has("keyserver")) {
      String server = ShellQuote.quote(args.text("keyserver"));
      return " adv --no-tty --keyserver " + server + " --recv " + key.id;
    }
    return " add " + (args.has("file") ? ShellQuote.quote(args.text("file")) : "-");
  }
}
