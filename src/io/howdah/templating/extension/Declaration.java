package io.howdah.templating.extension;

import io.howdah.templating.value.Signature;
import org.jspecify.annotations.Nullable;

/** A signature that is parsed when first needed: registering hundreds of them costs nothing. */
final class Declaration {
  private final String text;
  private final String name;
  private volatile @Nullable Signature parsed;

  private Declaration(String text, String name) {
    this.text = text;
    this.name = name;
  }

  static Declaration of(String text) {
    int open = text.indexOf('(');
    return new Declaration(text, open < 0 ? text : text.substring(0, open));
  }

  String name() {
    return name;
  }

  Signature signature() {
    Signature known = parsed;
    if (known == null) {
      known = Signature.of(text);
      parsed = known;
    }
    return known;
  }
}
