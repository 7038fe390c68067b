package io.howdah.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.module.ArgumentSpec.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentParserTest {
  private final ArgumentSpec spec =
      ArgumentSpec.create()
          .option("path", Type.PATH, o -> o.require().alias("dest", "name"))
          .option("state", Type.STR, o -> o.oneOf("file", "link").byDefault("file"))
          .option("recurse", Type.BOOL, o -> o.byDefault(false))
          .option("port", Type.INT)
          .option("items", Type.LIST, o -> o.of(Type.STR))
          .option("meta", Type.DICT)
          .option("size", Type.BYTES)
          .option("secret", Type.STR, o -> o.secret())
          .option("a", Type.STR)
          .option("b", Type.STR)
          .mutuallyExclusive("a", "b");

  private String wrong(Map<String, ?> raw) {
    return assertThrows(ModuleFailure.class, () -> spec.parse("file", raw)).getMessage();
  }

  @Test
  void convertsAsAnsible() {
    ModuleArgs args =
        spec.parse(
            "file",
            Map.of(
                "dest",
                "/x",
                "recurse",
                "Yes",
                "port",
                "12",
                "items",
                "a,b",
                "meta",
                "{\"k\": [1, true]}",
                "size",
                "2K"));
    assertEquals("/x", args.text("path"));
    assertFalse(args.values().containsKey("dest"));
    assertTrue(args.flag("recurse"));
    assertEquals(12L, args.number("port").orElseThrow());
    assertEquals(List.of("a", "b"), args.list("items"));
    assertEquals(List.of(1L, true), args.dict("meta").get("k"));
    assertEquals(2048L, args.raw("size"));
    assertEquals("file", args.text("state"));
    assertTrue(args.values().containsKey("b"));
  }

  @Test
  void readsDictsFromPairs() {
    ModuleArgs args = spec.parse("file", Map.of("path", "/x", "meta", "a=1, b='x y'"));
    assertEquals(Map.of("a", "1", "b", "x y"), args.dict("meta"));
  }

  @Test
  void saysWhatIsMissingOrWrong() {
    assertEquals("missing required arguments: path", wrong(Map.of()));
    assertEquals(
        "value of state must be one of: file, link, got: zzz",
        wrong(Map.of("path", "x", "state", "zzz")));
    assertEquals(
        "argument 'port' is of type <class 'str'> and we were unable to convert to int:"
            + " <class 'str'> cannot be converted to an int",
        wrong(Map.of("path", "x", "port", "abc")));
    assertEquals(
        "parameters are mutually exclusive: a|b", wrong(Map.of("path", "x", "a", "1", "b", "2")));
  }

  @Test
  void namesUnsupportedParametersLast() {
    assertEquals("missing required arguments: path", wrong(Map.of("foo", 1L)));
    assertEquals(
        "Unsupported parameters for (file) module: stat. Supported parameters include: a, b, items,"
            + " meta, path, port, recurse, secret, size, state (dest, name).",
        wrong(Map.of("path", "x", "stat", 1L)));
  }

  @Test
  void checksRelationsInAnsiblesWords() {
    ArgumentSpec related =
        ArgumentSpec.create()
            .option("state", Type.STR)
            .option("a", Type.STR)
            .option("b", Type.STR)
            .option("c", Type.STR)
            .requiredIf("state", "link", "a", "b")
            .requiredTogether("b", "c")
            .requiredBy("a", "state");
    assertEquals(
        "state is link but all of the following are missing: a, b",
        assertThrows(ModuleFailure.class, () -> related.parse("x", Map.of("state", "link")))
            .getMessage());
    assertEquals(
        "parameters are required together: b, c",
        assertThrows(ModuleFailure.class, () -> related.parse("x", Map.of("b", "1"))).getMessage());
    assertEquals(
        "missing parameter(s) required by 'a': state",
        assertThrows(ModuleFailure.class, () -> related.parse("x", Map.of("a", "1"))).getMessage());
  }

  @Test
  void checksSuboptions() {
    ArgumentSpec inner =
        ArgumentSpec.create()
            .option("key", Type.STR, o -> o.require())
            .option("n", Type.INT, o -> o.byDefault(3L));
    ArgumentSpec outer =
        ArgumentSpec.create().option("list", Type.LIST, o -> o.of(Type.DICT).with(inner));
    ModuleArgs args = outer.parse("x", Map.of("list", List.of(Map.of("key", "v"))));
    assertEquals(Map.of("key", "v", "n", 3L), args.list("list").get(0));
    assertEquals(
        "missing required arguments: key found in list",
        assertThrows(ModuleFailure.class, () -> outer.parse("x", Map.of("list", List.of(Map.of()))))
            .getMessage());
    assertEquals(
        "Unsupported parameters for (x) module: list.zzz. Supported parameters include: key, n.",
        assertThrows(
                ModuleFailure.class,
                () -> outer.parse("x", Map.of("list", List.of(Map.of("key", "v", "zzz", 1L)))))
            .getMessage());
  }

  @Test
  void masksSecretsInTheInvocation() {
    Map<String, Object> raw = Map.of("dest", "/x", "secret", "s3cret");
    Map<String, ?> shown = ArgumentParser.invocation(spec, raw, spec.parse("file", raw));
    assertEquals("VALUE_SPECIFIED_IN_NO_LOG_PARAMETER", shown.get("secret"));
    assertEquals("/x", shown.get("dest"));
    assertEquals("/x", shown.get("path"));
  }

  @Test
  void writesValuesInPythonsWords() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a", Arrays.asList(null, true, 1.5, "it's"));
    assertEquals("{'a': [None, True, 1.5, \"it's\"]}", PythonText.str(map));
    assertEquals("{\"a\": [null, true, 1.5, \"it's\"]}", JsonText.write(map));
  }

  @Test
  void allThatIsWrongIsToldInAnsiblesOrder() {
    ArgumentSpec inner =
        ArgumentSpec.create()
            .option("k", Type.BOOL)
            .option("deep", Type.DICT, o -> o.with(ArgumentSpec.create().option("i", Type.INT)));
    ArgumentSpec spec =
        ArgumentSpec.create()
            .option("a", Type.INT, o -> o.require())
            .option("li", Type.LIST, o -> o.of(Type.INT))
            .option("ch", Type.STR, o -> o.oneOf("x", "y"))
            .option("d", Type.DICT, o -> o.with(inner))
            .option("ds", Type.DICT, o -> o.with(inner));
    String noInt =
        "Elements value for option 'li' is of type <class 'str'> and we were unable to convert to"
            + " int: <class 'str'> cannot be converted to an int";
    assertEquals(
        List.of(
            "dictionary requested, could not parse JSON or key=value",
            "missing required arguments: a",
            noInt,
            noInt,
            "argument 'ds' is of type <class 'str'> and we were unable to convert to dict:"
                + " dictionary requested, could not parse JSON or key=value",
            "value of ch must be one of: x, y, got: z",
            "argument 'i' is of type <class 'str'> found in 'd -> deep'. and we were unable to"
                + " convert to int: <class 'str'> cannot be converted to an int",
            "value of 'ds' must be of type dict or list of dicts",
            "b, d.zz. Supported parameters include: deep, k."),
        ArgumentParser.complaints(
            spec,
            Map.of(
                "b",
                1L,
                "ch",
                "z",
                "li",
                List.of(1L, "u", "v"),
                "d",
                Map.of("zz", 1L, "deep", Map.of("i", "w")),
                "ds",
                "foo")));
    assertEquals(List.of(), ArgumentParser.complaints(spec, Map.of("a", "5", "d", "k=yes")));
  }
}
