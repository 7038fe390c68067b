package io.howdah.templating.test;

import io.howdah.templating.extension.PyTest;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.filter.UrlParts;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ansible's uri, url, urn. */
final class UriTests {
  private UriTests() {}

  static void register(Registry registry) {
    registry.test(PyTest.of("uri(schemes=None)", (value, args, ctx) -> isUri(value, args.get(0))));
    registry.test(PyTest.of("url(schemes=None)", (value, args, ctx) -> isUrl(value, args.get(0))));
    registry.test(PyTest.of("urn", (value, args, ctx) -> isUri(value, List.of("urn"))));
  }

  /** Python's urlparse takes empty values of any type for an empty URL. */
  private static @Nullable UrlParts parts(@Nullable Object value) {
    if (value instanceof Undefined) {
      return null;
    }
    if (!PyTypes.isText(value)) {
      return PyOps.truthy(value) ? null : UrlParts.of("");
    }
    try {
      return UrlParts.of(PyText.str(value));
    } catch (PyTypeException e) {
      return null;
    }
  }

  private static boolean isUri(@Nullable Object value, @Nullable Object schemes) {
    UrlParts parts = parts(value);
    if (parts == null) {
      return false;
    }
    return !PyOps.truthy(schemes) || PyOps.contains(schemes, parts.scheme());
  }

  private static boolean isUrl(@Nullable Object value, @Nullable Object schemes) {
    UrlParts parts = parts(value);
    return parts != null
        && isUri(value, schemes)
        && (!parts.netloc().isEmpty() || parts.scheme().equals("file"));
  }
}
