package io.howdah.yaml;

import java.nio.charset.StandardCharsets;

/**
 * A vault's text taken apart.
 *
 * @param vaultId the id that the header names, or "default"
 * @param sealed the hexadecimal text without line ends
 */
record VaultEnvelope(String vaultId, String sealed) {
  private static final String CIPHER = "AES256";

  static VaultEnvelope parse(byte[] vault, String name) {
    String text = new String(vault, StandardCharsets.ISO_8859_1);
    String[] lines = text.split("\\r\\n|\\r|\\n");
    String[] header = lines[0].strip().split(";");
    if (header.length < 3) {
      String file = name.isEmpty() ? "" : " in " + name;
      throw new VaultException("Vault envelope format error" + file + ": the header is too short");
    }
    if (!header[2].strip().equals(CIPHER)) {
      throw new VaultException(header[2].strip() + " cipher could not be found");
    }
    String id = header.length >= 4 ? header[3].strip() : VaultSecrets.DEFAULT_ID;
    return new VaultEnvelope(id, body(lines));
  }

  private static String body(String[] lines) {
    StringBuilder body = new StringBuilder(lines.length * 80);
    for (int i = 1; i < lines.length; i++) {
      body.append(lines[i].strip());
    }
    return body.toString();
  }
}
