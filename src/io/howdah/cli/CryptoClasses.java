package io.howdah.cli;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The JDK's classes for what SSH does when it connects. */
final class CryptoClasses {
  private CryptoClasses() {}

  /**
   * Agrees on a key, signs, and seals with keys of the moment, so that their classes are loaded.
   */
  static void load() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
      KeyAgreement agreement = KeyAgreement.getInstance("X25519");
      agreement.init(pair.getPrivate());
      agreement.doPhase(pair.getPublic(), true);
      byte[] secret = agreement.generateSecret();
      sign(secret);
      seal(secret);
    } catch (GeneralSecurityException e) {
      // A JDK without these algorithms runs without their classes in its archive.
    }
  }

  private static void sign(byte[] text) throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(pair.getPublic());
    signature.update(text);
    signature.verify(signed);
  }

  private static void seal(byte[] secret) throws GeneralSecurityException {
    SecretKeySpec key = new SecretKeySpec(secret, 0, 16, "AES");
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
    cipher.doFinal(secret);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(key);
    mac.doFinal(secret);
  }
}
