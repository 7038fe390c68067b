package io.howdah.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vault password in a file, or from a script's standard output where the file is executable; a
 * script named NAME-client is told the vault id. Read at the first need, then kept.
 */
public final class VaultPasswordFile implements VaultSecret {
  private static final int UNKNOWN_ID = 2;

  private final Path file;
  private final String vaultId;
  private final VaultSecrets others;
  private byte @Nullable [] known;

  /**
   * A password file.
   *
   * @param file which need not be there before the password is asked for
   * @param vaultId told to client scripts
   * @param others open the file where it is a vault itself
   */
  public VaultPasswordFile(Path file, String vaultId, VaultSecrets others) {
    this.file = file.toAbsolutePath().normalize();
    this.vaultId = vaultId;
    this.others = others;
  }

  @Override
  public synchronized byte[] bytes() {
    byte[] password = known;
    if (password == null) {
      password = load();
      known = password;
    }
    return password;
  }

  /** Whether there is such a file. */
  public boolean exists() {
    return Files.exists(file);
  }

  private byte[] load() {
    if (!Files.exists(file)) {
      throw new VaultException("The vault password file " + file + " was not found");
    }
    boolean script = Files.isExecutable(file) && !Files.isDirectory(file);
    byte[] password = script ? fromScript() : fromFile();
    if (password.length == 0) {
      String kind = script ? "script" : "file";
      throw new VaultException(
          "Invalid vault password was provided from " + kind + " (" + file + ")");
    }
    return password;
  }

  private byte[] fromFile() {
    try {
      byte[] bytes = trimmed(Files.readAllBytes(file), " \t\n\r\u000B\f");
      boolean sealed = Vault.isEncrypted(bytes);
      byte[] plain = sealed ? Vault.decrypt(bytes, others, file.toString()) : bytes;
      return trimmed(plain, "\r\n");
    } catch (IOException e) {
      throw new VaultException("Could not read vault password file " + file + ": " + e, e);
    }
  }

  private boolean isClient() {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name).endsWith("-client");
  }

  private byte[] fromScript() {
    List<String> command = new ArrayList<>(List.of(file.toString()));
    if (isClient()) {
      command.addAll(List.of("--vault-id", vaultId));
    }
    try {
      boolean client = isClient();
      Path errors = client ? Files.createTempFile("howdah", ".err") : null;
      Process process =
          new ProcessBuilder(command)
              .redirectError(
                  errors == null
                      ? ProcessBuilder.Redirect.INHERIT
                      : ProcessBuilder.Redirect.to(errors.toFile()))
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .start();
      byte[] said = process.getInputStream().readAllBytes();
      check(process.waitFor(), told(errors));
      return trimmed(said, "\r\n");
    } catch (IOException e) {
      throw new VaultException(
          "Problem running vault password script "
              + file
              + " ("
              + e.getMessage()
              + "). If this is not a script, remove the executable bit from the file.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VaultException("Interrupted while the vault password script ran", e);
    }
  }

  /** A client's errors are told where it fails only. */
  private static String told(@Nullable Path errors) throws IOException {
    if (errors == null) {
      return "None";
    }
    String text = Files.readString(errors);
    Files.delete(errors);
    return "b'" + text.replace("\n", "\\n") + "'";
  }

  private void check(int code, String errors) {
    if (code == UNKNOWN_ID && isClient()) {
      throw new VaultException(
          "Vault password client script "
              + file
              + " did not find a secret for vault-id="
              + vaultId
              + ": "
              + errors);
    }
    if (code != 0 && isClient()) {
      throw new VaultException(
          "Vault password client script %s returned non-zero (%d) when getting secret for vault-id=%s: %s"
              .formatted(file, code, vaultId, errors));
    }
    if (code != 0) {
      throw new VaultException(
          "Vault password script " + file + " returned non-zero (" + code + "): " + errors);
    }
  }

  private static byte[] trimmed(byte[] bytes, String away) {
    int start = 0;
    int end = bytes.length;
    while (start < end && away.indexOf(bytes[start]) >= 0) {
      start++;
    }
    while (end > start && away.indexOf(bytes[end - 1]) >= 0) {
      end--;
    }
    return Arrays.copyOfRange(bytes, start, end);
  }

  @Override
  public String toString() {
    return "VaultPasswordFile(" + file + ")";
  }
}
