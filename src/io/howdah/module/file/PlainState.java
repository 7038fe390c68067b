package io.howdah.module.file;

import io.howdah.module.FileState;
import io.howdah.module.ModuleResult;

/** {@code state: file}: attributes of a file that has to be there. */
final class PlainState {
  private PlainState() {}

  static ModuleResult run(FileChange change) {
    FileState now =
        change.args.flag("follow") ? change.look.seen().end() : change.look.seen().own();
    String state = now.state();
    if (!state.equals("file") && !state.equals("hard")) {
      throw change.failure(
          "file (" + now.path() + ") is " + state + ", cannot continue",
          "path",
          now.path(),
          "state",
          state);
    }
    change.start(now.path(), "file", state);
    change.attributesAndTimes(now);
    return change.result("path", change.apply(now)).build();
  }
}
