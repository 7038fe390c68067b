package io.howdah.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The vault passwords of a run, in the order in which they are tried.
 *
 * @param entries ids with their passwords; an id may come several times
 * @param matchIds whether a vault that names an id opens only with that id's passwords
 *     (ANSIBLE_VAULT_ID_MATCH)
 */
public record VaultSecrets(List<Entry> entries, boolean matchIds) {
  /** The id of passwords given without one. */
  public static final String DEFAULT_ID = "default";

  /** No passwords at all. */
  public static final VaultSecrets NONE = new VaultSecrets(List.of(), false);

  /** A password under its id. */
  public record Entry(String id, VaultSecret secret) {}

  /** A single password under the default id. */
  public static VaultSecrets of(String password) {
    return new VaultSecrets(List.of(new Entry(DEFAULT_ID, VaultSecret.of(password))), false);
  }

  /** Those to try, in order, for a vault that names this id. */
  List<Entry> candidates(String vaultId) {
    if (!matchIds) {
      return entries;
    }
    List<Entry> matching = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.id().equals(vaultId)) {
        matching.add(entry);
      }
    }
    return matching;
  }

  /** The first password of an id. */
  public Optional<Entry> find(String vaultId) {
    return entries.stream().filter(e -> e.id().equals(vaultId)).findFirst();
  }
}
