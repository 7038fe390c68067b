package io.howdah.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.howdah.error.SourceLocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static final SourceLocation HERE = new SourceLocation("f.yml", 1, 1);

  private static Scope scope(Scope.Kind kind, Map<Keyword, Object> keywords, Scope parent) {
    return Scope.of(kind, new Keywords(keywords), HERE, parent);
  }

  @Test
  void innermostValueCounts() {
    Scope play = scope(Scope.Kind.PLAY, Map.of(Keyword.BECOME, true), null);
    Scope block = scope(Scope.Kind.BLOCK, Map.of(Keyword.BECOME, false), play);
    Scope task = scope(Scope.Kind.TASK, Map.of(), block);
    assertEquals(false, task.value(Keyword.BECOME));
  }

  @Test
  void whenAddsUpOutermostFirst() {
    Scope play = scope(Scope.Kind.PLAY, Map.of(), null);
    Scope block = scope(Scope.Kind.BLOCK, Map.of(Keyword.WHEN, "a"), play);
    Scope task = scope(Scope.Kind.TASK, Map.of(Keyword.WHEN, List.of("b", "c")), block);
    assertEquals(List.of("a", "b", "c"), task.value(Keyword.WHEN));
  }

  @Test
  void includePassesOnNothingButVariables() {
    Scope play = scope(Scope.Kind.PLAY, Map.of(Keyword.TAGS, List.of("p")), null);
    Map<Keyword, Object> said = Map.of(Keyword.TAGS, List.of("i"), Keyword.WHEN, "x");
    Scope include = scope(Scope.Kind.INCLUDE, said, play);
    Scope task = scope(Scope.Kind.TASK, Map.of(), include);
    assertEquals(List.of("p"), task.value(Keyword.TAGS));
    assertEquals(List.of(), task.value(Keyword.WHEN));
  }

  @Test
  void importPassesOnItsKeywords() {
    Scope play = scope(Scope.Kind.PLAY, Map.of(), null);
    Scope include = scope(Scope.Kind.IMPORT, Map.of(Keyword.WHEN, "x"), play);
    assertEquals(List.of("x"), scope(Scope.Kind.TASK, Map.of(), include).value(Keyword.WHEN));
  }

  @Test
  void aPlaysNameIsNotItsTasksName() {
    Scope play = scope(Scope.Kind.PLAY, Map.of(Keyword.NAME, "p"), null);
    assertNull(scope(Scope.Kind.TASK, Map.of(), play).value(Keyword.NAME));
  }
}
