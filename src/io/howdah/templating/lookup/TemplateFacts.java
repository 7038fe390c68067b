package io.howdah.templating.lookup;

import io.howdah.templating.time.StrfTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables template_path, template_mtime, ... that a template sees about its own file. */
public final class TemplateFacts {
  private final String managed;

  /** With the setting ansible_managed: times as strftime has them, and {file}, {host}, {uid}. */
  public TemplateFacts(String managed) {
    this.managed = managed;
  }

  /**
   * All of them, and ansible_managed.
   *
   * @param name the path as the user wrote it
   * @param file where it was found
   * @param dest where the result goes, or null
   */
  public Map<String, @Nullable Object> of(String name, Path file, @Nullable String dest) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    LocalDateTime modified = modified(file);
    String owner = owner(file);
    facts.put("template_host", hostName());
    facts.put("template_path", name);
    facts.put("template_mtime", modified);
    facts.put("template_uid", owner);
    facts.put("template_run_date", LocalDateTime.now().truncatedTo(ChronoUnit.MICROS));
    facts.put("template_destpath", dest);
    facts.put("template_fullpath", file.toAbsolutePath().toString());
    String text =
        managed
            .replace("{file}", name)
            .replace("{host}", hostName())
            .replace("{uid}", String.valueOf(owner));
    facts.put("ansible_managed", modified == null ? text : StrfTime.format(text, modified));
    return facts;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static @Nullable LocalDateTime modified(Path file) {
    try {
      return LocalDateTime.ofInstant(
              Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault())
          .truncatedTo(ChronoUnit.MICROS);
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable String owner(Path file) {
    try {
      return Files.getOwner(file).getName();
    } catch (IOException e) {
      return null;
    }
  }
}
