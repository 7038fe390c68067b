package io.howdah.executor.keyword;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Play;
import io.howdah.playbook.Scope;
import io.howdah.playbook.Task;
import org.jspecify.annotations.Nullable;

/** Where keywords are written. */
interface KeywordSource {
  /** The raw value that counts. */
  @Nullable Object keyword(Keyword keyword);

  /** The raw value that counts where the innermost one is omitted. */
  @Nullable Object around(Keyword keyword);

  /** The error that says so, and where. */
  HowdahException error(String message, @Nullable Throwable cause);

  record OfTask(Task task) implements KeywordSource {
    @Override
    public @Nullable Object keyword(Keyword keyword) {
      return task.keyword(keyword);
    }

    @Override
    public @Nullable Object around(Keyword keyword) {
      Scope parent = task.scope().parent();
      return parent == null || !keyword.inherited() ? null : parent.inherited(keyword);
    }

    @Override
    public HowdahException error(String message, @Nullable Throwable cause) {
      return TaskErrors.at(message, task.location(), cause);
    }
  }

  record OfPlay(Play play) implements KeywordSource {
    @Override
    public @Nullable Object keyword(Keyword keyword) {
      return play.keyword(keyword);
    }

    @Override
    public @Nullable Object around(Keyword keyword) {
      return null;
    }

    @Override
    public HowdahException error(String message, @Nullable Throwable cause) {
      return new HowdahException(message, play.location(), null, ExitCode.PARSE_ERROR, cause);
    }
  }
}
