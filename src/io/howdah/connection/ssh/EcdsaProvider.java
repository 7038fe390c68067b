package io.howdah.connection.ssh;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyFactorySpi;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;

/**
 * Elliptic curve keys by the name that sshj asks for. It says "ECDSA", which only Bouncy Castle
 * knows; the JDK calls the same thing "EC".
 */
final class EcdsaProvider extends Provider {
  private static final long serialVersionUID = 1L;
  private static final String NAME = "HowdahECDSA";

  private EcdsaProvider() {
    super(NAME, "1", "KeyFactory ECDSA is KeyFactory EC");
    putService(
        new Service(this, "KeyFactory", "ECDSA", EcKeys.class.getName(), null, null) {
          @Override
          public Object newInstance(@org.jspecify.annotations.Nullable Object parameter)
              throws NoSuchAlgorithmException {
            return new EcKeys();
          }
        });
  }

  /** Makes it known to this JVM, behind all other providers. */
  static void register() {
    if (Security.getProvider(NAME) == null) {
      Security.addProvider(new EcdsaProvider());
    }
  }

  private static final class EcKeys extends KeyFactorySpi {
    private final KeyFactory factory;

    EcKeys() throws NoSuchAlgorithmException {
      this.factory = KeyFactory.getInstance("EC");
    }

    @Override
    protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
      return factory.generatePublic(spec);
    }

    @Override
    protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
      return factory.generatePrivate(spec);
    }

    @Override
    protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> spec)
        throws InvalidKeySpecException {
      return factory.getKeySpec(key, spec);
    }

    @Override
    protected Key engineTranslateKey(Key key) throws InvalidKeyException {
      return factory.translateKey(key);
    }
  }
}
