package io.howdah.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  private static YamlNode parse(String text) {
    return new YamlReader(YamlOptions.PLAIN).parse(text, "f.yml");
  }

  private static Object value(String text) {
    return parse(text).value();
  }

  @Test
  void nodesKnowWhereTheyStand() {
    YamlMapping root = (YamlMapping) parse("---\na: 1\nb:\n  - c: x\n");
    assertEquals(new SourceLocation("f.yml", 2, 1), root.location());
    YamlSequence list = (YamlSequence) root.get("b");
    assertEquals(new SourceLocation("f.yml", 4, 5), list.items().get(0).location());
  }

  @Test
  void anEmptyFileIsNull() {
    assertNull(value(""));
    assertNull(value("---\n# nothing\n"));
  }

  @Test
  void aStreamMayHoldSeveralDocuments() {
    YamlReader reader = new YamlReader(YamlOptions.PLAIN);
    List<Object> values = new ArrayList<>();
    reader.parseAll("---\na: 1\n---\n- x\n...\n", "f.yml").forEach(n -> values.add(n.value()));
    assertEquals(List.of(Map.of("a", 1L), List.of("x")), values);
    assertEquals(List.of(), reader.parseAll("", "f.yml"));
  }

  @Test
  void laterDuplicateWinsWithAWarning() {
    List<String> warnings = new ArrayList<>();
    YamlOptions options = new YamlOptions(DuplicateKeys.WARN, warnings::add, VaultSecrets.NONE);
    YamlNode node = new YamlReader(options).parse("- a: 1\n  a: 2\n", "f.yml");
    assertEquals(List.of(Map.of("a", 2L)), node.value());
    assertEquals(
        List.of(
            "While constructing a mapping from f.yml, line 1, column 3, found a duplicate dict key"
                + " (a). Using last defined value only."),
        warnings);
  }

  @Test
  void duplicateMayBeAnError() {
    YamlOptions options = new YamlOptions(DuplicateKeys.ERROR, w -> {}, VaultSecrets.NONE);
    assertThrows(YamlException.class, () -> new YamlReader(options).parse("{a: 1, a: 2}", "f.yml"));
  }

  @Test
  void mergeKeysStandFirstAndOwnKeysWin() {
    Object value = value("base: &b {x: 1, y: 2}\nmine:\n  y: 3\n  <<: *b\n  z: 4\n");
    assertEquals("{base={x=1, y=2}, mine={x=1, y=3, z=4}}", value.toString());
  }

  @Test
  void firstOfSeveralMergedMappingsWins() {
    Object value = value("<<: [{a: 1, b: 1}, {a: 2, c: 2}]\n");
    assertEquals("{a=1, c=2, b=1}", value.toString());
  }

  @Test
  void aliasesShareOneValue() {
    List<?> list = (List<?>) value("- &a [1]\n- *a\n");
    assertSame(list.get(0), list.get(1));
  }

  @Test
  void aliasBombIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      String prior = "*a" + (i - 1) + ",";
      bomb.append("a" + i + ": &a" + i + " [" + prior.repeat(9) + "*a" + (i - 1) + "]\n");
    }
    assertThrows(YamlException.class, () -> parse(bomb.toString()));
  }

  @Test
  void deepNestingIsAnErrorNotAStackOverflow() {
    assertThrows(YamlException.class, () -> parse("[".repeat(100_000)));
  }

  @Test
  void unsafeMarksScalarsAndCollections() {
    Map<?, ?> map = (Map<?, ?>) value("a: !unsafe '{{ x }}'\nb: !unsafe [1, '{{ y }}']\n");
    assertEquals(new Unsafe("{{ x }}"), map.get("a"));
    assertEquals(new Unsafe(List.of(1L, "{{ y }}")), map.get("b"));
  }

  @Test
  void vaultTextsWaitForTheirPassword() {
    Map<?, ?> map = (Map<?, ?>) value("a: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162\n");
    VaultText text = assertInstanceOf(VaultText.class, map.get("a"));
    assertThrows(VaultException.class, text::decrypt);
  }

  @Test
  void jsonIsReadAsJson() {
    assertEquals(
        Map.of("a", List.of(1L, 1000.0, "\uD83D\uDE00/")),
        value("{\"a\":\t[1, 1e3, \"\\ud83d\\ude00\\/\"]}"));
  }

  @Test
  void secondDocumentIsAnError() {
    YamlException e = assertThrows(YamlException.class, () -> parse("a: 1\n---\nb: 2\n"));
    assertTrue(e.getMessage().contains("expected a single document"));
  }

  @Test
  void unquotedTemplateIsAnUnacceptableKey() {
    YamlException e = assertThrows(YamlException.class, () -> parse("a: {{ b }}\n"));
    assertTrue(e.getMessage().contains("unacceptable key"), e.getMessage());
    assertEquals(new SourceLocation("f.yml", 1, 5), e.location().orElseThrow());
  }

  @Test
  void errorsAreLocated() {
    YamlException e = assertThrows(YamlException.class, () -> parse("a: b: c\n"));
    assertEquals(new SourceLocation("f.yml", 1, 5), e.location().orElseThrow());
    assertTrue(
        e.getMessage()
            .endsWith(
                "Syntax Error while loading YAML.\n"
                    + "  mapping values are not allowed in this context"),
        e.getMessage());
  }

  @Test
  void unknownTagIsAnError() {
    assertThrows(YamlException.class, () -> parse("a: !nope x\n"));
    assertThrows(YamlException.class, () -> parse("a: =\n"));
  }
}
