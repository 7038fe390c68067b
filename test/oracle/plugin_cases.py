"""The questions of plugin_oracle.py: every filter and test with ordinary and with odd values."""


def T(*items):
    return {"$tuple": list(items)}


UNDEFINED = {"$undefined": "missing"}
NAN = {"$float": "nan"}
INF = {"$float": "inf"}

# values that every filter and test is asked about
ODD = [
    None, UNDEFINED, 5, -3, 0, 1.5, -2.5, True, False, "", "abc", "A b-c_é ß", "42", " 3.7 ", "1e3", "0x1f", "yes", "a\nb\n", "😀x",
    [], [3, 1, 2], ["b", "A", "a", "B"], [1, "x", None], [None], [True, False], [1.5, 2], [0], {}, {"b": 1, "a": 2},
    {"x": {"y": [1]}}, [{"k": 1, "n": "b"}, {"k": 2, "n": "a"}], [{"k": 1}, {"n": 2}], [[1, 2], [3, [4, None]]],
    T(), T(1, 2), T("a",), 2**70, 1e17, [T("a", 1), T("b", 2)], [1, 1, 2], "/etc/nginx/a.conf", [UNDEFINED],
]

CASES = []


def ask(kind, name, value, *args, **kwargs):
    CASES.append({"kind": kind, "name": name, "value": value, "args": list(args), "kwargs": kwargs})


def odd(kind, name, *args, **kwargs):
    for value in ODD:
        ask(kind, name, value, *args, **kwargs)


def f(name, value, *args, **kwargs):
    ask("filter", name, value, *args, **kwargs)


def t(name, value, *args, **kwargs):
    ask("test", name, value, *args, **kwargs)


PLAIN_FILTERS = """abs capitalize center count d default dictsort e escape filesizeformat first float forceescape
 int join last length list lower items min max pprint reverse round safe sort string striptags sum title trim truncate
 unique upper urlencode urlize wordcount wordwrap xmlattr tojson
 b64decode b64encode to_uuid to_json to_nice_json from_json to_yaml to_nice_yaml from_yaml from_yaml_all basename dirname
 expanduser expandvars path_join splitext win_basename win_dirname win_splitdrive fileglob bool to_datetime quote md5
 sha1 checksum hash regex_escape mandatory comment type_debug combine flatten dict2items items2dict split log root
 human_readable human_to_bytes zip zip_longest product urldecode urlsplit""".split()
for name in PLAIN_FILTERS:
    odd("filter", name)
for name, args in {
    "attr": ["nope"], "batch": [2], "slice": [2], "indent": [2], "replace": ["a", "-"], "format": ["x"], "groupby": ["k"],
    "map": ["string"], "select": [], "reject": [], "selectattr": ["k"], "rejectattr": ["k"], "regex_replace": ["[a-z]", "<\\g<0>>"],
    "regex_search": ["[a-z0-9]+"], "regex_findall": ["[a-z]"], "ternary": ["yes", "no"], "extract": [["a", "b", "c"]],
    "subelements": ["x"], "intersect": [["a", 1, 2]], "difference": [["a", 1, 2]], "union": [["a", 1, 2]],
    "symmetric_difference": [["a", 1, 2]], "pow": [2], "combinations": [2], "rekey_on_member": ["k"], "strftime": [0], "permutations": [2],
}.items():
    odd("filter", name, *args)
odd("filter", "map", attribute="k")
odd("filter", "sort", attribute="k")
odd("filter", "random", seed="s")
odd("filter", "shuffle", seed="s")
odd("filter", "default", "dflt", True)
odd("filter", "int", 7, 16)
odd("filter", "indent")

for name in ["exists", "file", "directory"]:
    for value in ODD:
        if not isinstance(value, int):  # Python takes numbers for open files
            ask("test", name, value)
TESTS = """odd even defined undefined none boolean false true integer float lower upper string mapping number sequence iterable
 callable escaped failed failure succeeded success successful reachable unreachable changed change skipped skip any all truthy
 falsy vault_encrypted nan isnan uri url urn abs is_abs link link_exists mount""".split()
for name in TESTS:
    odd("test", name)
for name, arg in {"divisibleby": 2, "sameas": 5, "in": ["abc", 5, 3], "==": 5, "eq": "abc", "equalto": [3, 1, 2], "!=": 5, "ne": 5,
                  ">": 2, "gt": 2, "greaterthan": 2, "ge": 2, ">=": 2, "<": 2, "lt": 2, "lessthan": "b", "<=": 2, "le": [1],
                  "subset": [1, 2, 3, "a"], "issubset": [1], "superset": [1], "issuperset": [1, 2], "contains": "a", "match": "a",
                  "search": "b", "regex": "b$", "version": "1.0", "version_compare": "2"}.items():
    odd("test", name, arg)

# ---- Jinja's own
f("center", "abc", 10); f("center", "abcd", 9); f("center", "é", 4); f("center", "abc", "x"); f("center", "abc", -1)
f("default", "", "x", boolean=True); f("d", None, "x"); f("default", None, "x", True); f("default", UNDEFINED); f("default", UNDEFINED, None)
DS = {"b": 1, "A": 3, "c": "x"}
f("dictsort", DS, True); f("dictsort", DS, by="value"); f("dictsort", {"b": 2, "a": 1}, by="value", reverse=True); f("dictsort", DS, False, "nope")
f("dictsort", {"$pairs": [[1, 2], ["a", 3]]}); f("dictsort", {"B": 1, "a": 2, "b": 3}); f("dictsort", {"B": 1, "a": 2, "b": 3}, reverse=True)
for n in [0, 1, 999, 1000, 1023, 1024, 1500, 10**6, 123456789, 10**24, 10**30, -5, "1000", "x"]:
    f("filesizeformat", n); f("filesizeformat", n, True)
for v in ["42.23", "-7", "+3", "1_000", "_1", "1__0", "٣", "inf", "nan", "-inf", "0b11", "0o17", "1e400", " 12 ", "1.", ".5", "1e5", "1d", "0x", "--1", INF, NAN]:
    f("int", v); f("float", v); f("int", v, 9)
for v, b in [("0x1f", 16), ("1f", 16), ("0b11", 2), ("11", 2), ("0o17", 8), ("z", 36), ("0x1f", 0), ("017", 0), ("0_7", 0), ("10", 1), ("10", 37), ("0b1", 16), ("-0x10", 16)]:
    f("int", v, 0, b)
f("float", "x", 2.5); f("float", None, "d"); f("int", [1], "d")
for v, a in [(42.55, [1]), (42.55, [0, "floor"]), (42.55, [1, "ceil"]), (2.5, []), (3.5, []), (-2.5, []), (1234, [-2]), (1250, [-2]), (1350, [-2]), (2.675, [2]), (0.1, [20]), (1e300, [2]), (42, [2]),
             (42.5, [None]), (True, []), ("4.5", []), (None, []), (42.1, [0, "bad"]), (42, [0, "floor"]), (-1.5, [0, "ceil"]), (1234.5, [-2, "floor"]), (INF, []), (0.5, []), (1.5, []), (-0.4, []), (5.015, [2])]:
    f("round", v, *a)
