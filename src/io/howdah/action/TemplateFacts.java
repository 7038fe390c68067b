package io.howdah.action;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables that a template sees of itself: template_path, ansible_managed and the like. */
final class TemplateFacts {
  private TemplateFacts() {}

  /** For a template by its written name, its file, and where the result goes. */
  static Map<String, @Nullable Object> of(String written, Path source, String dest) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("template_host", hostName());
    facts.put("template_path", written);
    try {
      facts.put("template_uid", Files.getOwner(source).getName());
      facts.put(
          "template_mtime",
          LocalDateTime.ofInstant(
              Files.getLastModifiedTime(source).toInstant(), ZoneId.systemDefault()));
    } catch (IOException e) {
      throw new HowdahException("can't look at the template " + source, e);
    }
    facts.put("template_fullpath", source.toAbsolutePath().toString());
    facts.put("template_destpath", dest);
    facts.put("template_run_date", LocalDateTime.now());
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
}
