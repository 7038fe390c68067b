package io.howdah.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The harness refuses what a controller's sandbox refuses; all other tests here run in it. */
class SandboxTest {
  private final FakeJenkins jenkins = new FakeJenkins(new FakeSteps());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new File('/etc/passwd').text",
        "'id'.execute()",
        "System.getenv('HOME')",
        "[1].getClass().forName('java.lang.Runtime')",
        "'x'.class.classLoader",
        "Thread.sleep(1)",
        "[3, 1].sort { a, b -> a <=> b }.each { it.metaClass }",
        "java.util.Collections.reverse([1])",
      })
  void refusesWhatIsNotListed(String script) {
    Throwable e = assertThrows(SecurityException.class, () -> jenkins.run(script));
    assertTrue(e.getMessage().startsWith("Scripts not permitted to use "), e.getMessage());
  }

  /** A closure in a static method finds the class's other methods only by the class's name. */
  @Test
  void refusesAStaticMethodThatAClosureCallsUnqualified() {
    String text =
        """
        class Tried implements Serializable {
          @NonCPS static List all() { return [1].collect { %s(it) } }
          @NonCPS static int one(int i) { return i }
        }
        return Tried.all()
        """;
    assertThrows(SecurityException.class, () -> jenkins.run(text.formatted("one")));
  }

  @Test
  void letsAScriptCallItsOwn() throws Throwable {
    String text =
        """
        class Own implements Serializable {
          @NonCPS static List all() { return [1].collect { Own.one(it) } }
          @NonCPS private static int one(int i) { return i + 1 }
        }
        return Own.all()[0]
        """;
    assertEquals(2, jenkins.run(text));
  }
}