f("join", [1, None, 2.5, True], ","); f("join", [{"a": 1}, {"a": 2}], "|", "a"); f("join", [{"a": {"b": 1}}], "|", attribute="a.b"); f("join", [{"a": 1}, {}], ",", "a"); f("join", "abc", "-"); f("join", {"x": 1, "y": 2}, "+"); f("join", [1, 2], 0); f("join", ["a", UNDEFINED]); f("join", [["a"], ["b"]], ","); f("join", T(1, 2), "-"); f("join", 5, ",")
W = ["banana", "Apple", "cherry", "apple"]
f("sort", W); f("sort", W, True); f("sort", W, case_sensitive=True); f("sort", W, reverse=True, case_sensitive=True)
P = [{"n": "b", "a": 2}, {"n": "A", "a": 1}, {"n": "a", "a": 2}]
f("sort", P, attribute="n"); f("sort", P, attribute="a,n"); f("sort", P, attribute="a,n", reverse=True); f("sort", P, attribute="zz"); f("sort", P); f("sort", [[2, 1], [1, 5]], attribute=0); f("sort", [[2, 1], [1, 5]], attribute="1"); f("sort", [1, "a"]); f("sort", {"b": 1, "a": 2}); f("sort", "bca"); f("sort", [[1, 2], [1]]); f("sort", [{"a": {"b": 2}}, {"a": {"b": 1}}], attribute="a.b"); f("sort", [T(2, 1), T(1, 9)]); f("sort", [None, 1]); f("sort", [True, 0, 2]); f("sort", [1.5, 1, 0.5]); f("sort", P, attribute="a,zz")
f("min", ["b", "A"]); f("min", ["b", "A"], case_sensitive=True); f("max", ["b", "A", "C"]); f("max", P, attribute="a"); f("min", P, attribute="n"); f("min", [1, "a"]); f("max", [2, 2.0, 1]); f("min", ["a", "A"]); f("max", ["a", "A"]); f("max", [P[0], P[1]]); f("max", P, attribute="zz"); f("max", "hello"); f("min", [[2], [1, 5]])
f("sum", [1, 2.5]); f("sum", P, "a"); f("sum", P, attribute="a", start=10); f("sum", [[1], [2]], start=[]); f("sum", ["a", "b"], start=""); f("sum", ["a"]); f("sum", [1], start="x"); f("sum", [T(1)], start=T()); f("sum", [True, True]); f("sum", {"a": 1})
f("batch", [1, 2, 3, 4, 5], 2); f("batch", [1, 2, 3], 2, "x"); f("batch", [1, 2, 3], 0); f("batch", "abcde", 2); f("batch", [1], -1); f("batch", [1, 2, 3], 5, 0); f("batch", [1, 2], "2")
f("slice", [1, 2, 3, 4, 5], 3); f("slice", [1, 2, 3, 4, 5], 3, "x"); f("slice", [1], 3); f("slice", [1, 2], 0); f("slice", "abcd", 3); f("slice", [1, 2], -1); f("slice", [1, 2], "2"); f("slice", [], 2, "f")
f("groupby", P, "a"); f("groupby", P, "n"); f("groupby", P, "n", case_sensitive=True); f("groupby", [{"a": 1}, {}], "a", default=0); f("groupby", [{"a": 1}, {}], "a"); f("groupby", [[1, "x"], [1, "y"], [0, "z"]], 0); f("groupby", [{"a": {"b": 1}}, {"a": {"b": 1}}], "a.b"); f("groupby", P); f("groupby", [{"a": 1}, {"a": "x"}], "a"); f("groupby", [{"a": None}, {"a": None}], "a")
M = [{"n": "x", "t": ["a", "b"], "o": {"p": 1}}, {"n": "y", "t": [], "o": {}}]
f("map", M, attribute="n"); f("map", M, attribute="o.p"); f("map", M, attribute="o.p", default="-"); f("map", M, attribute="t.0", default="none"); f("map", M, attribute="q"); f("map", M, "length"); f("map", ["a", "b"], "upper"); f("map", ["a", "b"], "replace", "a", "z"); f("map", ["a"], "nosuch"); f("map", [], "nosuch"); f("map", ["a"]); f("map", M, attribute="n", bogus=1); f("map", ["1", "x"], "int", default=5); f("map", [[1, 2], [3]], "first"); f("map", ["a"], 5); f("map", [1], "default", "x"); f("map", ["a.b", "c.d"], "split", "."); f("map", [{"a": 1}], "combine", {"b": 2}); f("map", ["b", "a"], "regex_replace", "^", "x"); f("map", M, "attr", "items"); f("map", {"a": 1}, "upper"); f("map", M, attribute=["n"]); f("map", [[1, 2]], attribute=1); f("map", [None], attribute="a", default=None); f("map", ["x"], attribute="length")
f("select", [1, 2, 3, 4], "even"); f("select", [1, 2, 3], "gt", 1); f("select", ["a", "", None]); f("select", ["ab", "cd"], "match", "a"); f("select", [1, 2], "nosuch"); f("select", ["a", "b"], "in", ["a"]); f("select", [1, 2], "divisibleby", 2); f("select", [None, 1], "none"); f("select", [1, "a"], "gt", 0); f("select", ["web", "db"], "search", "E", ignorecase=True); f("select", [UNDEFINED, 1], "defined"); f("select", [UNDEFINED]); f("select", 5); f("select", 5, "odd"); f("select", [1, 2], 7); f("select", {"a": 1, "b": 2}, "equalto", "a")
f("reject", [1, 2, 3, 4], "even"); f("reject", ["a", ""], "equalto", ""); f("reject", ["web1", "db1"], "search", "^db"); f("reject", [1, None], "none")
f("selectattr", P, "a", "equalto", 2); f("selectattr", P, "n", "in", ["a", "b"]); f("selectattr", P, "zz", "defined"); f("selectattr", P, "zz"); f("selectattr", P, "zz", "undefined"); f("selectattr", M, "o.p", "defined"); f("selectattr", M, "t", "contains", "a"); f("selectattr", P); f("selectattr", P, "n", "match", "^a"); f("selectattr", P, "a", "nosuch"); f("selectattr", P, "a", ">", 1); f("selectattr", M, "t"); f("selectattr", [[1, 0], [2, 1]], 1); f("selectattr", P, "zz", "equalto", 1); f("selectattr", P, attribute="a")
f("rejectattr", P, "a", "equalto", 2); f("rejectattr", M, "t"); f("rejectattr", M, "o.p", "undefined"); f("rejectattr", P, "zz", "defined"); f("rejectattr", P, "n", "regex", "A|b")
f("first", []); f("last", []); f("first", {"a": 1}); f("last", {"a": 1, "b": 2}); f("first", "xyz"); f("last", "xyz"); f("last", T(1, 2)); f("first", 5); f("last", 5); f("first", T())
f("reverse", {"a": 1, "b": 2}); f("reverse", T(1, 2)); f("reverse", "añ"); f("list", {"a": 1}); f("list", "añ"); f("list", {"$set": [1]})
f("replace", "aaaa", "a", "b", 2); f("replace", "abc", "", "-"); f("replace", "abc", "", "-", 2); f("replace", 121, 1, "x"); f("replace", None, "N", "x"); f("replace", "abc", "b"); f("replace", "abc", "b", None); f("replace", "a.b", ".", ""); f("replace", "aa", "a", "b", 0); f("replace", "aa", "a", "b", -1); f("replace", "aa", "a", "b", "1")
f("indent", "a\n\nb", 2); f("indent", "a\n\nb", 2, False, True); f("indent", "a\nb", first=True); f("indent", "a\nb\n", 3); f("indent", "", 4, True); f("indent", "\n", 2); f("indent", "a\r\nb", 2); f("indent", "a\nb", "> "); f("indent", "a\nb", 0); f("indent", "a\nb", -2); f("indent", "a\nb", 1.5); f("indent", "a\n  b\n\n\nc", 2, True, True)
f("truncate", "The quick brown fox", 10); f("truncate", "The quick brown fox", 10, True); f("truncate", "The quick brown fox", 10, False, "", 0); f("truncate", "The quick brown fox", 14); f("truncate", "The quick brown fox", 14, leeway=0); f("truncate", "x" * 300); f("truncate", "abc", 2); f("truncate", "abcdefghijk", 3); f("truncate", "héllo wörld foo", 6, end="…"); f("truncate", "abc", 3, leeway=-1); f("truncate", [1, 2, 3], 5); f("truncate", "ab cd ef", 4, True, end="..", leeway=0)
f("trim", "  x "); f("trim", "xxaxx", "x"); f("trim", "abcba", "ab"); f("trim", " \u00a0\t x\u2003"); f("trim", "x", None); f("trim", "xx", 5)
f("wordcount", "a b-c d_e é"); f("wordcount", 123)
LONG = "The quick brown fox jumps over the lazy dog, extraordinarily-long-hyphenated-words included. Supercalifragilisticexpialidocious!"
for a in [[20], [10], [10, False], [20, True, "|"], [5, True, None, False], [79], [0], [15, False, "\n", False], [1]]:
    f("wordwrap", LONG, *a)
f("wordwrap", "para one\n\npara  two is   long", 8); f("wordwrap", "a -- b--c d", 4); f("wordwrap", "  lead", 4); f("wordwrap", "x" * 30, 10); f("wordwrap", "well-known co-op x-y", 6)
f("title", "hello wORLD foo-bar (baz) [qux] {a <b it's"); f("capitalize", "hELLO"); f("capitalize", "ǆx"); f("upper", "straße"); f("lower", "ÀÉ"); f("title", "o'neil x_y z.a")
f("format", "%s-%d", "a", 5); f("format", "%(a)s", a=1); f("format", "%s", "a", b=1); f("format", "%d", "x"); f("format", "100%"); f("format", "%%"); f("format", "%s %s", "a"); f("format", "%5.2f|%-5s|%05d|%x", 3.14159, "ab", 42, 255)
f("xmlattr", {"class": "a b", "id": None, "n": 1}); f("xmlattr", {"a": "<x>"}, False); f("xmlattr", {"a b": 1}); f("xmlattr", {"a": UNDEFINED, "b": "2"}); f("xmlattr", {"a": True})
f("urlencode", "a b/c?d=é&x"); f("urlencode", {"a": "b c", "d": "/"}); f("urlencode", [T("a", 1), ["b", 2]]); f("urlencode", [1]); f("urlencode", "~-_.!"); f("urlencode", {"a": None, "b": True})
f("escape", "<a href='x'>\"&amp;\"</a>"); f("striptags", "<p>a <b>b</b>&nbsp;&amp; &lt;c&gt; &#233; &#x41; <!-- no\n --> d</p>"); f("striptags", "a &unknown; &copy; b"); f("forceescape", "<")
f("urlize", "see http://example.com/x?y=1 and www.foo.org, or mail me@example.com."); f("urlize", "(http://example.com)", 10); f("urlize", "https://a.io/very/long/path/here", 15, True, target="_blank"); f("urlize", "foo.com bar.io mailto:a@b.cc <http://x.com> ftp://x.org", extra_schemes=["ftp://"]); f("urlize", "x", extra_schemes=["b d"]); f("urlize", "http://[::1]/x http://1.2.3.4:80/", rel="a b")
f("tojson", {"b": [1, None, True, "<x>&'"], "a": 1.0}); f("tojson", [1], 2); f("tojson", {"a": {"b": []}}, indent=4); f("tojson", {"$pairs": [[1, "x"], [None, 2]]}); f("tojson", "é"); f("tojson", {"$set": [1]}); f("tojson", {"$pairs": [[T(1), 2]]})
f("attr", {"a": 1}, "a"); f("attr", "x", "nope"); f("attr", M, "zz"); f("items", {"a": 1}); f("items", UNDEFINED); f("items", [1]); f("abs", "-1"); f("abs", -2.5); f("abs", True)
PP = {"name": "web", "tags": ["a" * 30, "b" * 30, "c" * 30], "nested": {"k%d" % i: list(range(i)) for i in range(12)}, "t": T(1), "n": None, "s": "it's \"q\"\n"}
f("pprint", PP); f("pprint", [PP, PP]); f("pprint", "x" * 100); f("pprint", "word " * 40); f("pprint", {"a": "word " * 40}); f("pprint", T("a" * 50, "b" * 50)); f("pprint", [1] * 60); f("pprint", {"$pairs": [[2, 1], [1, 2], ["a", 3]]}); f("pprint", {}); f("pprint", {"z": 1, "a": 2}); f("pprint", "line one\nline two\n" * 5)

