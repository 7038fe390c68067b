package io.howdah.python.bridge;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who uses a plugin: answers what it asks in between. */
public interface Caller {
  /**
   * Answers a question.
   *
   * @param question variable, names, template, is_template or call
   * @param details of the question, values encoded
   * @return the answer under {@code reply}, or an error's words under {@code failure}
   */
  Map<String, @Nullable Object> answer(String question, Map<String, @Nullable Object> details);

  /** Takes what a plugin says to the user: kind warn, deprecate, say or verboseN. */
  void hear(String kind, String text);
}
