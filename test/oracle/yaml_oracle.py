#!/usr/bin/python3
"""Writes test/resources/yaml with the real Ansible's YAML loader and vault (run from the top).

scalars.tsv: a plain scalar, its Python type and value; documents.jsonl: whole texts with their
value as JSON, or the error's problem, line and column; vault/: texts sealed by ansible-vault.
"""
import datetime
import json
import os
import subprocess
import sys

from ansible.parsing.yaml.loader import AnsibleLoader
from ansible.release import __version__
from yaml import YAMLError

TOP = "test/resources/yaml"
SCALARS = r"""yes Yes YES yEs no No NO on On ON off OFF true True TRUE tRUE false False FALSE y n Y N
~ null Null NULL nULL none None 0 1 -1 +1 00 01 0644 0777 0o17 0o644 0x1F 0xff 0xFG 0b101 0b102 -0x1f
1_000 1__0 _1 1_ 0_7 08 09 019 1:30 1:30:15 190:20:30 -1:30 01:30 1:60 1:5 1.5 -1.5 +1.5 1. .5 . -.5
1e3 1.0e3 1.0e+3 1.0E-3 1.e+3 1e+3 .5e+1 1_0.5 1:30.5 .inf .Inf .INF -.inf +.inf .iNF .nan .NaN .NAN
inf nan NaN 9223372036854775807 9223372036854775808 -9223372036854775808 123456789012345678901234567890
2001-12-14 2001-1-1 2001-12-14t21:59:43.10-05:00 2001-12-15T02:59:43.1Z 2001-12-14T21:59:43
2001-12-14T21:59 12-14-2001 2001-13-40x 1.2.3 10.0.0.1 1,000 - -- --- a-b 0x 0b 0. 00.5 -0 +0 -00.5 +
: :a a:b a: <<x == =a @a %x !!str nul tru yess o N/A 1-2 0:0 00:30 12:34:56 22:22 59:59 60:60 1:2:3.4
0xCAFE_BABE 0b1010_1010 1e 1e5 1E5 1.5e5 1.5e+5 +.5 -1_0 0o8 0O17 0X1F 0B1 Off oN""".split()
DOCUMENTS = [
    "", "---\n", "a: 1\nb: [1, 2]\n", "- a\n-  b: c\n   d: e\n", "a: &x {p: 1}\nb: *x\n",
    "a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3\n", "<<: [{a: 1, b: 1}, {a: 2, c: 2}]\n",
    "a: |\n  one\n  two\n", "a: >-\n  one\n  two\n\n  three\n", "a: 'it''s'\n", 'a: "x\\ty\\u00e9"\n',
    "? a\n: b\n", "a:\n- 1\n- 2\n", "{a: 1, b: {c: [x, y]}}", '{"a": 1, "b": [true, null]}',
    '{"a": "\\ud83d\\ude00 \\/"}', "a: !!str 1\nb: !!int '7'\nc: !!float 1\n", "a: ! 1\n",
    "a: !!binary aGk=\n", "a: \"b\n  c\"\n", "a: b\n...\n", "%YAML 1.1\n---\na: b\n", "a: b # c\nd: e#f\n",
    "a: [1, 2,]\n", "'a': b\n\"c\": d\n", "1: a\ntrue: b\nnull: c\n", "a: 2001-01-01\n", "- - 1\n  - 2\n- 3\n",
    "key with spaces: v\n", "a: http://x/y:z\n", "a: b\nc:\n", "- ? x\n", "a: '{{ b }}'\n", "- !unsafe '{{ x }}'\n",
    "=: 1\n", "a: >+\n  x\n\n", "a: |2\n    x\n", "\ufeffa: 1\n",
    # wrong ones
    "a: b: c\n", "a: {{ b }}\n", "a: \"b\" c\n", "a: 'b\n", "\ta: b\n", "a:\n\t- b\n", "- a\nb: c\n", "a: b\n- c\n",
    "a: [1, 2\n", "a: {b: c\n", "a: *nope\n", "a: @b\n", "a: `b`\n", "a: %b\n", "a: 1\n---\nb: 2\n", "a: !nope b\n",
    "<<: 1\n", "<<: [1]\n", "? [a]\n: b\n", "a: =\n", "a: b\n  c: d\n", "a:\n  b\n c: d\n", "[a, b]]\n", "}\n", "a: 'x' 'y'\n",
    "a: \"\\q\"\n", "a: \x07\n", "a: !!int x\n", "- a: b\n c: d\n", "&a &b c\n", "a: & b\n", "a: \"x\n",
]


def value_of(text):
    return AnsibleLoader(text).get_single_data()


def plain(value):
    if isinstance(value, float) and value != value:
        return "nan"
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    if isinstance(value, (datetime.date, bytes)):
        return str(value)
    return value


def scalars(out):
    for text in SCALARS:
        try:
            value = value_of("k: " + text)["k"]
        except (YAMLError, ValueError):
            continue
        out.write("%s\t%s\t%s\n" % (text, type(value).__name__.replace("AnsibleUnicode", "str")
                                    .replace("AnsibleMapping", "dict"), json.dumps(plain(value))))


def documents(out):
    for text in DOCUMENTS:
        case = {"text": text}
        try:
            try:
                case["value"] = plain(json.loads(text))
            except ValueError:
                case["value"] = plain(value_of(text))
        except YAMLError as e:
            mark = getattr(e, "problem_mark", None)
            case["problem"] = getattr(e, "problem", None) or str(e)
            if mark:
                case["line"], case["column"] = mark.line + 1, mark.column + 1
        except ValueError as e:
            case["problem"] = str(e)
        out.write(json.dumps(case) + "\n")


def vault():
    top = TOP + "/vault"
    os.makedirs(top, exist_ok=True)
    for name, vault_id, plaintext in (("plain11", "", "a: 1\n"), ("labelled12", "prod@", "\u00e4 b\n" * 40)):
        path = os.path.join(top, name)
        with open(path, "w", encoding="utf-8") as f:
            f.write(plaintext)
        with open(path + ".password", "w", encoding="utf-8") as f:
            f.write("test password of " + name + "\n")
        how = ["--vault-id", vault_id + path + ".password"] if vault_id else ["--vault-password-file", path + ".password"]
        subprocess.run(["/usr/bin/ansible-vault", "encrypt", *how, path], check=True, stdout=subprocess.DEVNULL)


def main():
    os.makedirs(TOP, exist_ok=True)
    with open(TOP + "/scalars.tsv", "w", encoding="utf-8") as out:
        scalars(out)
    with open(TOP + "/documents.jsonl", "w", encoding="utf-8") as out:
        documents(out)
    if "--vault" in sys.argv:
        vault()
    with open(TOP + "/VERSION", "w", encoding="utf-8") as out:
        out.write("ansible-core " + __version__ + "\n")


main()
