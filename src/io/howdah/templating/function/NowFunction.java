package io.howdah.templating.function;

import io.howdah.templating.extension.PyFunction;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.time.StrfTime;
import io.howdah.templating.value.Bound;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Ansible's now: the controller's date and time. */
final class NowFunction {
  private NowFunction() {}

  static void register(Registry registry) {
    registry.function(PyFunction.of("now(utc=False, fmt=None)", (args, ctx) -> now(args)));
  }

  private static Object now(Bound args) {
    ZoneId zone = args.truth("utc") ? ZoneOffset.UTC : ZoneId.systemDefault();
    LocalDateTime now = LocalDateTime.now(zone).truncatedTo(ChronoUnit.MICROS);
    return args.truth("fmt") ? StrfTime.format(args.text("fmt"), now) : now;
  }
}
