package io.howdah.playbook.load;

import io.howdah.playbook.Scope;

/**
 * Where tasks are being read.
 *
 * @param play the play
 * @param parent the scope around them
 * @param handlers whether they are handlers
 */
record TaskContext(PlayContext play, Scope parent, boolean handlers) {
  TaskContext in(Scope inner) {
    return new TaskContext(play, inner, handlers);
  }

  LoaderOptions options() {
    return play.options();
  }

  void warn(String message) {
    options().messages().warn().accept(message);
  }
}
