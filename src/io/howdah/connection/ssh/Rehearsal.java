package io.howdah.connection.ssh;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.schmizz.sshj.SSHClient;

/**
 * What SSH does when it connects, with keys of the moment and nobody on the other side: its classes
 * are loaded and set up then, a tenth of a second that a first connection does not take any more.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Agrees on a key, signs and seals; safe beside connections that are being made. */
  static void run() {
    new SSHClient(OpenHost.CONFIG);
    try {
      KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
      KeyAgreement agreement = KeyAgreement.getInstance("X25519");
      agreement.init(pair.getPrivate());
      byte[] other = pair.getPublic().getEncoded();
      KeyFactory keys = KeyFactory.getInstance("X25519");
      agreement.doPhase(keys.generatePublic(new X509EncodedKeySpec(other)), true);
      byte[] secret = agreement.generateSecret();
      sign(secret);
      seal(secret);
    } catch (GeneralSecurityException e) {
      // A JDK without these algorithms runs without their classes in its archive.
    }
  }

  private static void sign(byte[] text) throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    KeyFactory keys = KeyFactory.getInstance("Ed25519");
    keys.generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
    keys.generatePrivate(new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()));
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
