package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shell scripts that outlive us, unpacked beside the labs under a name made of their text. */
final class LabScripts {
  private static final List<String> NAMES =
      List.of("anchor.sh", "host.sh", "boot.sh", "base-setup.sh", "power-cut.sh", "watchdog.c");

  private LabScripts() {}

  /** The directory with the scripts of this version. */
  static Path unpack(Path root) {
    Map<String, byte[]> texts = new LinkedHashMap<>();
    NAMES.forEach(name -> texts.put(name, resource(name)));
    Path directory = root.resolve("scripts-" + digest(texts));
    texts.forEach((name, text) -> write(directory.resolve(name), text));
    return directory;
  }

  /** A short name for texts: differs when one of them does. */
  static String digest(Map<String, byte[]> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(texts)
          .forEach(
              (name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(text);
              });
      return HexFormat.of().formatHex(digest.digest()).substring(0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] resource(String name) {
    try (InputStream in = LabScripts.class.getResourceAsStream("/lab/" + name)) {
      if (in == null) {
        throw new IllegalStateException("resource lab/" + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new MachinesException("cannot read lab/" + name, e);
    }
  }

  private static void write(Path file, byte[] text) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "new", "");
        Files.write(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new MachinesException("cannot write " + file, e);
    }
  }
}
