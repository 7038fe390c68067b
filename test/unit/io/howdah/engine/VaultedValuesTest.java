package io.howdah.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.event.RunEvent.RunnerFinished;
import io.howdah.yaml.Vault;
import io.howdah.yaml.VaultSecrets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Values that stand encrypted in tasks, by what ansible-core 2.14.18 does with the same playbook.
 */
class VaultedValuesTest {
  private static final VaultSecrets SECRETS = VaultSecrets.of("pw");
  private static final String VAULT =
      new String(Vault.encrypt("foo bar".getBytes(UTF_8), SECRETS.entries().get(0)), UTF_8);

  @TempDir Path folder;

  private PlaybookTrial run(String tasks) {
    return new PlaybookTrial(folder)
        .secrets(SECRETS)
        .file("inventory", "h1 ansible_connection=local\n")
        .file("vault.yml", "z: !vault |\n" + VAULT.indent(2))
        .file(
            "playbook.yml",
            "- hosts: h1\n  gather_facts: false\n  vars:\n    v: &v !vault |\n"
                + VAULT.indent(8)
                + "  tasks:\n"
                + tasks.indent(4))
        .run();
  }

  @Test
  void aFactStaysEncryptedAndIsShownSo() {
    PlaybookTrial trial =
        run(
            """
            - {name: s, set_fact: {k: {a: *v}, w: *v}}
            - {name: i, include_vars: vault.yml}
            - {name: t, debug: {msg: "{{ [w is vault_encrypted, k.a is vault_encrypted, z is vault_encrypted, w, k] }}"}}
            """);
    assertEquals("h1 ok t: [true, true, true, foo bar, {a=foo bar}]", trial.story().get(2));
    for (RunnerFinished end : trial.events(RunnerFinished.class).subList(0, 2)) {
      String shown = String.valueOf(end.result().values().get("ansible_facts"));
      assertTrue(shown.contains("__ansible_vault=$ANSIBLE_VAULT;1.1;AES256\n"), shown);
      assertFalse(shown.contains("foo bar"), shown);
    }
  }

  @Test
  void anItemIsReadAsText() {
    List<String> story =
        run("""
        - {name: l, debug: {msg: "{{ item.p }}"}, loop: [{p: *v}], register: r}
        - {name: t, debug: {msg: "{{ r.results[0].item.p }}"}}
        - {name: u, debug: {msg: "{{ r.results[0].item.p ~ r.results[0].msg }}"}}
        """)
            .story();
    assertEquals(List.of("h1 ok t: foo bar", "h1 ok u: foo barfoo bar"), story.subList(1, 3));
  }

  @Test
  void loopsKeepWhatIsEncrypted() {
    List<String> story =
        run("""
        - {name: a, set_fact: {l: [*v], d: {k: *v}}}
        - {name: b, debug: {msg: "{{ item is vault_encrypted }}"}, with_items: [*v, x], register: b}
        - {name: c, debug: {msg: "{{ item.value is vault_encrypted }}"}, with_dict: {k: *v}, register: c}
        - {name: d, debug: {msg: "{{ item[1] is vault_encrypted }}"}, with_indexed_items: [*v], register: e}
        - {name: e, debug: {msg: "{{ item is vault_encrypted }}"}, with_items: "{{ l }}", register: f}
        - {name: f, debug: {msg: "{{ [b, c, e, f] | map(attribute='results') | flatten | map(attribute='msg') | list }}"}}
        - {name: g, debug: {msg: "{{ lookup('vars', 'v') is vault_encrypted }}"}}
        """)
            .story();
    assertEquals(
        List.of("h1 ok f: [true, false, true, true, false]", "h1 ok g: true"), story.subList(5, 7));
  }

  @Test
  void yamlShowsWhatIsEncryptedSo() {
    String shown =
        run("- {name: y, debug: {msg: \"{{ {'k': v} | to_yaml }}{{ v | from_yaml | type_debug"
                + " }}\"}}\n")
            .story()
            .get(0);
    assertTrue(shown.startsWith("h1 ok y: k: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n"), shown);
    assertTrue(shown.endsWith("\nAnsibleVaultEncryptedUnicode"), shown);
  }
}
