package io.howdah.templating.crypt;

import org.apache.commons.codec.digest.Md5Crypt;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.apache.commons.codec.digest.UnixCrypt;

/** crypt(3)'s algorithms, by commons-codec. */
enum ShadowSchemes implements PasswordHash.Scheme {
  MD5("md5_crypt", "$1$", 8) {
    @Override
    String crypt(byte[] password, String salt, HashSettings settings) {
      PasswordHash.noRounds(settings.rounds());
      return Md5Crypt.md5Crypt(password, "$1$" + salt);
    }
  },
  APR("apr_md5_crypt", "$apr1$", 8) {
    @Override
    String crypt(byte[] password, String salt, HashSettings settings) {
      PasswordHash.noRounds(settings.rounds());
      return Md5Crypt.apr1Crypt(password, "$apr1$" + salt);
    }
  },
  SHA256("sha256_crypt", "$5$", 16) {
    @Override
    String crypt(byte[] password, String salt, HashSettings settings) {
      return Sha2Crypt.sha256Crypt(password, prefix(settings, 535_000) + salt);
    }
  },
  SHA512("sha512_crypt", "$6$", 16) {
    @Override
    String crypt(byte[] password, String salt, HashSettings settings) {
      return Sha2Crypt.sha512Crypt(password, prefix(settings, 656_000) + salt);
    }
  },
  DES("des_crypt", "", 2) {
    @Override
    String crypt(byte[] password, String salt, HashSettings settings) {
      PasswordHash.noRounds(settings.rounds());
      if (salt.length() != 2) {
        throw PasswordHash.refused("salt too small (des_crypt requires exactly 2 chars)");
      }
      return UnixCrypt.crypt(password, salt);
    }
  };

  private static final long IMPLICIT = 5000;

  private final String passlibName;
  private final String mark;
  private final int saltSize;

  ShadowSchemes(String passlibName, String mark, int saltSize) {
    this.passlibName = passlibName;
    this.mark = mark;
    this.saltSize = saltSize;
  }

  @Override
  public int saltSize() {
    return saltSize;
  }

  @Override
  public String hash(byte[] password, String salt, HashSettings settings) {
    PasswordHash.checkSalt(passlibName, salt, saltSize);
    return crypt(password, salt, settings);
  }

  abstract String crypt(byte[] password, String salt, HashSettings settings);

  /** Rounds are named in the hash unless they are crypt's own default. */
  String prefix(HashSettings settings, long usual) {
    long[] bounds = {usual, 1000, 999_999_999};
    long rounds = PasswordHash.rounds(passlibName, settings.rounds(), bounds);
    return rounds == IMPLICIT ? mark : mark + "rounds=" + rounds + "$";
  }
}
