package io.howdah.templating.filter;

import io.howdah.error.HowdahException;
import io.howdah.templating.crypt.HashSettings;
import io.howdah.templating.crypt.PasswordHash;
import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.yaml.Vault;
import io.howdah.yaml.VaultSecret;
import io.howdah.yaml.VaultSecrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ansible's password_hash, vault and unvault. */
final class SecretFilters {
  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          "md5", "md5_crypt",
          "blowfish", "bcrypt",
          "sha256", "sha256_crypt",
          "sha512", "sha512_crypt");

  private SecretFilters() {}

  static void register(Registry registry) {
    registry.filter(
        PyFilter.of(
            "password_hash(hashtype='sha512', salt=None, salt_size=None, rounds=None, ident=None)",
            (value, args, ctx) -> hash(value, args)));
    registry.filter(
        PyFilter.of(
            "vault(secret, salt=None, vaultid='filter_default', wrap_object=False)",
            (value, args, ctx) -> seal(value, args)));
    registry.filter(
        PyFilter.of(
            "unvault(secret, vaultid='filter_default')", (value, args, ctx) -> open(value, args)));
  }

  private static Object hash(@Nullable Object value, Bound args) {
    String type = PyText.str(args.get("hashtype"));
    Args.defined(value);
    if (!PyTypes.isText(value) && !(value instanceof byte[])) {
      throw PyTypeException.type("secret must be unicode or bytes, not " + PyTypes.name(value));
    }
    Object salt = args.get("salt");
    HashSettings settings =
        new HashSettings(
            salt == null ? null : PyText.str(salt),
            number(args.get("salt_size")),
            number(args.get("rounds")),
            args.get("ident") == null ? null : args.str("ident"));
    return PasswordHash.of(PyBytes.of(value), SHORT_NAMES.getOrDefault(type, type), settings);
  }

  private static @Nullable Long number(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    Number found =
        PyText.plain(value) instanceof String text
            ? NumberText.whole(text, 10)
            : PyTypes.isInt(value) ? PyNumbers.big(value) : null;
    if (found == null) {
      throw PyTypeException.type("rounds and salt_size must be integers");
    }
    return found.longValue();
  }

  private static VaultSecrets.Entry secret(Bound args, String as) {
    Object secret = args.get("secret");
    Args.defined(secret);
    if (!PyTypes.isText(secret) && !(secret instanceof byte[])) {
      throw new PyTypeException(
          "AnsibleFilterTypeError",
          "Secret passed is required to be "
              + as
              + " string, instead we got: "
              + Args.type(secret));
    }
    try {
      return new VaultSecrets.Entry(args.str("vaultid"), VaultSecret.of(PyText.str(secret)));
    } catch (HowdahException e) {
      throw new PyTypeException("AnsibleFilterError", String.valueOf(e.getMessage()), e);
    }
  }

  private static Object seal(@Nullable Object value, Bound args) {
    VaultSecrets.Entry secret = secret(args, "a");
    Args.defined(value);
    if (!PyTypes.isText(value) && !(value instanceof byte[])) {
      throw new PyTypeException(
          "AnsibleFilterTypeError", "Can only vault strings, instead we got: " + Args.type(value));
    }
    try {
      byte[] salt = args.get("salt") == null ? null : PyBytes.of(args.get("salt"));
      byte[] plain = PyBytes.of(value);
      byte[] sealed =
          salt == null ? Vault.encrypt(plain, secret) : Vault.encrypt(plain, secret, salt);
      String text = new String(sealed, StandardCharsets.UTF_8);
      return PyOps.truthy(args.get("wrap_object")) ? NativeText.sealed(text) : text;
    } catch (HowdahException e) {
      throw new PyTypeException("AnsibleFilterError", "Unable to encrypt: " + e.getMessage(), e);
    }
  }

  /** What stands encrypted in a variable is opened with the filter's secret, not with the run's. */
  private static byte[] sealed(@Nullable Object value) {
    return value instanceof NativeText text && text.vault().isPresent()
        ? text.vault().get().ciphertext().getBytes(StandardCharsets.UTF_8)
        : PyBytes.of(value);
  }

  private static Object open(@Nullable Object value, Bound args) {
    VaultSecrets.Entry secret = secret(args, "as");
    Args.defined(value);
    if (!PyTypes.isText(value) && !(value instanceof byte[])) {
      throw new PyTypeException(
          "AnsibleFilterTypeError",
          "Vault should be in the form of a string, instead we got: " + Args.type(value));
    }
    byte[] sealed = sealed(value);
    if (!Vault.isEncrypted(sealed)) {
      return PyBytes.utf8(sealed);
    }
    try {
      VaultSecrets secrets = new VaultSecrets(List.of(secret), false);
      return PyBytes.utf8(Vault.decrypt(sealed, secrets, ""));
    } catch (HowdahException e) {
      throw new PyTypeException("AnsibleFilterError", "Unable to decrypt: " + e.getMessage(), e);
    }
  }
}
