package io.howdah.connection.become;

import io.howdah.connection.Become;
import io.howdah.connection.BecomeException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What passes between us and sudo or su until the other user's shell stands. */
public final class BecomeDialogue {
  private final Become become;
  private final BecomeMethod method;
  private final String key;
  private int understood;
  private boolean answered;

  /**
   * Takes whom to become and a word that nobody prints by chance.
   *
   * @throws BecomeException if the method is unknown
   */
  public BecomeDialogue(Become become, String key) {
    this.become = become;
    this.method = BecomeMethod.of(become);
    this.key = key;
  }

  /** The command line that starts a shell command line as the other user. */
  public String commandLine(String shell) {
    return method.line(become, key, shell);
  }

  /**
   * Looks at all that the program has said so far, and answers a question.
   *
   * @throws BecomeException if there is no password to give, or it was wrong
   * @throws IOException if the program doesn't listen
   */
  public void hear(String said, OutputStream stdin) throws IOException {
    if (said.length() <= understood || !method.asks(said.substring(understood), key)) {
      return;
    }
    understood = said.length();
    String password = become.password();
    if (password == null) {
      throw method.missing();
    }
    if (answered) {
      throw method.incorrect();
    }
    answered = true;
    stdin.write((password + "\n").getBytes(StandardCharsets.UTF_8));
    stdin.flush();
  }

  /** The error for a program that ended, or that said nothing more for too long. */
  public BecomeException failure(String said, @Nullable Long secondsWaited) {
    if (secondsWaited != null) {
      return new BecomeException(
          "Timeout ("
              + secondsWaited
              + "s) waiting for privilege escalation prompt: "
              + said.strip());
    }
    return method.refusal(said, answered);
  }
}
