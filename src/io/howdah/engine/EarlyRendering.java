package io.howdah.engine;

import io.howdah.playbook.Scope;
import io.howdah.playbook.load.EarlyTemplates;
import io.howdah.templating.MapView;
import io.howdah.templating.Templar;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders names of imports with the variables that are known while loading. */
final class EarlyRendering implements EarlyTemplates {
  private final Templar templar;
  private final Map<String, @Nullable Object> extra;

  EarlyRendering(Templar templar, Map<String, @Nullable Object> extra) {
    this.templar = templar;
    this.extra = extra;
  }

  @Override
  public @Nullable Object render(@Nullable Object raw, Scope scope) {
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    addOuter(scope, known);
    known.putAll(extra);
    return templar.render(raw, new MapView(known));
  }

  private static void addOuter(@Nullable Scope scope, Map<String, @Nullable Object> into) {
    if (scope == null) {
      return;
    }
    addOuter(scope.parent(), into);
    if (scope.role() != null) {
      into.putAll(scope.role().data().defaults());
      into.putAll(scope.role().data().vars());
    }
    into.putAll(scope.vars());
  }
}
