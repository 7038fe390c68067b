package io.howdah.module.packaging;

import static io.howdah.module.ArgumentSpec.Type.BOOL;
import static io.howdah.module.ArgumentSpec.Type.DICT;
import static io.howdah.module.ArgumentSpec.Type.LIST;
import static io.howdah.module.ArgumentSpec.Type.PATH;
import static io.howdah.module.ArgumentSpec.Type.STR;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.HostPath;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.file.TextFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The yum_repository module of ansible-core 2.14: a section of a file in yum.repos.d. */
public final class YumRepositoryModule implements Module {
  private static final List<String> TEXTS =
      List.of(
          "bandwidth",
          "cost",
          "deltarpm_metadata_percentage",
          "deltarpm_percentage",
          "gpgcakey",
          "include",
          "metadata_expire",
          "metalink",
          "mirrorlist",
          "mirrorlist_expire",
          "priority",
          "proxy",
          "proxy_username",
          "retries",
          "throttle",
          "timeout",
          "ui_repoid_vars",
          "username");
  private static final List<String> FLAGS =
      List.of(
          "async",
          "enabled",
          "enablegroups",
          "gpgcheck",
          "module_hotfixes",
          "keepalive",
          "protect",
          "repo_gpgcheck",
          "s3_enabled",
          "skip_if_unavailable",
          "ssl_check_cert_permissions");

  /** Options that are not keys of the file. */
  private static final Set<String> NOT_KEYS =
      Set.of(
          "description",
          "file",
          "params",
          "reposdir",
          "state",
          "mode",
          "owner",
          "group",
          "seuser",
          "serole",
          "selevel",
          "setype",
          "attributes",
          "unsafe_writes");

  @Override
  public ArgumentSpec arguments() {
    ArgumentSpec spec = ArgumentSpec.create().option("name", STR, o -> o.require());
    TEXTS.forEach(name -> spec.option(name, STR));
    FLAGS.forEach(name -> spec.option(name, BOOL));
    for (String name : List.of("baseurl", "exclude", "gpgkey", "includepkgs")) {
      spec.option(name, LIST, o -> o.of(STR));
    }
    return spec.option("description", STR)
        .option("failovermethod", STR, o -> o.oneOf("roundrobin", "priority"))
        .option("file", STR)
        .option("http_caching", STR, o -> o.oneOf("all", "packages", "none"))
        .option("ip_resolve", STR, o -> o.oneOf("4", "6", "IPv4", "IPv6", "whatever"))
        .option("keepcache", STR, o -> o.oneOf("0", "1"))
        .option(
            "metadata_expire_filter",
            STR,
            o -> o.oneOf("never", "read-only:past", "read-only:present", "read-only:future"))
        .option("params", DICT)
        .option("password", STR, o -> o.secret())
        .option("proxy_password", STR, o -> o.secret())
        .option("reposdir", PATH, o -> o.byDefault("/etc/yum.repos.d"))
        .option("sslcacert", STR, o -> o.alias("ca_cert"))
        .option("sslclientcert", STR, o -> o.alias("client_cert"))
        .option("sslclientkey", STR, o -> o.alias("client_key"))
        .option("sslverify", BOOL, o -> o.alias("validate_certs"))
        .option("state", STR, o -> o.byDefault("present").oneOf("present", "absent"))
        .withFileOptions();
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    boolean present = args.text("state").equals("present");
    check(args, present);
    String name = args.text("name");
    String file = args.optionalText("file").orElse(name) + ".repo";
    String path = HostPath.join(args.text("reposdir"), file);
    Map<String, @Nullable Object> withPath = new LinkedHashMap<>(args.values());
    withPath.put("path", path);
    TextFile target = TextFile.read(new ModuleArgs(withPath), context);
    if (!target.exists()) {
      checkDirectory(args.text("reposdir"), context);
    }
    IniText ini = IniText.parse(new String(target.content(), StandardCharsets.UTF_8));
    String before = ini.sorted();
    if (present) {
      ini.replace(name, keys(args));
    } else {
      ini.remove(name);
    }
    String after = ini.sorted();
    boolean changed = save(target, before.equals(after) ? null : ini, context);
    return ModuleResult.changed(changed)
        .put("repo", name)
        .put("state", args.text("state"))
        .put("diff", diff(path, before, after))
        .build();
  }

  private static void check(ModuleArgs args, boolean present) {
    if (!args.dict("params").isEmpty()) {
      throw new ModuleFailure(
          "The params option to yum_repository was removed in Ansible 2.5 since it circumvents"
              + " Ansible's option handling");
    }
    if (!present) {
      return;
    }
    if (args.raw("baseurl") == null && !args.has("metalink") && !args.has("mirrorlist")) {
      throw new ModuleFailure("Parameter 'baseurl', 'metalink' or 'mirrorlist' is required.");
    }
    if (!args.has("description")) {
      throw new ModuleFailure("Parameter 'description' is required.");
    }
  }

  private static void checkDirectory(String directory, ModuleContext context) {
    if (!context.run("[ -d " + HostPath.word(directory) + " ]").succeeded()) {
      throw new ModuleFailure("Repo directory '" + directory + "' does not exist.");
    }
  }

  private static Map<String, String> keys(ModuleArgs args) {
    Map<String, @Nullable Object> given = new TreeMap<>(args.values());
    given.keySet().removeAll(NOT_KEYS);
    given.put("name", args.text("description"));
    Map<String, String> keys = new LinkedHashMap<>();
    given.forEach(
        (key, value) -> {
          if (value != null) {
            keys.put(key, text(key, value));
          }
        });
    return keys;
  }

  private static String text(String key, Object value) {
    if (value instanceof List<?> list) {
      boolean lines = key.equals("baseurl") || key.equals("gpgkey");
      return String.join(lines ? "\n" : " ", list.stream().map(String::valueOf).toList());
    }
    return value instanceof Boolean flag ? (flag ? "1" : "0") : value.toString();
  }

  /** Writes the file, or drops it when nothing is left in it; whether anything changes. */
  private static boolean save(TextFile target, @Nullable IniText ini, ModuleContext context) {
    if (ini != null && ini.isEmpty()) {
      if (!context.checkMode()) {
        context.runOrFail(
            "rm -- " + HostPath.word(target.path()),
            "Cannot remove empty repo file " + target.path() + ".");
      }
      return true;
    }
    byte[] content = ini == null ? null : ini.text().getBytes(StandardCharsets.UTF_8);
    if (content == null && !target.exists()) {
      return false;
    }
    return target.apply(new TextFile.Edit(content, "")).changed();
  }

  private static Map<String, Object> diff(String path, String before, String after) {
    Map<String, Object> diff = new LinkedHashMap<>();
    diff.put("before_header", path);
    diff.put("before", before);
    diff.put("after_header", path);
    diff.put("after", after);
    return diff;
  }
}
