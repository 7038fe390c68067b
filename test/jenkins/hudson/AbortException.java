package hudson;

/** Stands for Jenkins' exception of this name: a step's failure, but not an abort of the build. */
public class AbortException extends RuntimeException {
  /** Takes what the step says. */
  public AbortException(String message) {
    super(message);
  }
}
