package io.howdah.templating.function;

import io.howdah.templating.extension.EvalContext;
import io.howdah.templating.extension.MappingFound;
import io.howdah.templating.extension.PyFunction;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ansible's lookup, query and q: run a lookup plugin from a template. */
final class LookupFunctions {
  private LookupFunctions() {}

  static void register(Registry registry) {
    registry.function(
        PyFunction.of("lookup(name, *args, **kwargs)", (args, ctx) -> lookup(args, ctx, false)));
    for (String name : List.of("query", "q")) {
      registry.function(
          PyFunction.of(name + "(name, *args, **kwargs)", (args, ctx) -> lookup(args, ctx, true)));
    }
  }

  private static @Nullable Object lookup(Bound args, EvalContext ctx, boolean list) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>(args.named());
    boolean wantList = PyOps.truthy(options.remove("wantlist")) || list;
    Object unsafe = options.remove("allow_unsafe");
    Object errors = options.remove("errors");
    boolean strict = errors == null || !List.of("warn", "ignore").contains(PyText.str(errors));
    String name = args.text("name");
    List<@Nullable Object> found;
    try {
      found = ctx.lookup(name, terms(args, ctx), options);
    } catch (PyTypeException e) {
      if (isFinal(e)) {
        throw e;
      }
      if (strict) {
        throw described(name, e);
      }
      return wantList ? new ArrayList<@Nullable Object>() : null;
    }
    Object whole = found instanceof MappingFound keys ? keys.mapping() : found;
    if (found.isEmpty() || PyOps.truthy(unsafe)) {
      return whole;
    }
    ctx.markUnsafe();
    return ctx.foreign(wantList ? whole : joined(found));
  }

  /** Terms may hold templates of their own, unless they may have come from outside. */
  private static List<@Nullable Object> terms(Bound args, EvalContext ctx) {
    List<@Nullable Object> terms = new ArrayList<>();
    for (Object term : args.rest()) {
      if (term instanceof Undefined undefined) {
        undefined.fail();
      }
      terms.add(ctx.hasReadUnsafe() ? term : ctx.template(term));
    }
    return terms;
  }

  /** An unknown lookup and wrong options fail whatever the errors argument says. */
  private static boolean isFinal(PyTypeException e) {
    boolean unknown = String.valueOf(e.getMessage()).startsWith("lookup plugin (");
    return unknown || e.pythonType().equals("AnsibleOptionsError");
  }

  private static PyTypeException described(String name, PyTypeException e) {
    if (e.pythonType().equals("AnsibleLookupError")) {
      return e;
    }
    boolean ansible = e.pythonType().startsWith("Ansible");
    String type = ansible ? "ansible.errors." + e.pythonType() : e.pythonType();
    return new PyTypeException(
        "AnsibleError",
        "An unhandled exception occurred while running the lookup plugin '%s'. Error was a <class '%s'>, original message: %s"
            .formatted(name, type, e.getMessage()),
        e);
  }

  /** Texts joined with commas; else the only item, or all. */
  private static @Nullable Object joined(List<@Nullable Object> found) {
    if (!found.stream().allMatch(LookupFunctions::isJoined)) {
      return found.size() == 1 ? found.get(0) : found;
    }
    List<String> texts = new ArrayList<>();
    found.forEach(text -> texts.add(PyText.str(text)));
    String all = String.join(",", texts);
    return found.get(0) instanceof NativeText text && text.stays() ? new NativeText(all) : all;
  }

  private static boolean isJoined(@Nullable Object value) {
    return PyTypes.isText(value) && !(value instanceof NativeText text && text.isVault());
  }
}
