package io.howdah.templating.lookup;

import io.howdah.error.HowdahException;
import io.howdah.templating.filter.PyBytes;
import io.howdah.templating.value.PyTypeException;
import io.howdah.yaml.Vault;
import io.howdah.yaml.VaultSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files on the controller, decrypting those that are vaults.
 *
 * @param secrets vault passwords
 */
record ControllerFiles(VaultSecrets secrets) {
  /** The bytes, plain. */
  byte[] bytes(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return Vault.isEncrypted(bytes) ? Vault.decrypt(bytes, secrets, file.toString()) : bytes;
    } catch (IOException e) {
      throw new PyTypeException(
          "AnsibleParserError",
          "an error occurred while trying to read the file '" + file + "': " + e.getMessage(),
          e);
    } catch (HowdahException e) {
      throw new PyTypeException("AnsibleError", String.valueOf(e.getMessage()), e);
    }
  }

  /** The text, in an encoding named as in Python. */
  String text(Path file, String encoding) {
    return PyBytes.text(bytes(file), encoding);
  }

  /** The text, in UTF-8. */
  String text(Path file) {
    return PyBytes.utf8(bytes(file));
  }
}
