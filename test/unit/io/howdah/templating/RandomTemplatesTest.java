package io.howdah.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.howdah.engine.TemplateCases;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.TemplateException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Random and mutated templates render, or fail with a located error, within a second. The second is
 * the rendering thread's processor time: what else the machine does is no template's fault.
 */
class RandomTemplatesTest {
  private static final long SECOND = 1_000_000_000;
  private static final long MOST = Long.getLong("howdah.fuzz.millis", 1_000) * 1_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final TemplateCases CASES = new TemplateCases(Map.of("HOME", "/tmp"));
  private static final RandomTemplates TEMPLATES = new RandomTemplates();

  /** The seed is fixed: a landing must not break by chance. New ones are for {@link #forLong}. */
  @Property(tries = 10_000, seed = "20261123")
  void rendersOrFailsWithAPlace(@ForAll long seed) {
    assertEquals("", String.valueOf(fault(seed)).replace("null", ""));
  }

  /** As long as howdah.fuzz.minutes says, with seeds of its own; tells every fault at once. */
  @Test
  @EnabledIfSystemProperty(named = "howdah.fuzz.minutes", matches = "\\d+")
  void forLong() {
    long end = System.nanoTime() + Long.getLong("howdah.fuzz.minutes") * 60 * SECOND;
    Random seeds = new Random();
    int tried = 0;
    int faults = 0;
    while (System.nanoTime() < end) {
      long seed = seeds.nextLong();
      String fault = fault(seed);
      tried++;
      if (fault != null) {
        faults++;
        System.out.println("seed " + seed + ": " + fault);
      }
    }
    System.out.println(tried + " templates tried, " + faults + " faults");
    assertEquals(0, faults);
  }

  private static @Nullable String fault(long seed) {
    Map<String, Object> request = TEMPLATES.of(seed);
    if (request.isEmpty()) {
      return null;
    }
    long start = THREADS.getCurrentThreadCpuTime();
    String fault = fault(request);
    long spent = THREADS.getCurrentThreadCpuTime() - start;
    if (fault == null && spent > MOST) {
      fault = spent / 1_000_000 + " ms of processor time";
    }
    return fault == null ? null : fault + " for " + request;
  }

  private static @Nullable String fault(Map<String, Object> request) {
    try {
      CASES.result(request);
      return null;
    } catch (TemplateException e) {
      Throwable ours = ours(e);
      if (ours != null) {
        return "our fault: " + e.getMessage() + " " + ours + " " + ours.getStackTrace()[0];
      }
      return e.location().isPresent() ? null : "no place: " + e.getMessage();
    } catch (RuntimeException | Error e) {
      return "threw " + e;
    }
  }

  /** What no template should bring about, even where it became an error of the template. */
  private static @Nullable Throwable ours(Throwable error) {
    for (Throwable at = error; at != null; at = at.getCause()) {
      boolean fault =
          at instanceof NullPointerException
              || at instanceof ClassCastException
              || at instanceof IndexOutOfBoundsException
              || at instanceof NegativeArraySizeException
              || at instanceof IllegalStateException
              || at instanceof PyTypeException type && type.pythonType().equals("InternalError");
      if (fault) {
        return at;
      }
    }
    return null;
  }
}
