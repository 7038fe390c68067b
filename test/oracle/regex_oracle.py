#!/usr/bin/env python3
"""What CPython's re says for many small patterns, as JSON lines: the truth for PyPatternTest.

    python3 regex_oracle.py > ../resources/templating/regex.jsonl   (Python 3.11)
"""
import json
import platform
import re

TEXTS = ["", "abc", "web1 web2", "a\nb\n", "aaa", "x=1, y=22", "Straße ÄÖ 42", "a.b*c", "foo_bar-baz", "ab12ab", "/etc/nginx/a.conf"]
PATTERNS = [
    "", "a", "x*", "(.*)", "^", "$", "^.", ".$", r"\b", r"\b|\w+", r"\w+", r"\d+", r"\s", r"\S+", r"\W", r"[^\W]+",
    r"[^\s\d]", r"[\w.-]+", r"(\w)(\w)", r"(?P<k>\w)=(?P<v>\d+)", r"(a)|b", r"(?i)STRASSE|ä", r"(?m)^\w", r"(?m)\w$",
    r"(?s).+", r"\A\w", r"\w\Z", r"(\w)\1", r"(?P<q>a)(?P=q)", r"[]a]", r"[^]a]", r"[a\]b]", r"[a-c]", r"[a\-c]",
    r"[&&a]", r"[[a]", r"a{2}", r"a{,2}", r"a{1,}", r"a{x", r"{", r"}", r"]", r"a*?", r"a+?b?", r"a++", r"(?>a+)b",
    r"(?:a|b)+", r"(a)?(?(1)b|c)", r"(?=b)", r"(?!b)\w", r"(?<=a)b", r"(?<!a)b", r"\x61", r"\u0061", r"\141", r"\.",
    r"\/", r"\-", r"\#", r"#", r" ", r"(?x) a  # comment", r"(?i:A)b", r"(?#c)a", r"\B", r"\N{LATIN SMALL LETTER A}",
    r"a|", r"|a", r"()", r"(a*)*", r"\t|\n", r"[\b]", r"\0", r"é", r"[À-ÿ]", r"(?a)\w+", r"^(.*)$", r"(\w+) (\w+)",
    # refused ones
    "(", ")", "[", "*", "a**", "a{3,2}", r"\q", r"\2", r"(?P<1>a)", "(?P<a", r"(?P=zz)", "a(?i)b", "[b-a]", "\\", "(?<n>a)", "^*", r"\x1",
]
REPLACEMENTS = ["-", r"<\g<0>>", r"\\n\n", r"[\1]"]
FLAGS = [0, re.I, re.M]


def ask(pattern, text, flags):
    try:
        p = re.compile(pattern, flags)
    except re.error as e:
        return {"error": str(e)}
    row = {"spans": [list(m.span()) for m in p.finditer(text)]}
    row["groups"] = [list(m.groups()) for m in p.finditer(text)]
    row["match"] = p.match(text) is not None
    row["full"] = p.fullmatch(text) is not None
    row["split"] = p.split(text)
    row["sub"] = []
    for r in REPLACEMENTS:
        try:
            row["sub"].append(p.sub(r, text))
        except re.error as e:
            row["sub"].append({"error": str(e)})
    return row


def main():
    print(json.dumps({"python": platform.python_version(), "replacements": REPLACEMENTS}))
    for pattern in PATTERNS:
        for flags in FLAGS:
            for text in TEXTS:
                row = {"pattern": pattern, "flags": int(flags), "text": text}
                row.update(ask(pattern, text, flags))
                print(json.dumps(row, ensure_ascii=False))
                if "error" in row:
                    break


if __name__ == "__main__":
    main()
