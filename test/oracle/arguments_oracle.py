#!/usr/bin/python3
"""Writes test/resources/language/arguments.jsonl: what ansible-core's parse_kv makes of lines."""
import json

from ansible.errors import AnsibleError
from ansible.parsing.splitter import parse_kv

LINES = [
    "", "a", "a=b", "a=b c=d", "a = b", "a= b", "a =b", "a='b c' d=\"e f\"", "a='b\"c'", "a=\"b 'c' d\"",
    "a={{ b }} c={{ d | default('x y') }}", "a={{ b", "a='b", "a={% if x %}1{% else %}2{% endif %} b=2", "a={# c d #}x",
    "echo hi", "echo a=b", "echo 'a b' creates=/x", "echo hi chdir=/tmp creates='a b'", "echo \"hi there\" > /x",
    "a=b\\\nc=d", "a=b \\\n  c=d", "echo one\necho two", "echo one \\\n  two", "a=b  c  d=e", "a\\=b", "a\\=b=c", "x=a=b=c",
    "a=\\n", "a=\"x\\ty\"", "a=\\u00e9", "a='\\x41'", "a=\\\\n", "=b", "a=", "a='' b=\"\"", "a=b'c d'e", "a=[1, 2]", "a={'k': 'v'}",
    "a=\"{{ b }}\" c='{{ d }}'", "content=\"{{ x }} and {{ y }}\" dest=/tmp/f", "sed -e 's/a=b/c/' /f", "removes=/x rm -rf /x", "a=\"\\\"q\\\"\"",
    "msg=it's", "a=1 b='2' c=yes", "free {{ form with spaces }} text", "a=#b", "grep -c '=' f", "echo 'x=y' z", "stdin='a b' cat",
]


def answer(line, raw):
    try:
        return parse_kv(line, check_raw=raw)
    except AnsibleError as e:
        return "error: " + str(e).split(":", maxsplit=1)[0][:40]
    except IndexError:
        return "error: index"


with open("test/resources/language/arguments.jsonl", "w", encoding="utf-8") as out:
    for text in LINES:
        out.write(json.dumps({"line": text, "args": answer(text, False), "command": answer(text, True)}) + "\n")
