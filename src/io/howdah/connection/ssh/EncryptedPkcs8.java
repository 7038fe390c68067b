package io.howdah.connection.ssh;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A private key in PKCS8, encrypted by PBES2 (RFC 8018) as ssh-keygen and openssl write it. Java's
 * own reader of these takes passphrases of ASCII only, its PBKDF2 any letters.
 */
final class EncryptedPkcs8 {
  /** An encryption that is not PBES2 with AES. */
  static final class UnknownMethod extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownMethod(Throwable cause) {
      super(cause);
    }
  }

  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN ENCRYPTED PRIVATE KEY-----(.*?)-----END ENCRYPTED PRIVATE KEY-----",
          Pattern.DOTALL);

  /** As the parameters name themselves: PBEWithHmacSHA256AndAES_128. */
  private static final Pattern METHOD = Pattern.compile("PBEWith(Hmac\\w+)AndAES_(\\d+)");

  private EncryptedPkcs8() {}

  static boolean isIn(String text) {
    return PEM.matcher(text).find();
  }

  /**
   * The same key, not encrypted, as PEM.
   *
   * @throws GeneralSecurityException where the passphrase is another
   */
  static String open(String text, String passphrase)
      throws UnknownMethod, GeneralSecurityException {
    Matcher pem = PEM.matcher(text);
    if (!pem.find()) {
      throw new IllegalArgumentException("no encrypted PKCS8");
    }
    byte[] key = decrypt(info(pem.group(1)), passphrase);
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static EncryptedPrivateKeyInfo info(String base64) throws UnknownMethod {
    try {
      return new EncryptedPrivateKeyInfo(Base64.getMimeDecoder().decode(base64));
    } catch (java.io.IOException e) {
      throw new UnknownMethod(e);
    }
  }

  private static byte[] decrypt(EncryptedPrivateKeyInfo info, String passphrase)
      throws UnknownMethod, GeneralSecurityException {
    AlgorithmParameters parameters = info.getAlgParameters();
    Matcher method = METHOD.matcher(String.valueOf(parameters));
    if (!method.matches()) {
      throw new UnknownMethod(new GeneralSecurityException(info.getAlgName()));
    }
    PBEParameterSpec spec = parameters.getParameterSpec(PBEParameterSpec.class);
    SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2With" + method.group(1));
    PBEKeySpec derived =
        new PBEKeySpec(
            passphrase.toCharArray(),
            spec.getSalt(),
            spec.getIterationCount(),
            Integer.parseInt(method.group(2)));
    byte[] key = factory.generateSecret(derived).getEncoded();
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), spec.getParameterSpec());
    return cipher.doFinal(info.getEncryptedData());
  }
}
