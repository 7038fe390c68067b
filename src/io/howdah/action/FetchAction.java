package io.howdah.action;

import io.howdah.error.HowdahException;
import io.howdah.module.Digests;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code fetch}: a file of the host's, brought here. */
final class FetchAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    if (context.task().mode().checkMode()) {
      return ModuleResult.changed(false)
          .put("skipped", true)
          .put("msg", "check mode not (yet) supported for this module")
          .build();
    }
    Object source = context.args().raw("src");
    Object dest = context.args().raw("dest");
    if (source == null || dest == null) {
      throw new ModuleFailure("src and dest are required");
    }
    if (!(source instanceof String src) || !(dest instanceof String)) {
      String which = source instanceof String ? "dest" : "source";
      throw new ModuleFailure(
          "Invalid type supplied for " + which + " option, it must be a string");
    }
    boolean strict = context.args().flag("fail_on_missing", true);
    if (context.host().become() != null) {
      ModuleResult told = slurp(context, src);
      return told.isFailed()
          ? refused(told, src, strict)
          : bring(context, new Found(named(told, src), content(told)));
    }
    Map<?, ?> stat;
    try {
      stat = stat(context, src);
    } catch (ModuleFailure failure) {
      return unknown(failure, src, strict);
    }
    if (Boolean.TRUE.equals(stat.get("isdir"))) {
      return directory(src, strict);
    }
    String path = String.valueOf(stat.get("path"));
    if (Boolean.TRUE.equals(stat.get("exists")) && stat.containsKey("checksum")) {
      return bring(context, new Found(path, context.connection().fetch(path)));
    }
    ModuleResult told = slurp(context, src);
    return told.isFailed()
        ? refused(told, src, strict)
        : bring(context, new Found(path, content(told)));
  }

  /** A file's path on the host, as it goes into dest, and its bytes. */
  private record Found(String path, byte[] content) {}

  /** What slurp calls its source counts only for what the host has to expand. */
  private static String named(ModuleResult told, String source) {
    return source.startsWith("~") ? String.valueOf(told.values().get("source")) : source;
  }

  private static byte[] content(ModuleResult told) {
    return Base64.getMimeDecoder().decode(String.valueOf(told.values().get("content")));
  }

  private static ModuleResult unknown(ModuleFailure failure, String source, boolean strict) {
    ModuleResult.Builder result = ModuleResult.changed(false).put("file", source);
    return strict
        ? result.put("failed", true).put("msg", failure.getMessage()).build()
        : result.put("msg", failure.getMessage() + ", ignored").build();
  }

  /** Says why a file can't be read, where stat could not or has not been asked. */
  private static ModuleResult slurp(ActionContext context, String source) {
    Map<String, @Nullable Object> args = new LinkedHashMap<>();
    args.put("src", source);
    return context.module("ansible.legacy.slurp", args);
  }

  private static ModuleResult refused(ModuleResult told, String source, boolean strict) {
    String reason = String.valueOf(told.values().get("msg"));
    if (reason.contains("not found")) {
      return missing(source, strict);
    }
    if (reason.startsWith("source is a directory")) {
      return directory(source, strict);
    }
    return strict ? told : ModuleResult.changed(false).put("file", source).build();
  }

  private static Map<?, ?> stat(ActionContext context, String path) {
    Map<String, @Nullable Object> args = new LinkedHashMap<>();
    args.put("path", path);
    args.put("follow", true);
    args.put("get_mime", false);
    args.put("get_attributes", false);
    ModuleResult told = context.module("ansible.legacy.stat", args);
    if (told.values().get("stat") instanceof Map<?, ?> stat) {
      Map<Object, @Nullable Object> known = new LinkedHashMap<>(stat);
      known.putIfAbsent("path", path);
      return known;
    }
    throw new ModuleFailure(
        "Failed to get information on remote file (%s): %s"
            .formatted(path, told.values().get("msg")));
  }

  private static ModuleResult missing(String source, boolean strict) {
    ModuleResult.Builder result = ModuleResult.changed(false);
    if (strict) {
      result.put("failed", true);
    } else {
      result.put("file", source);
    }
    return result.put("msg", "the remote file does not exist, not transferring, ignored").build();
  }

  private static ModuleResult directory(String source, boolean strict) {
    String message = "remote file is a directory, fetch cannot work on directories";
    if (strict) {
      return ModuleResult.changed(false).put("failed", true).put("msg", message).build();
    }
    return ModuleResult.changed(false)
        .put("file", source)
        .put("msg", message + ", not transferring, ignored")
        .build();
  }

  private static ModuleResult bring(ActionContext context, Found found) {
    String source = found.path();
    byte[] content = found.content();
    Path dest = destination(context, source);
    String checksum = Digests.sha1(content);
    String before = localChecksum(dest);
    boolean changed = !checksum.equals(before);
    if (changed) {
      save(dest, content);
    }
    ModuleResult.Builder result = ModuleResult.changed(changed).put("md5sum", Digests.md5(content));
    if (!changed) {
      return result
          .put("file", source)
          .put("dest", dest.toString())
          .put("checksum", checksum)
          .build();
    }
    return result
        .put("dest", dest.toString())
        .put("remote_md5sum", null)
        .put("checksum", checksum)
        .put("remote_checksum", checksum)
        .build();
  }

  private static Path destination(ActionContext context, String source) {
    ControllerFiles files = context.controller().files();
    String dest = context.args().text("dest").orElse("");
    if (!context.args().flag("flat", false)) {
      Object inventoryName = context.controller().variables().get("inventory_hostname");
      String host = inventoryName == null ? context.host().target() : inventoryName.toString();
      Path below = Path.of(files.resolve(dest).toString(), host).normalize();
      Path full = Path.of(below + "/" + source).normalize();
      if (!full.startsWith(files.resolve(dest).normalize())) {
        throw new ModuleFailure(
            "Detected directory traversal, expected to be contained in '%s' but got '%s'"
                .formatted(dest, full));
      }
      return full;
    }
    Path flat = files.resolve(dest);
    if (dest.endsWith("/")) {
      return flat.resolve(Path.of(source).getFileName());
    }
    if (Files.isDirectory(flat)) {
      throw new ModuleFailure(
          "dest is an existing directory, use a trailing slash if you want to fetch src into that"
              + " directory");
    }
    return flat;
  }

  private static @Nullable String localChecksum(Path file) {
    try {
      return Files.isRegularFile(file) ? Digests.sha1(Files.readAllBytes(file)) : null;
    } catch (IOException e) {
      throw new HowdahException("can't read " + file, e);
    }
  }

  private static void save(Path dest, byte[] content) {
    try {
      Path folder = dest.toAbsolutePath().resolveSibling("");
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".howdah-", "");
      Files.write(draft, content);
      Files.move(draft, dest, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ModuleFailure("Failed to fetch the file: " + e.getMessage());
    }
  }
}