# ---- Ansible's
for v in ["true", "TRUE", "Yes", "on", "1", 1, 1.0, "y", "t", "no", "0", 0, 2, "2", "on ", [], [1], {}, 1.5]:
    f("bool", v)
f("b64encode", "héllo"); f("b64encode", "abc", "utf-16-le"); f("b64encode", "abc", encoding="utf-16"); f("b64encode", "é", "latin-1"); f("b64encode", "é", "ascii"); f("b64encode", "x", "nope"); f("b64decode", "aMOpbGxv"); f("b64decode", "YQBiAGMA", "utf-16-le"); f("b64decode", "YWJ"); f("b64decode", "YW Jj\n"); f("b64decode", "YWJjZA=="); f("b64decode", "a"); f("b64decode", "YQ==YQ=="); f("b64decode", "////"); f("b64decode", "YQ="); f("b64decode", "")
for h in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s", "SHA256", "nope", 5, "sha512_256"]:
    f("hash", "test", h)
f("hash", "é", "md5"); f("md5", 5); f("sha1", [1]); f("checksum", None)
f("to_uuid", "x"); f("to_uuid", "x", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"); f("to_uuid", "x", "bad"); f("to_uuid", "x", namespace="{6ba7b8109dad11d180b400c04fd430c8}"); f("to_uuid", 5); f("to_uuid", "é"); f("to_uuid", "x", None); f("to_uuid", "x", 5)
J = {"b": [1, {"c": None}], "a": "é\n\u2028\"", "t": T(1, 2), "f": 1e16, "e": {}, "l": []}
f("to_json", J); f("to_json", J, indent=2); f("to_json", J, ensure_ascii=False); f("to_json", J, sort_keys=True); f("to_json", J, separators=[",", ":"]); f("to_json", J, indent=0); f("to_json", J, indent="\t"); f("to_json", J, bogus=1); f("to_json", J, 1); f("to_json", [NAN, INF]); f("to_json", [NAN], allow_nan=False); f("to_json", {"$pairs": [[1, 2], [None, 3], [True, 4], [1.5, 5]]}); f("to_json", {"$pairs": [[T(1), 2]]}); f("to_json", {"$pairs": [[T(1), 2], ["a", 1]]}, skipkeys=True); f("to_json", {"$pairs": [[1, 2], ["a", 3]]}, sort_keys=True); f("to_json", {"$set": [1]}); f("to_json", [UNDEFINED]); f("to_json", "😀"); f("to_json", 2**80); f("to_json", J, indent=2, separators=[", ", " : "]); f("to_json", [[], {}, [[]]], indent=1); f("to_json", -0.5); f("to_json", 1e-7); f("to_json", J, indent=-1); f("to_json", "\x7f\x00\x1f/")
f("to_nice_json", J); f("to_nice_json", J, 2); f("to_nice_json", J, indent=8, sort_keys=False); f("to_nice_json", [[1, [2]], {"z": 1, "a": {}}]); f("to_nice_json", J, ensure_ascii=False); f("to_nice_json", {"$pairs": [[1, 2], ["a", 3]]}); f("to_nice_json", J, separators=[",", ":"]); f("to_nice_json", J, 2, False, 1)
for v in ['{"a": [1, 2.5, null, true]}', '"x"', "1", "[1,", '{"a" 1}', '{"a": 1,}', "[1 2]", '"\\u00e9\\n"', '"\\x"', "nul", "NaN", "-Infinity", '{"a":1}x', "", " \n[1]\n ", '"a\nb"', "'a'", "01", "-", "1e5", "1E+2", "[1]]", '{"a": 1, "a": 2}', "12345678901234567890", '"\\u12"', '"abc', "{", "[", '{"a"', '{"a":', "\ufeff1", "-0", "1.0", "tru"]:
    f("from_json", v)
Y = {"b": [1, {"c": None}], "a": "text", "t": T(1, 2), "e": {}, "l": [], "f": 1.0, "y": "yes", "n": "123", "m": "line1\nline2\n", "u": "é", "q": "it's", "c": "a: b", "h": "# no", "long": "word " * 30, "bool": True, "sp": " lead", "multi": {"x": [[1, 2], [3]], "y": [{"a": 1, "b": 2}]}}
f("to_yaml", Y); f("to_nice_yaml", Y); f("to_nice_yaml", Y, 2); f("to_nice_yaml", Y, indent=2, width=1000); f("to_yaml", Y, default_flow_style=False); f("to_yaml", Y, default_flow_style=True); f("to_nice_yaml", Y, sort_keys=False); f("to_yaml", Y, width=20); f("to_nice_yaml", Y, explicit_start=True); f("to_nice_yaml", Y, explicit_start=True, explicit_end=True); f("to_yaml", Y, default_style='"'); f("to_yaml", Y, default_style="'"); f("to_yaml", Y, default_style="|"); f("to_yaml", Y, default_style=">"); f("to_nice_yaml", Y, 9); f("to_nice_yaml", Y, 10); f("to_nice_yaml", Y, 1); f("to_nice_yaml", Y, width=-1); f("to_nice_yaml", Y, allow_unicode=False); f("to_nice_yaml", Y, bogus=1); f("to_nice_yaml", Y, default_flow_style=True); f("to_yaml", Y, indent=4)
for v in ["a", "true", "no", "null", "~", "1", "1.5", "1e3", "0x1f", "012", "1_000", "12:30:45", "2024-01-02", "2024-01-02 03:04:05", "<<", "=", "-", "- a", "?", "? a", ":", ": a", "a:b", "a: b", "a:", "#a", "a#b", "a #b", "[a", "a]", "{a", "&a", "*a", "!a", "|", ">", "'a", '"a', "a'b", 'a"b', "%a", "@a", "`a", "a,b", ",a", "---", "--- a", "...", "a\nb", "a\n", "\na", "a\n\nb", " a", "a ", "a\tb", "\t", "\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "é", "\ufeff", "😀", "a\\b", "x" * 100, "x" * 70 + " " + "y" * 70, "word " * 25, "it's " * 30, "a\nb " * 30, "\u00a0", "a\r\nb", "y", "n", "Y", "on", "0b1", "0o7", ".5", "1.", "+1", "-1", ".inf", "-.inf", ".nan", "a\n b", "a \nb", "{{ x }}", "a  b" * 30, "\u2029x", "x:y z", "- ", "-a", "?a", ":a", "key:\tvalue", "1e+3", "1.5e+3", "685_230", "190:20:30", "!", "&", "*", "", "#", "é" * 90 + " " + "b" * 20]:
    f("to_yaml", v); f("to_nice_yaml", {"k": v}); f("to_nice_yaml", {v: 1}); f("to_yaml", [v, v])
for v in [[[1, 2], [3, [4, 5]]], [{"a": [1, {"b": 2}]}], {"a": [{"b": 1, "c": [1, 2]}, "x"]}, [[]], [{}], [None, True, 1.5], {"$pairs": [[1, "a"], [True, "b"], [None, "c"], [1.5, "d"]]}, {"$pairs": [[T(1, 2), "a"]]}, {"$set": ["a"]}, T(1, 2), [1e17, 1e-7, INF, NAN, -0.0, 1e300], {"x" * 130: 1}, {"x" * 128: 1}, {"é" * 65: 1}, {"a\nb": 1}, [[[1]]], [[{"a": [[1], 2]}]], {"a": {"b": {"c": {"d": [1]}}}}, list(range(50)), {"k%d" % i: i for i in range(30)}, 2**70, [UNDEFINED], {"a": "x\n", "b": "y\n\n", "c": "\n"}, [["a", "b" * 90, "c"]], {"b": 1, "B": 2, "a": 3, "é": 4}, {"a b": "c d", "e,f": "g,h"}, ["a,b", "c: d", "[x]"]]:
    f("to_yaml", v); f("to_nice_yaml", v); f("to_nice_yaml", v, indent=2); f("to_yaml", v, default_flow_style=True, width=30)
for v in ["a: 1", "- 1\n- yes\n- 0o7\n- 012\n- 1e3", "{a: b", "a: [1, 2", "---\na: 1\n---\nb: 2", "", "x", "2024-01-02", "a: 2024-01-02 03:04:05", "a: !unknown x", "a: &x [1]\nb: *x", "- |\n  a\n  b\n- >\n  c\n  d", "a: b: c", '{"a": 1e3}', "\t- x", "a: 'x", "<<: {a: 1}\nb: 2", "? [1]\n: 2", "12:30", "~", "null", "a: ~"]:
    f("from_yaml", v); f("from_yaml_all", v)
for p in ["/a/b/c", "/a/b/", "a", "", "/", "//", "a/b/../c", "~", "~/x", "~daemon/y", "~nosuch/z", "$HOME/x", "${HOME}y", "$NOPE_X", "a.tar.gz", ".bashrc", "/x/.y.z", "a.", "..", "a/.b", "C:\\x\\y.txt", "C:\\", "\\\\srv\\share\\d\\f", "C:/a/b", "x:y", "..a", "a..b", "//a//b//", "/a/b/c/.."]:
    for n in ["basename", "dirname", "splitext", "expanduser", "expandvars", "win_basename", "win_dirname", "win_splitdrive"]:
        f(n, p)
f("relpath", 5); f("relpath", ""); f("relpath", "/a", 5); f("realpath", "/a/../b"); f("realpath", "/nonexist/./x//y"); f("relpath", "/a/b", "/a/c"); f("relpath", "/a/b", "/a/b"); f("relpath", "/", "/a"); f("relpath", "/a/b/../c", "/x"); f("path_join", ["/a", "b", "/c", "d"]); f("path_join", ["a", ""]); f("path_join", ["a/", "b"]); f("path_join", ["a", 5]); f("path_join", T("a", "b")); f("path_join", [5]); f("fileglob", "/etc/hostn*"); f("fileglob", "/nonexist/*"); f("fileglob", "/etc/hostname")
f("to_datetime", "2024-03-05 01:02:03"); f("to_datetime", "2024-03-05", "%Y-%m-%d"); f("to_datetime", "05/Mar/2024 13:14:15.5", "%d/%b/%Y %H:%M:%S.%f"); f("to_datetime", "x"); f("to_datetime", "2024-03-05 01:02:03 x"); f("to_datetime", "2024-02-30", "%Y-%m-%d"); f("to_datetime", "2024-03-05T01:02:03+0200", "%Y-%m-%dT%H:%M:%S%z"); f("to_datetime", "2024-03-05T01:02:03Z", "%Y-%m-%dT%H:%M:%S%z"); f("to_datetime", "12:30 PM", "%I:%M %p"); f("to_datetime", "68", "%y"); f("to_datetime", "69", "%y"); f("to_datetime", "60 2024", "%j %Y"); f("to_datetime", "Tuesday, March 5, 2024", "%A, %B %d, %Y"); f("to_datetime", "2024 10 1", "%Y %W %w"); f("to_datetime", "2024-W10-2", "%G-W%V-%u"); f("to_datetime", "a", "%q"); f("to_datetime", "Tue Mar  5 01:02:03 2024", "%c"); f("to_datetime", "50%", "%M%%"); f("to_datetime", "2024.03", "%Y.%m"); f("to_datetime", "2024-3-5 1:2:3"); f("to_datetime", "1709600000", "%s")
for d in "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%":
    f("strftime", "%" + d, 1709600523, True); f("strftime", "%" + d, 0); f("strftime", "%" + d, 1704067199)
f("strftime", "%-d %_d %05d %^a %#Z %e", 1709600523); f("strftime", "%Y-%m-%d %H:%M:%S", "1.9"); f("strftime", "x", "bad"); f("strftime", "%Y", -1); f("strftime", "%Y", 1e20); f("strftime", "%f %q %", 0); f("strftime", "", 0); f("strftime", "%Y", 0.5); f("strftime", "%10Y|%-m|%-H|%-M|%-S|%-j|%-I", 1709600523)
for v in ["a", "a b", "it's", "", "a$b", "é", "a/b.c-d_e", "a=b", "~", "*", "a\nb", 5, True, [1], "a@b%c+d:e,f"]:
    f("quote", v)
f("regex_replace", "hello world", "(\\w+) (\\w+)", "\\2 \\1"); f("regex_replace", "abc", "b"); f("regex_replace", "aBc", "b", "x", True); f("regex_replace", "a\nb", "^", "> ", multiline=True); f("regex_replace", "abc", "(", ""); f("regex_replace", "abc", "b", "\\g<x>"); f("regex_replace", "abc", "(?P<x>b)", "[\\g<x>]"); f("regex_replace", "web1", "(.*)", "-\\1-"); f("regex_replace", "a.b", "\\.", "\\\\."); f("regex_replace", "abc", "b", "\\n"); f("regex_replace", "abc", 5, "x"); f("regex_replace", "abc", "b", 5); f("regex_replace", None, "N", "x"); f("regex_replace", ["a"], "a", "b"); f("regex_replace", "abc", "b", None); f("regex_replace", "a1b22", "\\d+", "#"); f("regex_replace", "foo.bar.com", "^([^.]+)\\..*$", "\\1"); f("regex_replace", "x", "x", "\\q"); f("regex_replace", "aaa", "a{2}", "b"); f("regex_replace", "192.168.1.1", "\\.\\d+$", ".0/24")
f("regex_search", "foo=bar", "(\\w+)=(\\w+)", "\\1", "\\2"); f("regex_search", "foo=bar", "(?P<k>\\w+)=(?P<v>\\w+)", "\\g<v>"); f("regex_search", "foo", "bar"); f("regex_search", "foo", "bar", "\\1"); f("regex_search", "FOO", "foo", ignorecase=True); f("regex_search", "a\nfoo", "^foo", multiline=True); f("regex_search", "foo", "o", "x"); f("regex_search", "foo", "o", "\\3"); f("regex_search", "foo", "(o)|(x)", "\\2"); f("regex_search", "foo", "o", 5); f("regex_search", "foo", "("); f("regex_search", "foo", "o", "\\g<nope>"); f("regex_search", 12345, "3"); f("regex_search", "foo", "o", "\\g"); f("regex_search", "foo", "(o)", "\\0"); f("regex_search", "foo", "o", bogus=True); f("regex_search", "ab", "x*")
f("regex_findall", "a1b22", "\\d+"); f("regex_findall", "k=v x=y", "(\\w)=(\\w)"); f("regex_findall", "k=v x=y", "(\\w)=\\w"); f("regex_findall", "A a", "a", ignorecase=True); f("regex_findall", "a\nb", "^.", True); f("regex_findall", "abc", "x*"); f("regex_findall", "abc", "["); f("regex_findall", "ip 10.0.0.1 and 192.168.1.254", "\\b(?:[0-9]{1,3}\\.){3}[0-9]{1,3}\\b"); f("regex_findall", "ab", "(a)|(b)")
for v in ["a.b*c", "^$[]{}()|\\+?", "é-_ #&~%@", "a\tb\n"]:
    f("regex_escape", v); f("regex_escape", v, "posix_basic"); f("regex_escape", v, re_type="posix_extended"); f("regex_escape", v, "nope")
f("ternary", None, 1, 2, 3); f("ternary", None, 1, 2); f("ternary", "", 1, 2, 3); f("ternary", "false", 1, 2); f("ternary", 1, UNDEFINED, 2); f("ternary", True); f("ternary", [], "a", "b"); f("ternary", UNDEFINED, 1, 2)
for s in ["a", "", 0, 1, 42, 1.5, None, True, 2**65, -3.25]:
    if s is not None:
        f("random", 100, seed=s); f("random", ["a", "b", "c", "d", "e"], seed=s); f("random", 1000, 10, 7, s); f("random", "abcdef", seed=s)
    if s:
        f("shuffle", [1, 2, 3, 4, 5, 6, 7], seed=s); f("shuffle", ["a", "b", "c"], s); f("shuffle", "abcd", seed=s)
f("random", 0, seed="a"); f("random", -5, seed="a"); f("random", 10, 20, seed="a"); f("random", 10, 0, -1, seed="a"); f("random", [], seed="a"); f("random", [1, 2], 1, seed="a"); f("random", 2.5, seed="a"); f("random", {"a": 1}, seed="a"); f("random", 20, start=10, step=0, seed="x"); f("random", 10**30, seed="x"); f("random", "10", seed="x"); f("random", True, seed="x")
f("mandatory", UNDEFINED); f("mandatory", UNDEFINED, "need it"); f("mandatory", 5); f("mandatory", None)
for s in ["plain", "erlang", "c", "cblock", "xml", "nope"]:
    f("comment", "a\n\nb", s); f("comment", "one line", s)
f("comment", "x\ny", decoration="! "); f("comment", "x", "plain", prefix="###", postfix="---"); f("comment", "x", prefix_count=2, postfix_count=0); f("comment", "x", "cblock", beginning="/**", end="**/", newline="\r\n"); f("comment", "x", prefix="\n"); f("comment", "x\n", "c"); f("comment", "x", bogus=1); f("comment", "x", prefix_count="2"); f("comment", "x", postfix_count="2"); f("comment", "x", prefix=""); f("comment", "a\nb", "plain", decoration="", prefix="[", postfix="]")
f("type_debug", {"$set": []}); f("type_debug", T()); f("type_debug", NAN); f("type_debug", UNDEFINED)
A = {"a": 1, "b": {"x": 1, "y": [1, 2]}}; B = {"b": {"y": [2, 3], "z": 2}, "c": 3}
f("combine", A, B); f("combine", A, B, recursive=True)
for lm in ["replace", "keep", "append", "prepend", "append_rp", "prepend_rp", "nope"]:
    f("combine", A, B, recursive=True, list_merge=lm); f("combine", {"l": [1, 2, 2]}, {"l": [2, 3]}, list_merge=lm)
f("combine", [A, B]); f("combine", [A, [B]]); f("combine", A, [B, {"d": 4}], {"a": 9}); f("combine", A); f("combine", {}); f("combine", []); f("combine", [], []); f("combine", A, "x"); f("combine", A, None); f("combine", A, UNDEFINED); f("combine", A, {"a": UNDEFINED}); f("combine", A, B, bogus=1); f("combine", {"a": 1, "b": 2}, {"b": 2, "a": 1}); f("combine", {}, {"a": 1}); f("combine", {"a": 1}, {}); f("combine", "a", "b"); f("combine", [1]); f("combine", {"b": 1, "a": 2}, {"c": 1, "b": 3}); f("combine", {"a": {"x": 1}}, {"a": {"y": 2}}, {"a": {"z": 3}}, recursive=True); f("combine", {"a": [1]}, {"a": "x"}, recursive=True, list_merge="append"); f("combine", {"a": {"x": 1}}, {"a": None}, recursive=True)
f("extract", 1, ["a", "b"]); f("extract", "k", {"k": {"m": [7]}}, "m"); f("extract", "k", {"k": {"m": [7]}}, ["m", 0]); f("extract", "zz", {"k": 1}); f("extract", 9, [1]); f("extract", "k", {"k": 1}, "m"); f("extract", "a", UNDEFINED); f("extract", "a", None)
N = [1, [2, [3, [4, None]], "null"], "None", None]
f("flatten", N); f("flatten", N, 1); f("flatten", N, 0); f("flatten", N, levels=2, skip_nulls=False); f("flatten", T(1, T(2, [3]))); f("flatten", {"a": 1}); f("flatten", "ab"); f("flatten", N, "1"); f("flatten", [[{"a": [1]}]]); f("flatten", N, 1.5)
S = [{"n": "a", "g": ["x", "y"], "o": {"k": ["z"]}}, {"n": "b", "g": []}]
f("subelements", S, "g"); f("subelements", S, "o.k"); f("subelements", S, "o.k", True); f("subelements", S, "o.k", skip_missing=True); f("subelements", S, ["o", "k"], True); f("subelements", S, "n"); f("subelements", {"a": {"g": [1]}}, "g"); f("subelements", "x", "g"); f("subelements", S, 5); f("subelements", [1], "g"); f("subelements", ["abc"], "g"); f("subelements", [None], "g"); f("subelements", [[1]], "g"); f("subelements", S, "zz")
f("dict2items", {"a": 1, "b": [2]}); f("dict2items", {"a": 1}, "k", "v"); f("dict2items", {"$pairs": [[1, 2]]}); f("dict2items", {"a": 1}, key_name="x"); f("dict2items", {"a": 1}, "same", "same"); f("items2dict", [{"key": "a", "value": 1}, {"key": "a", "value": 2}]); f("items2dict", [{"k": "a", "v": 1}], "k", "v"); f("items2dict", [{"key": "a"}]); f("items2dict", [1]); f("items2dict", [{"key": [1], "value": 1}]); f("items2dict", T({"key": "a", "value": 1})); f("items2dict", {"a": 1}); f("items2dict", ["ab"]); f("items2dict", [None])
f("split", "a,b,,c", ","); f("split", " a  b "); f("split", "a b c d", None, 2); f("split", "a b  c ", maxsplit=1); f("split", "a--b", "--"); f("split", "abc", ""); f("split", "a,b,c", ",", 1); f("split", "", ","); f("split", ""); f("split", "abc", 5); f("split", "a,b", ",", 0)
f("unique", [1, 1.0, True, "1"]); f("unique", ["a", "A", "b"]); f("unique", ["a", "A"], True); f("unique", ["a", "A"], case_sensitive=False); f("unique", [{"a": 1}, {"a": 1}, {"a": 2}]); f("unique", P, attribute="a"); f("unique", [[1], [1]]); f("unique", [{"a": [1]}, {"a": [1]}], attribute="a"); f("unique", "aab"); f("unique", {"a": 1}); f("unique", [1, [2], [2], 1]); f("unique", [None, None, False, 0]); f("unique", [UNDEFINED, 1])
L1, L2 = [1, 2, 2, "a", [1], {"k": 1}], [2, "b", [1], {"k": 2}, "a"]
for n in ["union", "intersect", "difference", "symmetric_difference"]:
    f(n, L1, L2); f(n, L2, L1); f(n, [], L1); f(n, L1, []); f(n, "abc", "bcd"); f(n, T(1, 2), T(2, 3)); f(n, [1, 2], "ab"); f(n, {"a": 1}, ["a", "b"]); f(n, ["a", "A"], ["a"]); f(n, [1], 5); f(n, ["a"], {"a": 1}); f(n, [1], UNDEFINED); f(n, [1], None); f(n, list(range(20)), list(range(10, 30))); f(n, ["x"] * 3, [1]); f(n, [True, 1.0, 2], [1])
f("product", [1, 2], ["a", "b"]); f("product", [1, 2], repeat=2); f("product", "ab", [1], "xy"); f("product", [], [1]); f("product", [1], 5); f("product", [1], bogus=1); f("product", [1, 2], repeat=0)
f("permutations", [1, 2, 3], 2); f("permutations", "ab"); f("permutations", [1], 2); f("permutations", [1, 2, 3], -1); f("permutations", [1], "x"); f("combinations", [1, 2, 3, 4], 3); f("combinations", "abc", 2); f("combinations", [1], 2); f("combinations", [1, 2], 0); f("combinations", [1, 2]); f("combinations", [1], -1)
f("zip", [1, 2, 3], ["a", "b"]); f("zip", [1], [2], [3]); f("zip", "ab", "cd"); f("zip", [1]); f("zip", [1, 2], [3], strict=True); f("zip", [1], 5); f("zip", {"a": 1}, [1]); f("zip_longest", [1, 2, 3], ["a"]); f("zip_longest", [1, 2], [3], fillvalue="-"); f("zip_longest", [1], bogus=2)
f("log", 8, 2); f("log", 100, 10); f("log", 0); f("log", -1); f("log", "x"); f("log", 2.718281828459045); f("log", 8, 1); f("log", 8, "x"); f("log", 10**400); f("log", 1000, 10); f("pow", 2, 0.5); f("pow", -8, 1.5); f("pow", 10, 400); f("pow", 2, "x"); f("pow", "x", 2); f("pow", 0, -1); f("pow", 2, 10); f("root", 27, 3); f("root", -4); f("root", "x"); f("root", 16, 4); f("root", 8, 0); f("root", 8, "3"); f("root", 8, "x"); f("root", 2)
for n in [0, 1, 1023, 1024, 1536, 10**6, 2**30, 2**40 + 1, 2**85, 1.5, -2048, "1024", None]:
    f("human_readable", n); f("human_readable", n, True); f("human_readable", n, unit="K"); f("human_readable", n, False, "m"); f("human_readable", n, unit="bogus"); f("human_readable", n, unit="B")
for v in ["1K", "1.5 MB", "2Kb", "10", "10b", "3 GiB", "x", "", "1 Zb", "1Mbyte", "1 megabit", 10, 1.5, "5 Q", ".5K", ".", "1e3", "-1K", " 7  kB", "1KBfoo", "2.5", "3.5"]:
    f("human_to_bytes", v); f("human_to_bytes", v, "M"); f("human_to_bytes", v, isbits=True); f("human_to_bytes", v, "bogus")
R = [{"k": "a", "v": 1}, {"k": "b", "v": 2}]
f("rekey_on_member", R, "k"); f("rekey_on_member", {"x": R[0]}, "k"); f("rekey_on_member", R + R, "k"); f("rekey_on_member", R + [{"k": "a", "v": 9}], "k", duplicates="overwrite"); f("rekey_on_member", R, "zz"); f("rekey_on_member", [1], "k"); f("rekey_on_member", "x", "k"); f("rekey_on_member", R, "k", "bogus"); f("rekey_on_member", R, ["k"]); f("rekey_on_member", UNDEFINED, "k"); f("rekey_on_member", R, UNDEFINED)
f("urldecode", "a%20b+c%C3%A9"); f("urldecode", "%zz%4"); f("urldecode", "%ff")
U = "https://user:pw@Example.com:8443/path/x?q=1&r=a#frag"
for u in [U, "http://[::1]:80/x", "mailto:a@b.c", "/just/path", "http://h:bad/", "http://h:99999/", "http://u@h", "HTTP://H/P;x?y", "http://[::1", "//h/p", "a:b:c", "ftp://h", "http://h?q", "x y z", "http://u:@h"]:
    f("urlsplit", u)
for q in ["hostname", "port", "scheme", "netloc", "username", "password", "path", "query", "fragment", "bogus", ""]:
    f("urlsplit", U, q)

# ---- tests
for v, w, o in [("1.10.2", "1.9", ">"), ("1.0", "1.0.0", "=="), ("1.0", "1.0.0", "<"), ("2.0", "2.0", "="), ("1.2b3", "1.2b10", "lt"), ("1.a", "1.1", "<"), ("10", "9", "ge"), ("1.2.3-4", "1.2.3-10", "<"), ("1", "1", "bogus"), ("", "1", "<"), ("1", "", "<"), ("v1.2", "1.2", "=="), ("20.04", "18.04", ">="), ("1.0", "2.0", "!="), ("1.0", "2.0", "<>"), (12, 12.5, "<"), ("1.10", 1.9, ">")]:
    t("version", v, w, o)
for v, w in [("1.0.0", "1.0.1"), ("1.0.0-alpha", "1.0.0"), ("1.0.0-alpha.1", "1.0.0-alpha.beta"), ("1.0.0-2", "1.0.0-11"), ("1.0.0+b1", "1.0.0+b2"), ("1.0", "1.0.0"), ("1.0.0-rc.1", "1.0.0-rc.1.1"), ("01.0.0", "1.0.0")]:
    for o in ["<", "==", ">"]:
        t("version", v, w, o, version_type="semver")
for v, w in [("1.0a1", "1.0"), ("1.0.0", "1.0"), ("1.0b2", "1.0b10"), ("1", "1.0"), ("1.0.4", "1.0.4a3"), ("1.3.a4", "1.3")]:
    for o in ["<", "==", ">"]:
        t("version", v, w, o, strict=True)
for v, w in [("1.0", "1.0.0"), ("1.0rc1", "1.0"), ("1.0.dev1", "1.0a1"), ("1.0.post1", "1.0"), ("1!1.0", "2.0"), ("1.0+local", "1.0"), ("1.0+a.2", "1.0+a.10"), ("1.0-1", "1.0.post1"), ("v1.0", "1.0"), ("bogus", "1.0"), ("1.0a1.dev1", "1.0a1"), ("1.0c1", "1.0rc1")]:
    for o in ["<", "==", ">"]:
        t("version", v, w, o, version_type="pep440")
t("version", "1", "1", version_type="bogus"); t("version", "1", "1", "==", True, "semver"); t("version", "1", "1", strict=False); t("version", "1.0", "1.0", "==", version_type="loose")
t("match", "abc", "b"); t("match", "abc", "A", True); t("match", "a\nb", "^b", multiline=True); t("search", "a\nb", "^b", multiline=True); t("search", "a\nb", "^b"); t("regex", "abc", "c$", match_type="fullmatch"); t("regex", "abc", "abc", match_type="fullmatch"); t("regex", "abc", "b", match_type="match"); t("search", "abc", "("); t("search", 123, "2"); t("match", ["a"], "\\["); t("search", "ABC", "b", ignorecase=True); t("regex", "abc", "b", match_type="bogus"); t("search", None, "N"); t("match", "", ""); t("search", "abc", None)
RES = [{"failed": True}, {"failed": False, "changed": True}, {"skipped": True}, {"unreachable": True}, {"results": [{"changed": True}]}, {"results": []}, {"results": [1]}, {"started": 1, "finished": 0}, {"finished": 1}, {"changed": False, "results": [{"changed": True}]}, {"rc": 1}]
for r in RES:
    for n in ["failed", "succeeded", "changed", "skipped", "unreachable", "reachable", "started", "finished", "success", "failure"]:
        t(n, r)
for v in ["yes", "no", "TRUE", "off", "maybe", "", "0", 0, 1, 1.0, "y", "N", [], " true ", None, 2]:
    t("truthy", v, True); t("falsy", v, convert_bool=True)
t("in", "a", "abc"); t("in", 1, {"a": 1}); t("in", "a", {"a": 1}); t("in", 1, 5); t("in", None, [None]); t("in", 1, [True]); t("contains", "abc", "b"); t("contains", [1, 2], 2); t("contains", {"a": 1}, "a"); t("contains", 5, 1); t("contains", "abc", 1)
t("subset", [], []); t("subset", [1, 1], [1]); t("superset", "abc", "a"); t("subset", [[1]], [[1]]); t("subset", 5, [1]); t("subset", {"a": 1}, ["a"]); t("divisibleby", 6, 3); t("divisibleby", 6, 0); t("divisibleby", "x", 2); t("odd", 2.5); t("even", "x"); t("odd", -3); t("sameas", True, True); t("sameas", 1, True); t("sameas", "a", "a"); t("sameas", None, None); t("any", [0, "", None]); t("all", []); t("any", {"a": 1}); t("all", [UNDEFINED]); t("any", [1, UNDEFINED])
t("exists", "/etc/passwd"); t("exists", "/nonexist"); t("file", "/etc"); t("directory", "/etc"); t("link", "/etc/passwd"); t("mount", "/"); t("mount", "/etc"); t("mount", "/proc"); t("same_file", "/etc", "/etc/../etc"); t("same_file", "/etc", "/nonexist"); t("abs", "a"); t("abs", "/a"); t("is_dir", "/"); t("is_file", "/etc/passwd"); t("is_link", "/nonexist"); t("link_exists", "/etc/passwd"); t("is_mount", "/etc"); t("is_same_file", "/", "/etc/..")
for u in ["http://a.b/c", "ftp://x", "urn:isbn:1", "file:///x", "x", "", "http://", "://", "mailto:a@b", "http://[::1"]:
    t("uri", u); t("url", u); t("urn", u); t("uri", u, ["http"]); t("url", u, ["http", "file"])
t("filter", "upper"); t("filter", "nosuch"); t("test", "odd"); t("test", "nosuch"); t("filter", "combine"); t("test", "version"); t("isnan", NAN); t("nan", 1.5); t("number", NAN); t("lower", "abc1"); t("lower", "ABC"); t("upper", "ABC 1"); t("upper", "1"); t("lower", None); t("escaped", "x"); t("nosuchtest", 1); f("nosuchfilter", 1)

# ---- collections
G = "community.general."
JQ = {"people": [{"name": "bob", "age": 30, "tags": ["a", "b"], "addr": {"city": "X"}}, {"name": "al", "age": 25, "tags": [], "addr": {}}, {"name": "cy", "age": 40.5, "ok": True, "n": None}],
      "m": {"x": {"v": 1}, "y": {"v": 2}}, "s": "text", "e": [], "nest": [[1, 2], [3, [4]]], "n": [3, 1, 2], "w": "a,b", "é": 1, "a-b": 5}
for q in ["people[].name", "people[*].age", "people[0]", "people[-1].name", "people[0:2].name", "people[::-1].name", "people[?age > `26`].name", "people[?name=='bob']", "people[?name=='bob'] | [0].age", "people[?ok].name", "people[?!ok].name",
          "people[?tags].name", "people[].tags[]", "people[*].tags", "people[*].tags[]", "people[*].addr.city", "people[].{n: name, a: age}", "people[].[name, age]", "m.*.v", "m.x.v", "m.zz", "zz", "@", "length(people)", "length(s)", "keys(m)", "values(m)", "sort(n)", "reverse(n)", "max(n)", "min(n)", "sum(n)", "avg(n)",
          "sort_by(people, &age)[].name", "max_by(people, &age).name", "min_by(people, &age).name", "people[?contains(name, 'b')].name", "contains(n, `1`)", "starts_with(s, 'te')", "ends_with(s, 'xt')", "join(',', people[].name)", "to_string(n)", "to_string(s)", "to_number('5')", "to_number('x')", "to_array(s)", "type(n)", "type(s)", "type(m)", "type(e)", "not_null(zz, s)", "merge(m, {z: `1`})",
          "map(&name, people)", "abs(`-3`)", "ceil(`1.2`)", "floor(`1.8`)", "nest[]", "nest[][]", "n[1]", "n[5]", "n[0:2]", "n[::2]", "people[?age >= `25` && age < `40`].name", "people[?age == `25` || name == 'cy'].name", "people[?age != `25`].name", "s.x", "people.name", "[s, w]", "{a: s, b: n[0]}", "`{\"a\": 1}`", "'raw'", "`5`", "people[?name==`bob`].age", "\"a-b\"", "\"é\"", "people | [0].name | @", "people[?age > `26`] | length(@)", "e[]", "e[0]", "people[", "foo(", "nosuch(n)", "length(`5`)", "people[?name == \"bob\"]", "sort_by(people, &name)[*].name", "people[?n == `null`].name", "people[*].n", "to_number('1.5')", "join('-', n)", "people[?starts_with(name, 'a')].name | [0]", "m.*", "*", "people[*].*", "people[?addr.city].name", "", "keys(people)", "sort(people)", "n[?@ > `1`]", "n[?@ > `1`] | [0]", "to_string(`1.0`)", "to_string(m)", "sum(e)", "max(e)", "people[].ok", "people[?age].name", "nest[0][1]", "nest[*][0]", "length(m)", "type(`null`)", "type(`true`)", "type('')", "people[?!(age > `26`)].name", "reverse(s)", "values(m)[0].v", "people[?name < 'c'].name", "sum(people[].age)", "avg(people[].age)", "[people[0].name, m.x.v]", "s == 'text'", "n == `[3, 1, 2]`", "`1` == `1.0`", "`true` == `1`", "people[:1]", "n[-2:]", "not_null(zz, `null`)", "group_by(n, &@)"]:
    f(G + "json_query", JQ, q)
f("json_query", [{"a": 1}, {"a": 2}], "[].a"); f("json_query", [], "[0]"); f("json_query", "x", "@"); f("json_query", {"a": 1}, 5); f("json_query", None, "a"); f("json_query", UNDEFINED, "a"); f("json_query", T(1, 2), "[0]"); f("json_query", {"a": 2**70}, "a"); f("json_query", {"a": [1.0, 2]}, "sum(a)"); f("json_query", [{"a": {"b": "c"}}], "[?a.b=='c']"); f("json_query", {"a": 1.5}, "a")
for v in ["52:54:00", "52:54", "52", "", "zz:00", "1:2:3:4:5:6", "AB:CD", "52::00", 5, None, "521", "a0:b0:c0:d0:e0"]:
    f(G + "random_mac", v, seed="x"); f(G + "random_mac", v, 42)
f("random_mac", "52:54:00", seed="host1"); f("random_mac", UNDEFINED)
f(G + "dict_kv", "v", "k"); f(G + "dict_kv", [1], 5); f(G + "dict_kv", None, None); f(G + "dict_kv", UNDEFINED, "k")
f(G + "dict", [["a", 1], ["b", 2]]); f(G + "dict", [T("a", 1)]); f(G + "dict", {"a": 1}); f(G + "dict", [[1, 2, 3]]); f(G + "dict", ["ab"]); f(G + "dict", [1]); f(G + "dict", 5); f(G + "dict", [])
f(G + "counter", ["a", "b", "a"]); f(G + "counter", "abca"); f(G + "counter", [1, 1.0, True]); f(G + "counter", [[1]]); f(G + "counter", {"a": 1}); f(G + "counter", 5); f(G + "counter", []); f(G + "counter", [None, None])
f(G + "groupby_as_dict", [{"k": "a", "v": 1}, {"k": "b", "v": 2}], "k"); f(G + "groupby_as_dict", [{"k": "a"}, {"k": "a"}], "k"); f(G + "groupby_as_dict", [{"k": "a"}], "zz"); f(G + "groupby_as_dict", [1], "k"); f(G + "groupby_as_dict", 5, "k"); f(G + "groupby_as_dict", [], "k")
f(G + "version_sort", ["2.10", "2.9", "1.0"]); f(G + "version_sort", ["2.10", "2.9", "1.0"], reverse=True); f(G + "version_sort", ["1.a", "1.1"]); f(G + "version_sort", []); f(G + "version_sort", ["1.0", "1.0.0"]); f(G + "version_sort", [1, 2])
f(G + "crc32", "test"); f(G + "crc32", "é"); f(G + "crc32", 5); f(G + "crc32", ""); f(G + "unicode_normalize", "é"); f(G + "unicode_normalize", "é", "NFC"); f(G + "unicode_normalize", "ﬁ", form="NFKC"); f(G + "unicode_normalize", 5); f(G + "unicode_normalize", "x", "bad")
for v in ["1h", "1h 30m", "2d 4h", "1w", "1mo", "1y", "90s", "500ms", "1 hour", "1hour", "2hours 5minutes", "-1h", "1x", "", "0", "1.5h", "3600sec", "1y 2mo 3w", 5, None, "1h,30m", "30msecs"]:
    f(G + "to_milliseconds", v); f(G + "to_seconds", v); f(G + "to_hours", v); f(G + "to_time_unit", v, "day"); f(G + "to_time_unit", v, "minutes")
for n in ["to_minutes", "to_days", "to_weeks", "to_months", "to_years"]:
    f(G + n, "400d"); f(G + n, "1y 1mo"); f(G + n, "1h")
f(G + "to_time_unit", "1h", "bogus"); f(G + "to_seconds", "1h", bogus=1); f(G + "to_time_unit", "1h", "s"); f(G + "to_time_unit", "1h"); f(G + "to_seconds", UNDEFINED)
ML1, ML2 = [{"n": "a", "v": [1], "d": {"x": 1}}, {"n": "b", "v": 2}], [{"n": "a", "v": [2], "d": {"y": 2}}, {"n": "c"}, {"q": 1}]
f(G + "lists_mergeby", ML1, ML2, "n"); f(G + "lists_mergeby", ML1, ML2, "n", recursive=True); f(G + "lists_mergeby", ML1, ML2, "n", recursive=True, list_merge="append"); f(G + "lists_mergeby", [ML1, ML2], "n"); f(G + "lists_mergeby", ML1, "n"); f(G + "lists_mergeby", [], "n"); f(G + "lists_mergeby", ML1, ML2, 5); f(G + "lists_mergeby", ML1); f(G + "lists_mergeby", ML1, ML2, "n", bogus=1); f(G + "lists_mergeby", ML1, [1], "n"); f(G + "lists_mergeby", 5, ML1, "n"); f(G + "lists_mergeby", ML1, ML2, ML1, "n"); f(G + "lists_mergeby", ML1, ML2, "n", list_merge="nope"); f(G + "lists_mergeby", ML1, [], "n"); f(G + "lists_mergeby", [{"n": 1}, {"n": "a"}], [{"n": 2}], "n")
CSVT = "name,age\nbob,30\n\"al, x\",\"2\"\"5\"\n\nshort\nlong,1,2,3\n"
f(G + "from_csv", CSVT); f(G + "from_csv", CSVT, fieldnames=["a", "b"]); f(G + "from_csv", CSVT.replace(",", ";"), delimiter=";"); f(G + "from_csv", CSVT, dialect="bogus"); f(G + "from_csv", CSVT.replace(",", "\t"), dialect="excel-tab"); f(G + "from_csv", ""); f(G + "from_csv", CSVT, delimiter="ab"); f(G + "from_csv", "a, b\n1, 2\n", skipinitialspace=True); f(G + "from_csv", "a,b\r\n1,2\r\n", "unix"); f(G + "from_csv", "\ufeffa,b\n1,2")

# secrets: what does not depend on chance
for h in ["sha512", "sha256", "sha512_crypt"]:
    f("password_hash", "pw", h, "saltsalt", rounds=5000); f("password_hash", "pw", h, "saltsalt", rounds=1000); f("password_hash", "pw", h, "saltsalt", rounds=1001); f("password_hash", "pwé" * 10, h, "s", rounds=1000)
f("password_hash", "pw", "sha512", "saltsalt"); f("password_hash", "pw", salt="abc"); f("password_hash", "pw", "sha256", "saltsalt"); f("password_hash", "pw", "md5", "salt"); f("password_hash", "", "md5", "s"); f("password_hash", "pw", "md5", "toolongsalt"); f("password_hash", "pw", "md5_crypt", "12345678"); f("password_hash", "pw", "apr_md5_crypt", "salt"); f("password_hash", "pw", "des_crypt", "ab"); f("password_hash", "pw", "des_crypt", "abc")
f("password_hash", "pw", "blowfish", "1234567890123456789012", rounds=4); f("password_hash", "pw", "bcrypt", "1234567890123456789012", rounds=4, ident="2a"); f("password_hash", "pw", "bcrypt", "1234567890123456789012", rounds=4, ident="2y"); f("password_hash", "x" * 80, "bcrypt", "1234567890123456789012", rounds=4); f("password_hash", "pw", "bcrypt", "short"); f("password_hash", "pw", "bcrypt", "abcd"); f("password_hash", "pw", "bcrypt", "1234567890123456789012", rounds=3); f("password_hash", "é", "bcrypt", "abcdefghijklmnopqrstuu", rounds=4)
f("password_hash", "pw", "sha512", "toolongsaltsaltsalt"); f("password_hash", "pw", "sha512", "sa lt"); f("password_hash", "pw", "nosuch"); f("password_hash", 123, "sha512", "salt"); f("password_hash", None); f("password_hash", "a\0b", "sha512", "salt"); f("password_hash", "pw", "sha512", 12345, rounds=1000); f("password_hash", "pw", "sha512", "salt", rounds=10); f("password_hash", "pw", "sha512", "salt", rounds="2000"); f("password_hash", "pw", "md5", "salt", rounds=5000); f("password_hash", "pw", "sha512", "salt", ident="6", rounds=1000); f("password_hash", "pw", "pbkdf2_sha256", "salt"); f("password_hash", "pw", "pbkdf2_sha512", "salt", rounds=10); f("password_hash", "pw", "pbkdf2_sha1", "salt", rounds=100); f("password_hash", UNDEFINED)
f("vault", "text", "pw", "salty"); f("vault", "é", "pw", "salty", "myid"); f("vault", "text", "pw", "salty", vaultid="default"); f("vault", 5, "pw"); f("vault", "text", 5); f("vault", "$ANSIBLE_VAULT;1.1;AES256\nx", "pw"); f("vault", UNDEFINED, "pw"); f("vault", "x", UNDEFINED); f("unvault", "plain", "pw"); f("unvault", "$ANSIBLE_VAULT;1.1;AES256\n00", "pw"); f("unvault", 5, "pw"); f("unvault", "x", 5); f("unvault", UNDEFINED, "pw")

N = "ansible.utils."
IPS = ["10.0.0.1", "10.0.0.0/8", "10.1.2.3/24", "192.168.1.0/31", "192.168.1.1/31", "192.168.1.1/30", "192.168.1.2/30", "192.168.1.5/32", "10.0.0.255/24", "172.16.0.1/255.255.0.0", "10.0.0.5/0.0.0.255", "8.8.8.8", "127.0.0.1", "224.0.0.1", "169.254.1.1", "0.0.0.0", "255.255.255.255", "0.0.0.0/0", "100.64.0.1",
       "::1", "::", "2001:db8::1", "2001:db8::/32", "2001:db8::5/64", "fe80::1/64", "fe80::1", "ff02::1", "fc00::1", "2002:c000:201::1", "2002:c000:201::1/48", "::ffff:1.2.3.4", "::ffff:1.2.3.4/120", "::1.2.3.4", "2001:0DB8:0:0:1:0:0:1", "1:2:3:4:5:6:7:8", "::/0", "2001:db8::/127", "2001:db8::1/127", "2001:db8::/126",
       "10.1/16", "10", "10.0.0", "10.0.0.256", "10.0.0.0/33", "10.0.0.01", "1.2.3", "x", "", "host.example", "10.0.0.1/x", "::g", "167772161", "167772160/8", "3232235777", "42540766411282592856903984951653826561", "42540766411282592856903984951653826561/64", "99999999999999999999999999999999999999999", "1/2/3", " 10.0.0.1", "10.0.0.1 ", "10.0.0.1/24/", "-1", "fe80::1%eth0"]
QUERIES = ["", "address", "ip", "bool", "type", "version", "size", "size_usable", "prefix", "cidr", "subnet", "network", "network_id", "network/prefix", "netmask", "hostmask", "wildcard", "broadcast", "net", "host", "host/prefix", "address/prefix", "gateway", "gw", "router", "hostnet", "ip/prefix", "ip_netmask", "network_netmask", "network_wildcard", "int", "revdns", "wrap", "private", "public", "multicast", "unicast", "loopback", "lo", "link-local", "ipv4", "ipv6", "6to4", "first_usable", "last_usable", "range_usable", "next_usable", "previous_usable", "peer", "0", "1", "-1", "300", "1.5", "bogus", "10.0.0.0/8", "10.0.0.1", "2001:db8::/32", "v4", "cidr_lookup"]
for q in QUERIES:
    for ip in IPS:
        f(N + "ipaddr", ip, q)
for ip in IPS:
    f(N + "ipv4", ip); f(N + "ipv6", ip); f(N + "ipv4", ip, "address"); f(N + "ipwrap", ip); f(N + "ipsubnet", ip); f(N + "ipsubnet", ip, "26"); f(N + "ipsubnet", ip, "26", 1); f(N + "ipsubnet", ip, "26", -1); f(N + "ipsubnet", ip, "8"); f(N + "ipsubnet", ip, "8", 0); f(N + "ipsubnet", ip, "32"); f(N + "ipsubnet", ip, "64", 3); f(N + "ipsubnet", ip, "200"); f(N + "nthhost", ip, 5); f(N + "nthhost", ip, -2); f(N + "nthhost", ip, "x"); f(N + "next_nth_usable", ip, 2); f(N + "previous_nth_usable", ip, 2); f(N + "ipmath", ip, 5); f(N + "ipmath", ip, -3); f(N + "network_in_network", "10.0.0.0/8", ip); f(N + "network_in_network", ip, "10.0.0.1"); f(N + "network_in_usable", "10.0.0.0/24", ip); f(N + "network_in_usable", ip, "10.1.2.3"); f(N + "slaac", ip, "c2:31:b3:83:bf:2b"); f(N + "ip4_hex", ip); f(N + "cidr_merge", [ip, "10.0.0.0/24"]); f(N + "cidr_merge", [ip, "10.0.0.0/24"], "span")
LIST = ["192.24.2.1", "host.fqdn", "::1", "192.168.32.0/24", "fe80::100/10", True, "", "42540766412265424405338506004571095040/64", None, 5, {"a": 1}]
for q in ["", "address", "public", "network", "host", "192.168.32.0/24", "1", "wrap", "bogus"]:
    f(N + "ipaddr", LIST, q); f(N + "ipv4", LIST, q); f(N + "ipv6", LIST, q)
f(N + "ipwrap", LIST); f(N + "ipwrap", True); f(N + "ipwrap", 5); f(N + "ipwrap", "2001:db8::1", "network"); f(N + "ipwrap", ["::1"], "bogus")
for v in [None, UNDEFINED, True, False, 0, 5, 3232235777, 1.5, {}, T("10.0.0.1"), [], 2**130]:
    f(N + "ipaddr", v); f(N + "ipv4", v, "address")
f(N + "ipaddr", "10.0.0.1", version=4); f(N + "ipaddr", "::1", version=4); f(N + "ipaddr", "5", version=6); f(N + "ipaddr", "10.0.0.1", 1); f(N + "ipaddr", "10.0.0.0/24", 5); f("ipaddr", "10.0.0.1", "address"); f("ipv4", "10.0.0.1"); f("ansible.netcommon.ipaddr", "10.0.0.1/8", "netmask"); f("ipwrap", "::1"); f("nthhost", "10.0.0.0/8", 300); f("ipsubnet", "192.168.0.0/16", 20, 0); f("ipmath", "192.168.1.5", 5)
f(N + "ipsubnet", "192.168.144.5", "192.168.0.0/16"); f(N + "ipsubnet", "192.168.144.16/30", "192.168.144.0/24"); f(N + "ipsubnet", "10.0.0.1", "192.168.0.0/16"); f(N + "ipsubnet", "192.168.0.0/16", "192.168.1.0/24"); f(N + "ipsubnet", "192.168.144.5", "18", 0); f(N + "ipsubnet", "192.168.144.5", "18", -1); f(N + "ipsubnet", "192.168.144.5", "18", 20); f(N + "ipsubnet", "192.168.144.5", "bogus"); f(N + "ipsubnet", "192.168.144.5", 20, "5"); f(N + "ipsubnet", "2001:db8::/32", "48", 3); f(N + "ipsubnet", "2001:db8::/32", "48", -1); f(N + "ipsubnet", "2001:db8::/32", "64"); f(N + "ipsubnet", "192.168.0.0/16", "20", "x")
f(N + "ipmath", "10.0.0.1/24", 300); f(N + "ipmath", "255.255.255.255", 1); f(N + "ipmath", "0.0.0.0", -1); f(N + "ipmath", "10.0.0.1", "5"); f(N + "ipmath", "10.0.0.1", "x"); f(N + "ipmath", "10.0.0.1"); f(N + "next_nth_usable", "192.168.122.1/24", "2"); f(N + "next_nth_usable", "192.168.122.254/24", 2); f(N + "next_nth_usable", "192.168.122.1/24"); f(N + "previous_nth_usable", "192.168.122.10/24", 2); f(N + "previous_nth_usable", "192.168.122.1/24", 2)
f(N + "reduce_on_network", ["192.168.0.34", "10.3.0.3", "192.168.2.34", "x"], "192.168.0.0/24"); f(N + "reduce_on_network", "192.168.0.34,10.0.0.1", "192.168.0.0/24"); f(N + "reduce_on_network", [], "10.0.0.0/8"); f(N + "reduce_on_network", ["10.0.0.0/9"], "10.0.0.0/8")
f(N + "network_in_network", "192.168.0.0/24", "192.168.0.0/31"); f(N + "network_in_usable", "192.168.0.0/24", "192.168.0.255"); f(N + "network_in_usable", "192.168.0.0/24", "192.168.0.4/31"); f(N + "network_in_network", "x", "y"); f(N + "network_in_network", "2001:db8::/32", "2001:db8:1::/48")
f(N + "cidr_merge", ["192.168.0.0/17", "192.168.128.0/17", "192.168.128.1"]); f(N + "cidr_merge", ["10.0.0.0/24", "10.0.1.0/24", "::1", "::/128"]); f(N + "cidr_merge", ["192.168.1.1", "192.168.1.2", "192.168.1.3", "192.168.1.4"], "span"); f(N + "cidr_merge", ["192.168.1.1"], "span"); f(N + "cidr_merge", [], "span"); f(N + "cidr_merge", []); f(N + "cidr_merge", ["10.0.0.0/8"], "bogus"); f(N + "cidr_merge", ["x"]); f(N + "cidr_merge", "10.0.0.0/9,10.128.0.0/9"); f(N + "cidr_merge", ["10.0.0.1", "10.0.0.2", "10.0.0.3"]); f(N + "cidr_merge", ["0.0.0.0/0", "10.0.0.0/8"])
f(N + "slaac", "fdcf:1894:23b5:d38c:0000:0000:0000:0000", "c2:31:b3:83:bf:2b"); f(N + "slaac", "2001:db8::/64", "bogus"); f(N + "slaac", "2001:db8::/64")
for m in ["1a:2b:3c:4d:5e:6f", "1A-2B-3C-4D-5E-6F", "1a2b.3c4d.5e6f", "1a2b3c4d5e6f", "1a2b3c:4d5e6f", "1:2:3:4:5:6", "x", "", "1a:2b:3c:4d:5e", "00:00:00:00:00:00", "28852342611055", "1a2b3c-4d5e6f", "1a:2b:3c:4d:5e:6g"]:
    for q in ["", "bare", "bool", "int", "cisco", "linux", "unix", "win", "eui48", "pgsql", "psql", "postgresql", "bogus"]:
        f(N + "hwaddr", m, q)
    f(N + "macaddr", m, "linux"); f(N + "macaddr", m)
f(N + "ip4_hex", "192.168.1.5"); f(N + "ip4_hex", "192.168.1.5", ":"); f(N + "hwaddr", 5); f("hwaddr", "1a:2b:3c:4d:5e:6f", "linux"); f("slaac", "2001:db8::/64", "c2:31:b3:83:bf:2b"); f("cidr_merge", ["10.0.0.0/9", "10.128.0.0/9"])
