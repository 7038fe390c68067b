package io.howdah.action;

import io.howdah.error.HowdahException;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import io.howdah.yaml.Unsafe;
import io.howdah.yaml.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code include_vars}: variables from a file or a folder of files. */
final class IncludeVarsAction implements Action {
  private static final Set<String> OF_FOLDERS =
      Set.of(
          "dir",
          "depth",
          "files_matching",
          "ignore_files",
          "extensions",
          "ignore_unknown_extensions");
  private static final Set<String> OF_FILES = Set.of("file", "_raw_params");
  private static final Set<String> OF_BOTH = Set.of("name", "hash_behaviour");

  @Override
  public ModuleResult run(ActionContext context) {
    Map<String, @Nullable Object> bare = new LinkedHashMap<>();
    context.task().args().forEach((name, value) -> bare.put(name, Marks.open(value)));
    Args args = new Args(bare);
    check(args);
    Loaded loaded = new Loaded(new LinkedHashMap<>(), new ArrayList<>(), new boolean[1]);
    try {
      if (args.text("dir").isPresent()) {
        VarsFolder folder = new VarsFolder(context, args);
        folder.files().forEach(file -> load(file, context, loaded));
      } else {
        String file =
            args.text("file").or(() -> args.text("_raw_params")).orElse("").stripTrailing();
        load(context.controller().files().find("vars", file), context, loaded);
      }
    } catch (HowdahException e) {
      return failure(String.valueOf(e.getMessage()), loaded);
    }
    return result(context, args, loaded);
  }

  /** What was read: variables, files, and whether any was encrypted. */
  private record Loaded(
      Map<String, @Nullable Object> values, List<Object> files, boolean[] secret) {}

  private static void check(Args args) {
    boolean folder = false;
    boolean file = false;
    for (String name : args.values().keySet()) {
      folder |= OF_FOLDERS.contains(name);
      file |= OF_FILES.contains(name);
      if (!OF_FOLDERS.contains(name) && !OF_FILES.contains(name) && !OF_BOTH.contains(name)) {
        throw new ModuleFailure(name + " is not a valid option in include_vars");
      }
    }
    if (folder && file) {
      throw new ModuleFailure(
          "You are mixing file only and dir only arguments, these are incompatible");
    }
  }

  private static void load(Path file, ActionContext context, Loaded into) {
    if (!Files.isRegularFile(file)) {
      throw new HowdahException(
          "Could not find file on the Ansible Controller.\nIf you are using a module and expect the"
              + " file to exist on the remote, see the remote_src option");
    }
    into.secret()[0] |= Vault.isEncrypted(context.controller().files().read(file, false));
    Object value = context.controller().files().yaml(file).value();
    if (value == null) {
      into.files().add(file.toString());
      return;
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new HowdahException(file + " must be stored as a dictionary/hash");
    }
    map.forEach((name, inner) -> into.values().put(PythonText.str(name), inner));
    into.files().add(file.toString());
  }

  private static ModuleResult failure(String message, Loaded loaded) {
    return ModuleResult.changed(false)
        .put("failed", true)
        .put("message", message)
        .put("ansible_included_var_files", loaded.files())
        .put("ansible_facts", new LinkedHashMap<>())
        .build();
  }

  private static ModuleResult result(ActionContext context, Args args, Loaded loaded) {
    Map<String, @Nullable Object> values = loaded.values();
    String scope = args.text("name").filter(name -> !name.isEmpty()).orElse(null);
    if (scope != null) {
      Map<String, @Nullable Object> scoped = new LinkedHashMap<>();
      scoped.put(scope, values);
      values = scoped;
    }
    if (args.text("hash_behaviour").orElse("").equals("merge")) {
      values = merged(context, values);
    }
    return new ModuleResult.Builder()
        .put("ansible_included_var_files", loaded.files())
        .put("ansible_facts", values)
        .put("_ansible_no_log", loaded.secret()[0])
        .build();
  }

  private static Map<String, @Nullable Object> merged(
      ActionContext context, Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            all.put(name, merge(Unsafe.strip(context.controller().variables().get(name)), value)));
    return all;
  }

  private static @Nullable Object merge(@Nullable Object old, @Nullable Object value) {
    if (!(old instanceof Map<?, ?> before) || !(value instanceof Map<?, ?> after)) {
      return value;
    }
    Map<Object, @Nullable Object> both = new LinkedHashMap<>(before);
    after.forEach((key, inner) -> both.put(key, merge(both.get(key), inner)));
    return both;
  }
}
