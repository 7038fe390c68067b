package io.howdah.templating.lookup;

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
  private TemplateFacts() {}

  /**
   * All of them, and ansible_managed.
   *
   * @param name the path as the user wrote it
   * @param file where it was found
   */
  public static Map<String, @Nullable Object> of(String name, Path file) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("template_host", hostName());
    facts.put("template_path", name);
    facts.put("template_mtime", modified(file));
    facts.put("template_uid", owner(file));
    facts.put("template_run_date", LocalDateTime.now().truncatedTo(ChronoUnit.MICROS));
    facts.put("template_destpath", null);
    facts.put("template_fullpath", file.toString());
    facts.put("ansible_managed", "Ansible managed");
    return facts;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static @Nullable Object modified(Path file) {
    try {
      return LocalDateTime.ofInstant(
              Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault())
          .truncatedTo(ChronoUnit.MICROS);
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable Object owner(Path file) {
    try {
      return Files.getOwner(file).getName();
    } catch (IOException e) {
      return null;
    }
  }
}
