#!/usr/bin/env python3
"""Questions about filters, tests, lookups and functions as templates use them; asks the installed Ansible.

    TZ=UTC HOME=/tmp /usr/bin/python3 library_cases.py > ../resources/jinja/library-cases.jsonl

The first line names the versions. Cases that Ansible answers with an address in memory are left out.
"""
import ast
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from templating_oracle import VERSION, answer  # noqa: E402

USERS = [
    {"name": "alice", "uid": 1001, "groups": ["wheel", "dev"], "addr": {"city": "Oslo", "zip": [1, 2]}, "admin": True},
    {"name": "Bob", "uid": 1002, "groups": ["dev"], "addr": {"city": "Rome"}, "state": "absent", "admin": False},
    {"name": "carol", "uid": 1003, "groups": [], "admin": True},
]
V = {
    "users": USERS, "nums": [3, 1, 2], "words": ["pear", "Apple", "fig", "apple", "Fig"], "mixed": [1, "a", None, 2.5, True],
    "d": {"b": 2, "a": 1, "C": [1, 2]}, "text": "The quick brown fox", "uni": "Grüße ☃ 日本", "multi": "one\n two\n\nthree\n",
    "none": None, "yes": True, "no": False, "n": 42, "neg": -7, "fl": 3.14159, "big": 123456789012345678901234567890, "empty": "",
    "el": [], "ed": {}, "nested": [[1, [2]], [3, [4, [5, [None]]]], []], "port": 8080, "ver": "1.10.2", "csv": "a,b,,c",
    "html": "<a href=\"x\">T&C's</a>", "url": "https://u:p@host.example:8443/p/a%20b;x?q=1&r=2#frag", "path": "/etc/nginx/sites/default.conf.bak",
    "wpath": "C:\\Users\\me\\file.tar.gz", "date": "2024-02-29 13:05:09", "hosts": ["web1", "web2", "db1"], "tpl": "{{ port }}",
    "reg": {"rc": 0, "stdout": "ok", "stdout_lines": ["ok"], "changed": True, "failed": False}, "bad": {"rc": 1, "failed": True, "changed": False, "msg": "boom"},
    "skip": {"changed": False, "skipped": True}, "unre": {"unreachable": True, "changed": False}, "job": {"started": 1, "finished": 0, "ansible_job_id": "x"},
    "kv": [{"key": "a", "value": 1}, {"key": "b", "value": 2}], "svc": {"web": {"port": 80, "tags": ["x"]}, "db": {"port": 5432, "tags": []}},
    "yamlt": "a: 1\nb: [x, yes, null]\nc:\n  d: 2024-01-01\n", "jsont": "{\"a\": [1, 2.0, null, true], \"b\": \"\\u00e9\"}", "pat": "(\\w+)@(\\w+)", "mail": "joe@example, ann@test",
}
FILES = {
    "files/a.txt": "one\ntwo\n\n", "b.txt": "  lead\n", "files/num.txt": "42\n", "files/d/e.conf": "e", "files/d/f.conf": "f", "templates/t.j2": "Hi {{ port }} {{ extra | default('none') }}\n",
    "templates/l.j2": "[1, {{ port }}]\n", "files/x.csv": "key,v1,v2\na,1,x y\nb,2,\"q,z\"\n", "files/x.ini": "[global]\nuser = joe\nKey = Val\n[s1]\nport=80\n",
    "files/p.properties": "user.name=joe\nuser.pass=s\n",
}
GROUP = ["?"]
SEEN = set()
COUNT = {}


def as_json(value):
    """Keys as Python's json writes them."""
    if isinstance(value, list):
        return [as_json(v) for v in value]
    if not isinstance(value, dict):
        return value
    made = {}
    for key, item in value.items():
        if key.startswith("<key "):
            key = next(iter(json.loads(json.dumps({ast.literal_eval(key[5:-1]): 0}))))
        made[key] = as_json(item)
    return made


def ask(template, mode="expr", variables=None, files=None):
    if (template, mode) in SEEN:
        return
    SEEN.add((template, mode))
    COUNT[GROUP[0]] = COUNT.get(GROUP[0], 0) + 1
    known = V if variables is None else variables
    needed = {k: v for k, v in known.items() if k in template or k == "port" and "tpl" in template}
    case = {"id": "library-%s-%03d" % (GROUP[0], COUNT[GROUP[0]]), "group": GROUP[0], "mode": mode, "template": template, "vars": needed}
    if files:
        case["files"] = files
    with tempfile.TemporaryDirectory(prefix="oracle-") as workdir:
        expected = answer(case, workdir)
        expected.pop("message", None)
    case["expected"] = as_json(expected)
    line = json.dumps(case, ensure_ascii=False)
    if " at 0x" not in line:
        print(line)


def each(expressions, mode="expr", files=None):
    for one in expressions.strip("\n").split("\n"):
        if one.strip():
            text = one.strip()
            if mode == "cond" or "{{" in text or "{%" in text:
                ask(text, mode, files=files)
            else:
                ask("{{ " + text + " }}", mode, files=files)


def group(name):
    GROUP[0] = name


print(json.dumps({"versions": VERSION}))

group("builtin")
each(r"""
neg | abs
-3.5 | abs
'x' | abs
none | abs
yes | abs
missing | abs
big * -1 | abs
users[0] | attr('name')
text | attr('upper')
d | attr('keys')
nums | batch(2)
nums | batch(2, 'x')
[] | batch(2)
nums | batch(0)
nums | batch(-1, 'x')
'abcde' | batch(2) | map('join') | list
range(7) | batch(3, none)
nums | batch('2')
missing | batch(2)
d | batch(2)
text | capitalize
'ÉCOLE' | capitalize
5 | capitalize
none | capitalize
'' | capitalize
'ǆ' | capitalize
'x' | center(5)
'xy' | center(5)
'x' | center(0)
'x' | center(-2)
5 | center(4)
'ü' | center(3)
'x' | center('5')
nums | count
text | count
5 | count
none | length
missing | length
d | length
range(5) | length
uni | length
missing | default('x')
missing.a | default('x')
missing.a.b | default('x')
none | default('x')
none | default('x', true)
empty | default('x')
empty | default('x', true)
empty | d('x', boolean=true)
0 | default(5, true)
no | default('x', true)
el | default([1], true)
users[9] | default('none')
users[9].name | default('none')
d.nope | default(d.a)
d['nope'] | default
missing | default(none)
missing | default(missing)
missing | default(missing2) | default('z')
missing | default(omit)
yes | default(1)
missing | default([1, 2])
missing | default({'a': 1}) | dict2items
missing | default(default_value='q')
missing | default('a', 'b', 'c')
d | dictsort
d | dictsort(true)
d | dictsort(by='value')
{'x': 2, 'y': 1} | dictsort(by='value')
{'x': 2, 'y': 1} | dictsort(false, 'value', true)
{'x': 'b', 'y': 'A'} | dictsort(by='value')
{'x': 'b', 'y': 'A'} | dictsort(true, 'value')
{'x': 2, 'y': 1} | dictsort(reverse=true)
{1: 'a', 'b': 2} | dictsort
d | dictsort(by='bogus')
nums | dictsort
missing | dictsort
ed | dictsort
{'b': none, 'a': 1} | dictsort(by='value')
html | e
html | escape
html | escape | escape
html | forceescape
html | escape | forceescape
5 | escape
none | escape
nums | escape
missing | escape
(html | escape) ~ '<b>'
'<b>' ~ (html | escape)
html | safe ~ '<i>'
['<', 'x'] | map('escape') | join('<')
['<', 'x' | safe] | join(', ')
0 | filesizeformat
1 | filesizeformat
999 | filesizeformat
1000 | filesizeformat
1024 | filesizeformat(true)
1536 | filesizeformat(binary=true)
13000000 | filesizeformat
1000000000000000 | filesizeformat
1e30 | filesizeformat
'2048' | filesizeformat(true)
'x' | filesizeformat
none | filesizeformat
-5 | filesizeformat
999999 | filesizeformat
1048575 | filesizeformat(true)
nums | first
'' | first
el | first
el | first | default('none')
d | first
text | first
5 | first
missing | first
missing | first | default('z')
nums | last
el | last
el | last | default('none')
d | last
text | last
range(3) | last
nums | map('string') | last
users | map(attribute='name') | first
users | selectattr('admin') | last | attr('name')
'3.5' | float
'x' | float
'x' | float(1.5)
'1e3' | float
'inf' | float
'nan' | float
' 2 ' | float
'1_000' | float
none | float
el | float(9)
yes | float
big | float
'0x10' | float
missing | float
missing | float(3)
'٣' | float
'%s is %d' | format('x', 5)
'%s' | format(nums)
'%(a)s-%(b)05.1f' | format(a='x', b=2.25)
'%s %s' | format('x')
'%d' | format('x')
'%5s|%-5s|' | format('a', 'b')
'%05d %x %X %o %e' | format(42, 255, 255, 8, 12345.678)
'%c%c' | format(65, 'z')
'%%' | format
'%r' | format('a')
'%s' | format(none)
'%s' | format(missing)
'%.3s' | format('abcdef')
'%+d % d' | format(5, 5)
'%i%%' | format(50)
'%s' | format('a', b=1)
5 | format
'%(a)s' | format(b=1)
'%*d' | format(5, 3)
'%g %g' | format(0.0001, 1000000.0)
'{} {}' | format(1, 2)
users | groupby('admin')
users | groupby('admin') | map('first')
users | groupby('admin') | map('last') | map('map', attribute='name')
users | groupby('addr.city', default='?') | map('first')
users | groupby('addr.city')
users | groupby('state', default='present') | map(attribute='grouper')
users | groupby('nope')
words | groupby('0')
words | map('list') | groupby(0) | map('first')
words | groupby(0)
words | groupby(0) | map(attribute='list')
words | groupby(0, case_sensitive=true) | map('first')
users | groupby('name', case_sensitive=true) | map('first')
users | groupby('groups') | map('first')
[{'a': 1}, {'a': 'x'}] | groupby('a')
[{'a': none}, {'a': none}] | groupby('a')
el | groupby('a')
missing | groupby('a')
5 | groupby('a')
{% for k, v in users | groupby('admin') %}{{ k }}:{{ v | map(attribute='uid') | list }};{% endfor %}
{% for g in users | groupby('admin') %}{{ g.grouper }}={{ g.list | length }} {{ g[0] }},{% endfor %}
multi | indent
multi | indent(2)
multi | indent(2, true)
multi | indent(2, first=true, blank=true)
multi | indent(width='> ')
multi | indent('', true)
multi | indent(0)
multi | indent(-1)
'' | indent(2, true)
'x' | indent(first=true)
5 | indent
none | indent
multi | indent(2.5)
'a\r\nb' | indent
missing | indent
multi | indent(blank=true)
'42' | int
'42.9' | int
42.9 | int
-42.9 | int
'x' | int
'x' | int(7)
'x' | int(default=none)
'0x1F' | int
'0x1F' | int(base=16)
'1F' | int(base=16)
'0b11' | int(base=2)
'0o17' | int(0, 8)
'17' | int(base=8)
'0x1F' | int(0, 0)
'z' | int(base=36)
'9' | int(base=8)
'9' | int(-1, 8)
none | int
none | int(5)
yes | int
el | int
'' | int
' 12 ' | int
'1_000' | int
'1e3' | int
'inf' | int
'٣' | int
big | int
'123456789012345678901234567890' | int
1e20 | int
missing | int
missing | int(3)
'12' | int(base=1)
'5' | int('x')
d | items
ed | items
missing | items
nums | items
d | items | list
{% for k, v in d | items %}{{ k }}={{ v }};{% endfor %}
nums | join
nums | join(', ')
users | join(', ', attribute='name')
users | join('-', 'uid')
users | join(attribute='addr.city')
users[:2] | join('/', attribute='addr.city')
text | join('.')
d | join(',')
mixed | join('|')
nested | join(' ')
el | join(',')
5 | join
none | join
missing | join
[1, missing] | join
nums | join(none)
nums | join(5)
[none, true, 1.0, 'x', [1], {'a': 1}] | join(' ')
nums | list
text | list
d | list
range(3) | list
5 | list
none | list
missing | list
missing | list | default([])
(1, 2) | list
'é😀' | list
text | lower
'ÀÉÎ ẞ İ' | lower
5 | lower
none | lower
nums | lower
users | map(attribute='name')
users | map(attribute='addr.city')
users | map(attribute='addr.city', default='-')
users | map(attribute='addr.zip.0', default=0)
users | map(attribute='groups.0', default='none')
users | map(attribute='nope')
users | map(attribute='nope') | map('default', 'z')
users | map(attribute='nope', default=none)
users | map('length')
words | map('upper') | list
words | map('replace', 'p', 'P')
words | map('first') | join
nums | map('pow', 2)
nums | map('string') | map('int') | sum
nums | map('bogus')
el | map('bogus')
nums | map
nums | map('upper', 'x')
nums | map(attribute='x', foo=1)
none | map('upper')
missing | map('upper')
missing | map('upper') | list
5 | map('upper')
text | map('upper') | join
d | map('upper')
hosts | map('regex_replace', '^', 'x-')
hosts | map('regex_search', 'web')
hosts | map('extract', {'web1': 1, 'web2': 2, 'db1': 3})
['a'] | map('extract', svc)
['web', 'db'] | map('extract', svc, 'port')
['web', 'db'] | map('extract', svc, ['tags', 0])
[[1, 2], [3]] | map('sum')
[[2, 1], [3]] | map('sort') | map('first')
users | map('combine', {'x': 1}) | map(attribute='x')
users | map('dict2items') | map('length')
words | map('length') | max
nums | max
nums | min
words | max
words | min
words | min(case_sensitive=true)
words | max(case_sensitive=true)
users | max(attribute='uid') 
users | min(attribute='uid') | attr('name')
users | max(attribute='nope')
users | min('uid')
el | max
el | min | default('none')
mixed | max
[1, 2.5, true] | max
['1', '10', '9'] | max
d | max
'hello' | max
[[1, 2], [1, 3]] | max
[none] | max
missing | max
5 | max
['b', 'B'] | min
['B', 'b'] | min
d | pprint
text | pprint
users | pprint
'a' * 100 | pprint
range(40) | list | pprint
none | pprint
(1,) | pprint
uni | pprint
{'z': 1, 'a': 2} | pprint
missing | pprint
""")
each(r"""
['a'] | random
[5] | random
range(10, 11) | random
el | random
el | random | default('none')
missing | random
nums | reject('odd')
nums | reject('gt', 1)
nums | reject
mixed | reject
mixed | reject('none')
mixed | reject('string')
words | reject('match', 'a')
words | reject('in', ['fig'])
hosts | reject('search', 'web')
nums | reject('bogus')
el | reject('bogus')
users | rejectattr('state', 'defined') | map(attribute='name')
users | rejectattr('admin') | map(attribute='name')
users | rejectattr('addr.city', 'eq', 'Oslo') | map(attribute='name')
users | rejectattr('addr', 'undefined') | map(attribute='name')
users | rejectattr('nope')
users | rejectattr('name', 'match', '(?i)b') | map(attribute='name')
users | rejectattr
users | selectattr('groups') | map(attribute='name')
users | selectattr('groups', 'contains', 'dev') | map(attribute='name')
users | selectattr('groups', 'eq', []) | map(attribute='name')
users | selectattr('uid', 'ge', 1002) | map(attribute='name')
users | selectattr('uid', '>', 1001) | map(attribute='name')
users | selectattr('uid', 'in', [1001, 1003]) | map(attribute='name')
users | selectattr('name', 'search', 'o') | map(attribute='name')
users | selectattr('addr.zip', 'defined') | map(attribute='name')
users | selectattr('addr.zip.1', 'defined') | map(attribute='name')
users | selectattr('addr.city') | map(attribute='name')
users | selectattr('state', 'undefined') | map(attribute='name')
users | selectattr('state', 'equalto', 'absent') | first
users | selectattr('name', 'upper')
users | selectattr('name', 'is', 'x')
users | selectattr('nope', 'eq', 1)
users | selectattr(5)
users | selectattr('uid', 'divisibleby', 2) | map(attribute='uid')
users | selectattr('uid', 'even') | map(attribute='uid')
users | selectattr('name', 'string') | list | length
nums | select('odd')
nums | select('>', 1)
nums | select('sameas', 1)
mixed | select
mixed | select('defined')
mixed | select('number')
mixed | select('string')
words | select('match', '^[aA]')
words | select('regex', 'g$')
words | select('contains', 'p')
words | select('in', 'apple fig')
['1.0', '2.0'] | select('version', '1.5', '>')
hosts | select('search', 'web') | list | length
{'a': 1, 'b': none} | dict2items | rejectattr('value', 'none') | items2dict
text | replace('o', '0')
text | replace('o', '0', 1)
text | replace('o', '0', count=0)
text | replace('', '-')
text | replace(' ', '')
5 | replace('5', '6')
nums | replace('1', 'x')
none | replace('o', '')
text | replace('o')
text | replace('o', 5)
html | escape | replace('&lt;', '<')
'aaa' | replace('a', 'aa')
nums | reverse
text | reverse
uni | reverse
d | reverse
5 | reverse
none | reverse
range(3) | reverse
missing | reverse
nums | reverse | list
fl | round
fl | round(2)
fl | round(2, 'ceil')
fl | round(2, 'floor')
fl | round(0, 'ceil') | int
2.5 | round
3.5 | round
-2.5 | round
0.5 | round
2.675 | round(2)
1234.5 | round(-2)
1234 | round(-2)
1250 | round(-2)
'3.7' | round
none | round
5 | round
yes | round
fl | round(method='ceil')
fl | round(2, 'bogus')
fl | round(2.5)
fl | round('2')
1e300 | round(5)
big | round(-5)
0.1 | round(30)
-0.4 | round
1.005 | round(2, 'common')
missing | round
nums | slice(2)
nums | slice(2, 'x')
nums | slice(5)
nums | slice(0)
range(10) | slice(3) | list
range(10) | slice(3, 0) | list
'abcdefg' | slice(3) | map('join') | list
nums | slice
nums | slice('2')
missing | slice(2)
nums | slice(-1)
nums | sort
nums | sort(true)
nums | sort(reverse=true)
words | sort
words | sort(case_sensitive=true)
words | sort(false, true)
words | sort(reverse=true)
users | sort(attribute='name') | map(attribute='name')
users | sort(attribute='name', case_sensitive=true) | map(attribute='name')
users | sort(attribute='admin,name') | map(attribute='name')
users | sort(attribute='admin,uid', reverse=true) | map(attribute='uid')
users | sort(attribute='addr.city')
users[:2] | sort(attribute='addr.city', reverse=true) | map(attribute='name')
users | sort(attribute='nope')
mixed | sort
[1, 2.5, true, 0] | sort
['10', '9', '1'] | sort
[[2, 1], [1, 5]] | sort
d | sort
text | sort | join
el | sort
none | sort
5 | sort
missing | sort
users | sort
[{'a': 1, 'b': 2}, {'a': 1, 'b': 1}, {'a': 0, 'b': 3}] | sort(attribute='a') | map(attribute='b')
[{'a': 1, 'b': 2}, {'a': 1, 'b': 1}, {'a': 0, 'b': 3}] | sort(attribute='a', reverse=true) | map(attribute='b')
['b', 'B', 'a', 'A'] | sort
['b', 'B', 'a', 'A'] | sort(reverse=true)
words | sort(attribute=0)
words | sort(attribute='1') | first
n | string
fl | string
none | string
yes | string
nums | string
d | string
empty | string
missing | string
'[1]' | string
'True' | string
5 | string | int
[1, 2] | map('string')
'a' | string | type_debug
'<p>a <b>b</b>\n  c</p><!-- x -->' | striptags
html | striptags
5 | striptags
'a &amp; b &lt; c' | striptags
none | striptags
'<br/>a<br>b' | striptags
nums | sum
users | sum(attribute='uid')
users | sum('uid')
users | sum(attribute='uid', start=10)
nums | sum(start=0.5)
[[1], [2]] | sum(start=[])
[[1], [2]] | sum
[0.1, 0.2, 0.3] | sum
words | sum
words | sum(start='')
el | sum
el | sum(start='x')
mixed | sum
[true, true] | sum
users | sum(attribute='nope')
missing | sum
users | map(attribute='groups') | sum(start=[])
(1, 2) | sum
text | title
"it's a dog's life" | title
'foo-bar_baz (qux) [x] {y} <z>' | title
'HELLO wORLD' | title
'élan ñu' | title
5 | title
'a1b 2cd' | title
none | title
d | tojson
d | tojson(indent=2)
html | tojson
uni | tojson
none | tojson
nums | tojson
fl | tojson
users | tojson
yes | tojson
'[1]' | tojson
missing | tojson
{'b': {'d': 1, 'c': 2}, 'a': []} | tojson(2)
"'<>&" | tojson
range(3) | tojson
(1, 2) | tojson
{1: 2} | tojson
nums | tojson | type_debug
d | tojson | from_json
'  x  ' | trim
'xxaxx' | trim('x')
'xyaxy' | trim('yx')
'\t\n a' | trim
5 | trim
none | trim
'xxaxx' | trim(chars='x')
'a' | trim('')
'--a--' | trim('-', 'x')
text | truncate(9)
text | truncate(9, true)
text | truncate(9, true, '..')
text | truncate(9, false, '..')
text | truncate(14)
text | truncate(14, leeway=0)
text | truncate(15, leeway=5)
text | truncate(3)
text | truncate(2)
text | truncate(0, end='')
text | truncate(10, true, leeway=0, end='…')
uni | truncate(4, true, '', 0)
'abcdefghijkl' | truncate(5, leeway=0)
5 | truncate
none | truncate
nums | truncate(5)
text | truncate('9')
text | truncate(-1)
dup | unique
words | unique
words | unique(case_sensitive=true)
words | unique(true)
users | unique(attribute='admin') | map(attribute='name')
users | unique(attribute='addr.city')
[1, 1.0, true, '1'] | unique
[[1], [1], [2]] | unique
[{'a': 1}, {'a': 1}] | unique
[none, none, 0, false] | unique
text | unique | join
el | unique
missing | unique
5 | unique
['b', 'a', 'b'] | unique | sort
nested | unique
text | upper
'straße ŉ ﬁ' | upper
5 | upper
none | upper
nums | upper
'a b&c/d?e=f' | urlencode
uni | urlencode
{'a': 1, 'b c': 'd&e', 'n': none} | urlencode
[('a', 1), ['b', '2 3']] | urlencode
'' | urlencode
5 | urlencode
none | urlencode
'~_-.+*!()' | urlencode
'https://x.y/z' | urlencode
nums | urlencode
missing | urlencode
'see http://example.com/a?b=c&d now' | urlize
'www.example.com' | urlize
'mail joe@example.com.' | urlize
'http://example.com/aaaaaaaaaa' | urlize(15)
'http://example.com' | urlize(nofollow=true)
'http://example.com' | urlize(target='_blank')
'http://example.com' | urlize(rel='x y')
'(http://example.com), <b>' | urlize
'ftp://x.y tel:123' | urlize(extra_schemes=['tel:', 'ftp://'])
'x' | urlize(extra_schemes=['bad'])
'example.org and foo.bar' | urlize
'mailto:a@b.co' | urlize
5 | urlize
text | wordcount
'' | wordcount
'a-b c_d é' | wordcount
5 | wordcount
none | wordcount
text | wordwrap(10)
text | wordwrap(5)
text | wordwrap(3)
text | wordwrap(3, false)
text | wordwrap(10, wrapstring='|')
'a-b-c-d-e' | wordwrap(4)
'a-b-c-d-e' | wordwrap(4, break_on_hyphens=false)
multi | wordwrap(2)
'a\n\nb' | wordwrap(5)
'' | wordwrap
5 | wordwrap
text | wordwrap(0)
text | wordwrap(-5)
'  lead and   inner   spaces' | wordwrap(8)
{'class': 'a', 'id': none, 'x': 'y"z', 'n': 5} | xmlattr
{'class': 'a'} | xmlattr(false)
{'a b': 1} | xmlattr
{'a': missing} | xmlattr
ed | xmlattr
nums | xmlattr
{'a': '<&>'} | xmlattr(autospace=true)
""")

group("ansible")
each(r"""
text | b64encode
uni | b64encode
uni | b64encode(encoding='utf-16-le')
uni | b64encode(encoding='latin-1')
'aGVsbG8=' | b64decode
'aGVsbG8' | b64decode
'' | b64encode
'R3LDvMOfZQ==' | b64decode
'aABpAA==' | b64decode(encoding='utf-16-le')
'***' | b64decode
5 | b64encode
none | b64encode
missing | b64encode
nums | b64encode
text | b64encode('bogus')
path | basename
path | dirname
'/a/b/' | basename
'/a/b/' | dirname
'a' | dirname
'' | basename
['/a/b', 'c/d'] | map('basename')
5 | basename
none | basename
missing | basename
wpath | win_basename
wpath | win_dirname
wpath | win_splitdrive
'\\\\host\\share\\x' | win_splitdrive
'c:/a/b' | win_basename
'x' | win_splitdrive
'' | win_dirname
'c:\\' | win_dirname
wpath | ansible.builtin.win_basename
5 | win_basename
'yes' | bool
'on' | bool
'True' | bool
'1' | bool
1 | bool
1.0 | bool
2 | bool
'y' | bool
't' | bool
'no' | bool
'foo' | bool
'' | bool
none | bool
el | bool
missing | bool
missing | default('no') | bool
'YES' | bool
0 | bool
text | checksum
text | sha1
text | md5
text | hash
text | hash('md5')
text | hash('sha256')
text | hash('sha512')
text | hash('sha224')
text | hash('sha3_256')
text | hash('blake2b')
text | hash('crc32')
text | hash('bogus')
uni | sha1
5 | md5
none | sha1
nums | hash('md5')
missing | md5
'' | checksum
[1, 2, 3] | combinations(2)
[1, 2, 3] | combinations(0)
[1, 2] | combinations(5)
'abc' | combinations(2) | map('join')
[1, 2, 3] | permutations
[1, 2, 3] | permutations(2) | list | length
'ab' | permutations | map('join') | list
[1, 2] | permutations(0)
el | permutations
5 | permutations
[1, 2] | product(['a', 'b'])
[1, 2] | product([3], [4, 5])
[1, 2] | product(repeat=2)
[1, 2] | product
[1, 2] | product([])
'ab' | product('cd') | map('join')
5 | product([1])
[1, 2] | combinations
[1, 2] | combinations('x')
nums | zip(words)
nums | zip(words, hosts)
nums | zip(words) | map('join', '-')
nums | zip([])
nums | zip
nums | zip_longest(words)
nums | zip_longest([1], fillvalue='x')
[1] | zip_longest([2, 3], [4])
5 | zip([1])
dict(nums | zip(hosts))
dict(hosts | map('upper') | zip(nums))
dict(nums | map('string') | zip(hosts))
dict([1, 2] | zip_longest(['a']))
{% for a, b in nums | zip(hosts) %}{{ a }}{{ b }} {% endfor %}
d | combine({'b': 3})
d | combine({'x': 1}, {'y': 2})
d | combine([{'x': 1}, {'y': 2}])
svc | combine({'web': {'port': 81}})
svc | combine({'web': {'port': 81}}, recursive=true)
svc | combine({'web': {'tags': ['y']}}, recursive=true)
svc | combine({'web': {'tags': ['y']}}, recursive=true, list_merge='append')
svc | combine({'web': {'tags': ['y']}}, recursive=true, list_merge='prepend')
svc | combine({'web': {'tags': ['y', 'x']}}, recursive=true, list_merge='append_rp')
svc | combine({'web': {'tags': ['y', 'x']}}, recursive=true, list_merge='prepend_rp')
svc | combine({'web': {'tags': ['y']}}, recursive=true, list_merge='keep')
d | combine({'C': [3]}, list_merge='append')
d | combine({'C': [2, 3]}, list_merge='append_rp')
d | combine({'C': 'x'}, list_merge='append')
d | combine({'C': []}, list_merge='bogus')
d | combine(nums)
d | combine('x')
d | combine(none)
d | combine({}) == d
d | combine(missing)
d | combine(missing | default({}))
missing | combine({})
missing | default({}) | combine({'a': 1})
d | combine({'a': missing})
nums | combine({'a': 1})
d | combine(recursive='yes')
d | combine({'a': 1}, bogus=1)
[d, {'z': 1}] | combine
{1: 'a'} | combine({2: 'b'}) | dict2items
{'a': {'b': 1}} | combine({'a': {'c': {'d': [1]}}}, {'a': {'c': {'d': [2]}}}, recursive=True, list_merge='append')
{'a': none} | combine({'a': {'b': 1}}, recursive=true)
text | comment
multi | comment
text | comment('plain', decoration='; ')
text | comment('c')
text | comment('cblock')
text | comment('erlang')
text | comment('xml')
text | comment('plain', prefix='#######\n#', postfix='#\n#######\n   ###\n    #')
text | comment(prefix='a', prefix_count=2)
text | comment(postfix='b', postfix_count=3)
text | comment('cblock', decoration=' + ', beginning='/**', end='**/')
text | comment(newline='\r\n')
text | comment(decoration='')
text | comment('bogus')
'' | comment
5 | comment
none | comment
multi | comment('xml')
text | comment(beginning='<<<', end='>>>')
text | comment(prefix='', postfix='')
text | comment(style='c', prefix_count=0, postfix_count=0)
d | dict2items
d | dict2items(key_name='k', value_name='v')
ed | dict2items
nums | dict2items
missing | dict2items
'x' | dict2items
d | dict2items('name')
{1: 2} | dict2items
svc | dict2items | selectattr('value.port', '>', 100) | map(attribute='key')
d | dict2items | rejectattr('key', 'eq', 'C') | items2dict
kv | items2dict
kv | items2dict(key_name='value', value_name='key')
users | items2dict(key_name='name', value_name='uid')
users | items2dict
el | items2dict
d | items2dict
'x' | items2dict
[{'key': [1], 'value': 1}] | items2dict
[{'key': 'a'}] | items2dict
missing | items2dict
[1, 2] | difference([2])
[1, 2, 2, 3] | difference([3])
[1, 2] | difference([])
['a', 'b'] | difference('a')
[[1], [2]] | difference([[1]])
nums | difference(5)
missing | difference([1])
[1, 2, 2] | intersect([2, 3])
[1, 2] | intersect(['1'])
[{'a': 1}] | intersect([{'a': 1}])
[1, 1, 2] | union([2, 3])
[[1]] | union([[1], [2]])
[1, 2] | symmetric_difference([2, 3])
[1, 2] | union(none)
(1, 2) | union([3])
[1, true, 1.0] | union([])
['a', 'A'] | union(['b']) | sort(case_sensitive=true)
'~/x' | expanduser
'x/~' | expanduser
'~root/x' | expanduser
'/a' | expanduser
'~nosuchuser/x' | expanduser
'$NO_SUCH_VAR_X/y' | expandvars
'${NO_SUCH_VAR_X}' | expandvars
5 | expanduser
'a' | extract({'a': 1})
'b' | extract({'a': 1})
'b' | extract({'a': 1}) | default('z')
0 | extract(nums)
9 | extract(nums)
'web' | extract(svc, 'port')
'web' | extract(svc, morekeys=['tags', 0])
'web' | extract(svc, ['nope', 'x'])
'x' | extract(missing)
[0, 2] | map('extract', nums)
'a' | extract('abc')
'/etc/host*s' | fileglob
'/etc/nosuch*' | fileglob
['/etc/hosts', '/etc/nope'] | map('fileglob') | flatten
nested | flatten
nested | flatten(1)
nested | flatten(levels=2)
nested | flatten(0)
nested | flatten(levels=1, skip_nulls=false)
[none, [none, 1]] | flatten
[none, [none, 1]] | flatten(skip_nulls=false)
['None', ['null', 'x']] | flatten
nums | flatten('2')
nested | flatten('2')
text | flatten
5 | flatten
missing | flatten
[1, missing] | flatten
[d, [d]] | flatten | length
[(1, 2), [3]] | flatten
el | flatten
'[[1], 2]' | from_yaml | flatten
jsont | from_json
'{"a": 1e3, "b": -0, "c": 1.50}' | from_json
'nope' | from_json
'' | from_json
'NaN' | from_json
'[1, 2' | from_json
5 | from_json
none | from_json
d | from_json
missing | from_json
'"x"' | from_json
'true' | from_json
'{"a": 1, "a": 2}' | from_json
yamlt | from_yaml
'a: b: c' | from_yaml
'yes' | from_yaml
'0o17' | from_yaml
'017' | from_yaml
'1_000' | from_yaml
'2024-01-01' | from_yaml
'2024-01-01T10:00:00Z' | from_yaml
'~' | from_yaml
'' | from_yaml
5 | from_yaml
none | from_yaml
d | from_yaml
'a: &x [1]\nb: *x' | from_yaml
'!!set {a, b}' | from_yaml
'a: !vault x' | from_yaml
'1:30' | from_yaml
'- .inf\n- .nan' | from_yaml
'x: "\u00e9"' | from_yaml
'---\na: 1\n---\nb: 2' | from_yaml
'---\na: 1\n---\nb: 2' | from_yaml_all
'a: 1' | from_yaml_all | list
'' | from_yaml_all
5 | from_yaml_all
'a: 1\n---\n' | from_yaml_all
missing | from_yaml_all
1 | human_readable
1024 | human_readable
1536 | human_readable
1048576 | human_readable
10 | human_readable(isbits=true)
1e12 | human_readable
1000000 | human_readable(unit='K')
1000000 | human_readable(unit='B')
1000000 | human_readable(true, 'm')
'1024' | human_readable
none | human_readable
'x' | human_readable
-2048 | human_readable
0 | human_readable
2 ** 80 | human_readable
5 | human_readable(unit='Q')
'10' | human_to_bytes
'1K' | human_to_bytes
'1.5 MB' | human_to_bytes
'10GB' | human_to_bytes
'1Kb' | human_to_bytes
'1Kb' | human_to_bytes(isbits=true)
'10 Mb' | human_to_bytes(isbits=true)
'10' | human_to_bytes('K')
'10' | human_to_bytes(default_unit='MB')
'10M' | human_to_bytes(default_unit='K')
'x' | human_to_bytes
'' | human_to_bytes
5 | human_to_bytes
5.7 | human_to_bytes
'1 kilobyte' | human_to_bytes
'1 B' | human_to_bytes
'1bits' | human_to_bytes(isbits=true)
'-5K' | human_to_bytes
none | human_to_bytes
'1 Q' | human_to_bytes
'1e3' | human_to_bytes
' 2 G ' | human_to_bytes
100 | log
100 | log(10)
8 | log(2)
0 | log
-1 | log
'x' | log
1 | log
2 | pow(10)
2 | pow(-1)
2 | pow(0.5)
'2' | pow(2)
10 | pow(30)
-8 | pow(0.5)
16 | root
27 | root(3)
-16 | root
2 | root(0)
'x' | root
n | mandatory
missing | mandatory
missing | mandatory('need it')
none | mandatory
missing | mandatory(msg='need it')
'secret' | password_hash('sha512', 'mysalt')
'secret' | password_hash('sha256', 'mysalt')
'secret' | password_hash('md5', 'mysalt')
'secret' | password_hash('sha512', 'mysalt', rounds=5000)
'secret' | password_hash('sha512', 'mysalt', rounds=10000)
'secret' | password_hash('sha256', salt='abc', rounds=1000)
'secret' | password_hash('blowfish', '1234567890123456789012', rounds=5)
'secret' | password_hash('bcrypt', '1234567890123456789012', rounds=5)
'secret' | password_hash('blowfish', '1234567890123456789012', rounds=5, ident='2y')
'secret' | password_hash('sha512_crypt', 'mysalt')
'secret' | password_hash('des_crypt', 'ab')
'secret' | password_hash('bogus')
'secret' | password_hash('sha512', 'bad salt!')
'secret' | password_hash('sha512', 'x' * 17)
5 | password_hash('sha512', 'mysalt')
none | password_hash
missing | password_hash
'' | password_hash('sha512', 'mysalt')
uni | password_hash('sha512', 'mysalt')
'secret' | password_hash('sha512') | length
'secret' | password_hash('md5') | regex_search('^.1.')
['/etc', 'x', 'y.conf'] | path_join
['/etc', '/x'] | path_join
'a' | path_join
['a', ''] | path_join
[] | path_join
['a', 5] | path_join
5 | path_join
missing | path_join
text | quote
"it's" | quote
'' | quote
none | quote
5 | quote
'safe-word_1.2/x:y@z%+=,' | quote
'a;b' | quote
uni | quote
missing | quote
nums | quote
['a b', 'c'] | map('quote') | join(' ')
'/etc/../tmp' | realpath
'/nosuch/./x' | realpath
'/a/b/c' | relpath('/a')
'/a/b' | relpath('/a/b')
'/a' | relpath('/a/b/c')
'a/b' | relpath('a')
5 | relpath('/a')
'a.b*c' | regex_escape
'^a.b$' | regex_escape(re_type='posix_basic')
'a[b]*.^$\\' | regex_escape('posix_basic')
'a' | regex_escape('posix_extended')
'a' | regex_escape('bogus')
5 | regex_escape
'a b#c~-é' | regex_escape
mail | regex_findall(pat)
mail | regex_findall('\w+@')
mail | regex_findall('(\w+)@')
mail | regex_findall('JOE', ignorecase=true)
multi | regex_findall('^.+$', multiline=true)
multi | regex_findall('^.+$')
mail | regex_findall('zzz')
5 | regex_findall('5')
none | regex_findall('N')
mail | regex_findall('(')
'aXbX' | regex_findall('x', False, True)
mail | regex_replace('@', ' at ')
mail | regex_replace(pat, '\2:\1')
mail | regex_replace('(?P<u>\w+)@', '\g<u>#')
mail | regex_replace('JOE', 'x', ignorecase=true)
multi | regex_replace('^', '> ', multiline=true)
multi | regex_replace('^', '> ')
text | regex_replace('o', '')
text | regex_replace('(o)', '[\g<0>]')
text | regex_replace('(.)$', '\1\1')
text | regex_replace('\s+', '_')
text | regex_replace
text | regex_replace('x')
5 | regex_replace('5', '6')
none | regex_replace('N', 'n')
nums | regex_replace('1', 'x')
missing | regex_replace('a', 'b')
text | regex_replace('(', '')
text | regex_replace('a', '\9')
text | regex_replace('(?i)THE', 'a')
'a.b' | regex_replace('.', '-')
'a.b' | regex_replace('\.', '-')
'aaa' | regex_replace('a*', 'x')
uni | regex_replace('[^\x00-\x7F]', '?')
uni | regex_replace('\W', '')
'foo123bar' | regex_replace('(?<=o)\d+(?=b)', '-')
mail | regex_search('\w+@')
mail | regex_search('zzz')
mail | regex_search(pat, '\1')
mail | regex_search(pat, '\1', '\2')
mail | regex_search('(?P<u>\w+)@(?P<h>\w+)', '\g<u>', '\g<h>')
mail | regex_search('(?P<u>\w+)@', '\g<zz>')
mail | regex_search(pat, '\9')
mail | regex_search(pat, 'bogus')
mail | regex_search('JOE', ignorecase=true)
multi | regex_search('^three$', multiline=true)
multi | regex_search('^three$')
mail | regex_search('zzz') | default('none')
mail | regex_search('zzz') | default('none', true)
mail | regex_search('zzz', '\1')
5 | regex_search('5')
missing | regex_search('a')
mail | regex_search('(')
(mail | regex_search('zzz')) is none
users | rekey_on_member('name') | dict2items | map(attribute='key')
users | rekey_on_member('nope')
users | rekey_on_member('admin')
users | rekey_on_member('admin', duplicates='overwrite') | length
users | rekey_on_member('name', 'bogus')
svc | rekey_on_member('port')
5 | rekey_on_member('x')
nums | rekey_on_member('x')
[1, 2, 3] | shuffle(seed='x')
[1, 2, 3, 4, 5, 6, 7] | shuffle(seed=42)
'abc' | shuffle(seed='y')
5 | shuffle
100 | random(seed='host1')
100 | random(seed=42)
100 | random(start=10, step=10, seed='x')
100 | random(1, 10, seed='x')
nums | random(seed='x')
hosts | random(seed='abc')
'abc' | random(seed=1)
nums | random(start=1)
0 | random
d | random(seed='x')
59 | random(seed='web1') ~ ' * * * *'
2.5 | random(seed=1)
csv | split(',')
text | split
csv | split(',', 1)
'a  b' | split
'a  b' | split(' ')
5 | split
csv | split('')
none | split
'k=v=w' | split('=') | last
path | splitext
'.bashrc' | splitext
'a.tar.gz' | splitext
'noext' | splitext
5 | splitext
'%Y-%m-%d' | strftime(0)
'%Y-%m-%d %H:%M:%S' | strftime(1709211909)
'%Y-%m-%d' | strftime('1709211909')
'%Y-%m-%d' | strftime(1709211909.9)
'%A %B %j %U %w %y %p %I' | strftime(1709211909)
'%H:%M' | strftime(1709211909, utc=true)
'%s' | strftime(5)
'%Y' | strftime('x')
'%Q' | strftime(0)
'' | strftime(0)
5 | strftime(0)
'%d/%m/%Y %e %D %T %R %F' | strftime(1000000000)
'%c|%x|%X|%Z|%z' | strftime(1000000000)
users | subelements('groups') | map('last')
users | subelements('groups') | length
users | subelements('addr.zip')
users | subelements('addr.zip', skip_missing=true)
users | subelements('nope')
users | subelements('nope', skip_missing=true)
users | subelements('name')
users | subelements(['addr', 'zip'], true)
svc | subelements('tags')
5 | subelements('x')
users | subelements(5)
{% for u, g in users | subelements('groups') %}{{ u.name }}:{{ g }} {% endfor %}
yes | ternary('a', 'b')
no | ternary('a', 'b')
none | ternary('a', 'b')
none | ternary('a', 'b', 'c')
none | ternary('a', 'b', none_val='c')
'' | ternary(1, 2)
'x' | ternary([1], [2])
missing | ternary('a', 'b')
yes | ternary('a', missing)
no | ternary('a', missing)
yes | ternary('a')
(port == 8080) | ternary('alt', 'std')
yes | ternary(true, false)
yes | ternary(none, 1)
date | to_datetime
date | to_datetime | string
'2024-02-29' | to_datetime('%Y-%m-%d')
(date | to_datetime).year
(date | to_datetime) - ('2024-02-28 13:05:09' | to_datetime)
((date | to_datetime) - ('2024-02-28 12:00:00' | to_datetime)).total_seconds()
((date | to_datetime) - ('2024-02-28 12:00:00' | to_datetime)).days
(date | to_datetime).strftime('%d.%m.%y')
(date | to_datetime).isoformat()
(date | to_datetime).weekday()
(date | to_datetime) > ('2023-01-01 00:00:00' | to_datetime)
'x' | to_datetime
5 | to_datetime
none | to_datetime
'29 Feb 2024 1 PM' | to_datetime('%d %b %Y %I %p')
'2023-02-29' | to_datetime('%Y-%m-%d')
d | to_json
users[0] | to_json
users[0] | to_json(indent=2)
d | to_json(sort_keys=true)
uni | to_json
uni | to_json(ensure_ascii=false)
none | to_json
'x' | to_json
[1, 2.0, 1e100, big] | to_json
d | to_json(separators=[',', ':'])
range(3) | to_json
nums | map('string') | to_json
missing | to_json
{'a': missing} | to_json
{1: none, true: 2} | to_json
d | to_json | from_json == d
d | to_json(indent=4) | type_debug
(1, 2) | to_json
users | map(attribute='name') | to_json
'2024-02-29' | to_datetime('%Y-%m-%d') | to_json
[1, 2] | to_json(bogus=1)
d | to_nice_json
users[0] | to_nice_json
users[0] | to_nice_json(indent=2)
users[0] | to_nice_json(2, false)
d | to_nice_json(sort_keys=false)
el | to_nice_json
ed | to_nice_json
uni | to_nice_json
uni | to_nice_json(ensure_ascii=false)
nested | to_nice_json(indent=1)
nested | to_nice_json(indent=0)
nested | to_nice_json(indent='\t')
none | to_nice_json
d | to_yaml
users[0] | to_yaml
users[0] | to_yaml(indent=4)
nested | to_yaml
d | to_yaml(default_flow_style=false)
d | to_yaml(default_flow_style=true)
uni | to_yaml
none | to_yaml
'x' | to_yaml
5 | to_yaml
'yes' | to_yaml
['yes', 'no', '1', '1.0', 'null', '~', '', ' x', 'a: b', '- x', '#c', "it's", 'a"b', '2024-01-01', '0x1f', '1e3', 'true', '@x', '%y', '!z', '&a', '*b', 'x:', '{', '[', '>', '|', '=', '<<', 'é', 'a\tb', '1_000', '0o7', '012', '.5', '+1', 'on', 'n', 'y'] | to_yaml
['a\nb', 'a\n', '\n', 'a\n\nb\n'] | to_yaml
d | to_yaml(sort_keys=false)
d | to_yaml(explicit_start=true)
d | to_yaml(explicit_end=true)
d | to_yaml(width=10)
('word ' * 30) | to_yaml
('word ' * 30) | to_yaml(width=1000)
missing | to_yaml
{'a': missing} | to_yaml
d | to_yaml(bogus=1)
d | to_yaml(default_style='"')
d | to_yaml(canonical=true)
d | to_nice_yaml
users[0] | to_nice_yaml
users | to_nice_yaml(indent=2)
nested | to_nice_yaml
svc | to_nice_yaml(indent=2)
svc | to_nice_yaml(indent=8)
multi | to_nice_yaml
{'a': multi} | to_nice_yaml
{'a': {'b': multi}} | to_nice_yaml(indent=2)
el | to_nice_yaml
ed | to_nice_yaml
{'a': [], 'b': {}, 'c': none, 'd': ''} | to_nice_yaml
uni | to_nice_yaml
{'a': uni} | to_nice_yaml
d | to_nice_yaml(sort_keys=false)
d | to_nice_yaml(width=20)
d | to_nice_yaml(default_flow_style=true)
{'k': 'word ' * 30} | to_nice_yaml
{'k': 'word ' * 30} | to_nice_yaml(width=9999)
{'a': 1.0, 'b': 1e100, 'c': true, 'd': big} | to_nice_yaml
{1: 2, none: 3} | to_nice_yaml
(1, 2) | to_nice_yaml
{'a': (1, 2)} | to_nice_yaml
nums | map('string') | to_nice_yaml
range(2) | to_nice_yaml
d.keys() | to_nice_yaml
d.items() | list | to_nice_yaml
users | map(attribute='name') | to_nice_yaml
{'a': nums, 'b': nums} | to_nice_yaml
'2024-02-29' | to_datetime('%Y-%m-%d') | to_nice_yaml
d | to_nice_yaml | type_debug
d | to_nice_yaml | from_yaml == d
d | ansible.builtin.to_json
d | ansible.builtin.to_nice_yaml
text | to_uuid
text | to_uuid(namespace='6ba7b810-9dad-11d1-80b4-00c04fd430c8')
text | to_uuid('bogus')
5 | to_uuid
uni | to_uuid
n | type_debug
fl | type_debug
text | type_debug
none | type_debug
nums | type_debug
d | type_debug
yes | type_debug
missing | type_debug
big | type_debug
(1, 2) | type_debug
d.keys() | type_debug
nums | map('string') | type_debug
nums | map('string') | map('type_debug')
n | to_json | type_debug
tpl | type_debug
range(2) | type_debug
date | to_datetime | type_debug
html | escape | type_debug
users | groupby('admin') | first | type_debug
omit | type_debug
'a%20b%2Fc+d' | urldecode
'%C3%A9' | urldecode
'' | urldecode
5 | urldecode
none | urldecode
url | urlsplit
url | urlsplit('hostname')
url | urlsplit('port')
url | urlsplit('query')
url | urlsplit('fragment')
url | urlsplit('username')
url | urlsplit('netloc')
url | urlsplit('path')
url | urlsplit('scheme')
url | urlsplit('bogus')
'x' | urlsplit
'//h/p' | urlsplit('netloc')
'http://[::1]:80/' | urlsplit('hostname')
'http://h:bad/' | urlsplit('port')
5 | urlsplit
'mailto:a@b' | urlsplit
('secret' | vault('pw', 'salt')) | unvault('pw')
'secret' | vault('pw', 'saltsalt')
'secret' | vault('pw', 'saltsalt', vaultid='me')
'secret' | vault('pw') | regex_search('^.ANSIBLE_VAULT;[0-9.]+;AES256;filter_default')
('secret' | vault('pw')) | unvault('wrong')
'plain' | unvault('pw')
5 | vault('pw')
'x' | vault
'x' | vault(5)
""")

group("tests")
each(r"""
'/etc' is abs
'etc' is abs
'/etc' is is_abs
5 is abs
[1, 1] is all
[1, 0] is all
[] is all
[0, 1] is any
[] is any
5 is any
missing is all
reg is changed
reg is change
bad is changed
skip is changed
{} is changed
5 is changed
missing is changed
nums is contains(1)
nums is contains(9)
text is contains('quick')
d is contains('a')
5 is contains(1)
nums is contains
missing is contains(1)
'/etc' is directory
'/etc/hosts' is directory
'/etc/hosts' is file
'/nosuch' is file
'/etc/hosts' is exists
'/nosuch' is exists
'/etc/hosts' is link
'/etc/mtab' is link
'/nosuch' is link_exists
'/' is mount
'/etc' is mount
'/etc' is same_file('/etc/.')
'/etc' is same_file('/nosuch')
'/etc' is is_dir
5 is exists
reg is failed
bad is failed
bad is failure
{} is failed
5 is failed
reg is not failed
bad is succeeded
reg is success
reg is successful
skip is skipped
reg is skip
skip is succeeded
unre is unreachable
unre is reachable
reg is unreachable
reg is reachable
job is started
job is finished
reg is finished
reg is started
{'started': 1} is finished
'' is falsy
'no' is falsy
'no' is falsy(convert_bool=true)
0 is falsy
none is falsy
'x' is truthy
'yes' is truthy(convert_bool=true)
'foo' is truthy(convert_bool=true)
'0' is truthy
'0' is truthy(convert_bool=True)
1 is truthy
2 is truthy(true)
missing is truthy
[] is truthy
('nan' | float) is nan
1 is nan
'x' is nan
('nan' | float) is isnan
[1] is subset([1, 2])
[3] is subset([1, 2])
[] is subset([])
[1] is issubset([1])
[1, 2] is superset([1])
[1, 2] is issuperset([3])
'ab' is subset('abc')
5 is subset([5])
text is match('The')
text is match('quick')
text is match('the')
text is match('the', ignorecase=true)
text is search('quick')
text is search('^quick')
text is search('QUICK', ignorecase=true)
multi is search('^three', multiline=true)
multi is search('^three')
text is regex('qu.ck')
text is regex('^qu', match_type='search')
text is regex('The', match_type='match')
text is regex('The', match_type='fullmatch')
text is regex('The.*fox', match_type='fullmatch')
5 is match('5')
none is match('N')
text is match('(')
missing is match('a')
nums is search('1')
text is search
text is regex('x', match_type='bogus')
'http://x/y' is url
'ftp://x' is url(schemes=['http'])
'urn:isbn:1' is urn
'urn:isbn:1' is uri
'x' is url
'http://x' is uri
'http://x' is uri(['https'])
5 is url
'mailto:a@b' is uri
'file:///x' is url
'$ANSIBLE_VAULT;1.1;AES256' is vault_encrypted
'x' is vault_encrypted
ver is version('1.9', '>')
ver is version('1.10.2', '==')
ver is version('1.10.2')
ver is version('1.10.2', 'eq')
ver is version('2.0', 'lt')
ver is version('1.2', 'ge')
ver is version('1.10', '<=')
ver is version('1.10.2', '!=')
ver is version('1.10.2', '<>')
ver is version('1.10.2', 'ne')
ver is version('1.10.2', 'bogus')
ver is version_compare('1.9', '>')
ver is version('', '>')
'' is version('1.0', '>')
'1.0' is version('1.0.0', '==')
'1.0' is version('1.0.0', '==', version_type='pep440')
'1.0' is version('1.0a', '<')
'1.0.0-rc1' is version('1.0.0', '<', version_type='semver')
'1.0.0-rc.1+b' is version('1.0.0-rc.2', '<', version_type='semantic')
'1.0' is version('1.0.0', '<', version_type='semver')
'1.0.0' is version('1.0', '==', strict=true)
'1.0rc1' is version('1.0', '<', version_type='pep440')
'1.0.dev1' is version('1.0a1', '<', version_type='pep440')
'1.2b3' is version('1.2', '<', strict=true)
'1.2.3.4' is version('1.2', '>', strict=true)
'1.0' is version('1.0', '==', version_type='loose')
'1.0' is version('1.0', '==', version_type='bogus')
'1.0' is version('1.0', '==', strict=true, version_type='loose')
'9.6' is version('10', '<')
9.6 is version(10, '<')
'v1.2' is version('v1.10', '<')
'12.04' is version('18.04', '<')
'1.a' is version('1.1', '<')
none is version('1')
missing is version('1')
yes is boolean
'x' is boolean
range is callable
text is callable
d.keys is callable
n is defined
missing is defined
missing.a is defined
d.nope is defined
d.nope.x is defined
users[9] is defined
missing is not defined
missing is undefined
none is defined
10 is divisibleby 5
10 is divisibleby(3)
10 is divisibleby(0)
'x' is divisibleby 2
n is eq 42
n is equalto(42)
n is == 42
'42' is eq 42
n is ne 1
n is != 42
n is gt 1
n is greaterthan 100
n is > 1
n is ge 42
n is >= 43
n is lt 1
n is lessthan(100)
n is le 42
'a' is lt 1
none is gt 1
4 is even
4 is odd
4.5 is even
'x' is odd
yes is true
no is false
1 is true
'x' is filter
'upper' is filter
'ansible.builtin.b64encode' is filter
'odd' is test
'nope' is test
'filter' is test
5 is test
fl is float
n is float
n is integer
yes is integer
fl is number
yes is number
'5' is number
nums is iterable
text is iterable
n is iterable
d is mapping
nums is mapping
nums is sequence
text is sequence
d is sequence
range(3) is sequence
nums is string
text is string
none is none
empty is none
missing is none
text is lower
'abc' is lower
'ABC' is upper
'A1' is upper
'1' is upper
5 is lower
1 is sameas 1
yes is sameas true
1 is sameas true
none is sameas none
nums is sameas nums
2 is in nums
9 is in nums
'a' is in 'abc'
'a' is in d
5 is in 'abc'
missing is in nums
2 is not in nums
(html | escape) is escaped
html is escaped
text is nosuchtest
text is ansible.builtin.match('The')
text is ansible.legacy.search('quick')
text is not match('x')
n is defined and n is number and n > 1
nums is not string and nums is iterable
n is divisibleby 2 and n is even
text is match 'The' and yes
n is gt(1) | string
""")
each(r"""
reg is changed
reg is failed or bad is failed
reg is succeeded and reg.rc == 0
missing is defined
missing.x is defined
missing is undefined or missing
'db' in hosts | join(' ')
hosts | select('match', 'db') | list
hosts | select('match', 'zz') | list
hosts is contains 'web1'
ver is version('1.9', '>=')
yes | bool
'no' | bool
n in [41, 42]
d.a is defined and d.a == 1
users | selectattr('name', 'eq', 'Bob') | list | length == 1
text is search('brown') and text is not search('red')
(nums | max) > 2
reg.stdout is match('ok')
'/etc/hosts' is file
bad.msg | default('') is search('boom')
skip is skipped
reg.rc | int == 0
none is none
empty | length == 0
port is number
tpl | int == 8080
(users | map(attribute='uid') | sum) == 3006
nums | difference([1, 2, 3]) | length == 0
missing | default(true)
missing | default('') | length > 0
users | rejectattr('admin') | list
'x' is nosuch
text | nosuch
nums | sum > 
""", "cond")

group("globals")
each(r"""
range(3) | list
range(1, 4) | list
range(10, 0, -3) | list
range(0) | list
range(2.5)
range('x')
range(1, 2, 0)
range()
range(3)
range(5)[2]
range(5)[1:3] | list
3 in range(5)
range(3) | map('string') | join(',')
dict(a=1, b=2)
dict([['a', 1]], c=2)
dict(d, z=1)
dict(nums)
dict(hosts | zip(nums))
dict()
dict('ab')
lipsum(n=0)
lipsum(1, false) | length > 10
namespace(a=1).a
namespace({'x': 2}).x
namespace(a=1).b
namespace(a=1)['a']
{% set ns = namespace(n=0) %}{% for i in nums %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}
{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.next() }}{{ c.current }}
{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.reset() }}{{ c.current }}
cycler()
{% set j = joiner('|') %}{% for i in nums %}{{ j() }}{{ i }}{% endfor %}
{% set j = joiner() %}{{ j() }}x{{ j() }}y
now() | type_debug
now(utc=true) | type_debug
now(fmt='%Y') | length
now(true, '%Y') | int > 2000
now(fmt='x')
now().year > 2000
now(bogus=1)
undef()
undef() | default('x')
undef(hint='why')
undef('why') | default('y')
{'a': undef()}.a | default('q')
query('items', [1, 2])
q('items', 1, 2)
lookup('items', [1])
lookup('items', ['a', 'b'])
lookup('items', ['a', 'b'], wantlist=True)
lookup('items', el)
query('items', el)
lookup('nosuch', 1)
query('nosuch', 1, errors='ignore')
lookup('file', '/nosuch/x')
lookup('file', '/nosuch/x', errors='ignore')
lookup('file', '/nosuch/x', errors='ignore') | default('d', true)
query('file', '/nosuch/x', errors='warn')
lookup('file', '/nosuch/x', errors='strict')
lookup('env', 'NO_SUCH_VAR_X')
lookup('env', 'NO_SUCH_VAR_X') | default('d', true)
lookup('env', 'NO_SUCH_VAR_X', default='z')
lookup('env', 'NO_SUCH_VAR_X', default=undef())
lookup('ansible.builtin.env', 'NO_SUCH_VAR_X', 'NO_SUCH_VAR_Y')
query('env', 'NO_SUCH_VAR_X', 'NO_SUCH_VAR_Y')
lookup('pipe', 'echo hi')
lookup('pipe', 'echo hi; echo ho')
lookup('pipe', 'printf "a\n\n"')
lookup('pipe', 'exit 3')
lookup('pipe', 'exit 3', errors='ignore')
query('pipe', 'echo 1', 'echo 2')
lookup('pipe', 'echo "[1, 2]"')
lookup('pipe', 'echo True')
lookup('pipe', 'echo 5')
lookup('lines', 'printf "a\nb\n"')
query('lines', 'printf "a\nb\n"')
query('lines', 'exit 1')
lookup('vars', 'port')
lookup('vars', 'port', 'n')
lookup('vars', 'no' ~ 'pe')
lookup('vars', 'nope', default='x')
lookup('vars', 'tpl')
lookup('vars', 'p' ~ 'ort') + 1
query('vars', 'd', 'port')
lookup('vars', 5)
query('varnames', '^po')
lookup('varnames', '^po')
query('varnames', 'zzz')
query('varnames', '(')
lookup('varnames', '^po', wantlist=True)
query('varnames', '^po', '^ve')
lookup('dict', d)
query('dict', d)
{% for i in lookup('dict', svc) %}{{ i.key }}={{ i.value.port }} {% endfor %}
lookup('dict', nums)
lookup('dict', {})
query('dict', d, svc) | length
query('list', nums)
lookup('list', nums, wantlist=true)
query('nested', nums, ['a'])
query('nested', ['a', 'b'], [1, 2]) | map('join') | list
query('nested')
query('together', nums, hosts)
query('together', [1, 2], ['a'])
lookup('together', [1, 2], ['a', 'b'])
query('sequence', '1-3')
query('sequence', 'start=0 end=6 stride=2 format=web%02d')
query('sequence', 'count=3')
query('sequence', 'start=5 end=1 stride=-2')
query('sequence', 'end=0')
query('sequence', 'start=0x0f end=0x11 format=%02x')
query('sequence', '4:host%02d')
query('sequence', 'bogus')
query('sequence', 'count=3 end=5')
lookup('sequence', 'end=3')
query('sequence', 'end=' ~ nums | length)
query('sequence', '2-10/4')
query('sequence', end=3)
query('sequence', start=1, end=5, stride=2)
query('subelements', users, 'groups') | length
query('subelements', users, 'groups') | map('last')
query('subelements', users, 'nope')
query('subelements', users, 'nope', {'skip_missing': true})
query('subelements', users, 'nope', skip_missing=true)
lookup('first_found', ['/nosuch', '/etc/hosts'])
query('first_found', ['/nosuch', '/etc/hosts'])
lookup('first_found', ['/nosuch'])
lookup('first_found', ['/nosuch'], errors='ignore')
lookup('first_found', ['/nosuch'], skip=true)
query('first_found', ['/nosuch'], skip=true)
lookup('first_found', {'files': ['hosts'], 'paths': ['/nosuch', '/etc']})
lookup('first_found', files=['nosuch', 'hosts'], paths=['/etc'])
lookup('first_found', files='nosuch,hosts', paths='/tmp:/etc')
lookup('first_found', [{'files': 'hosts', 'paths': '/etc'}])
lookup('first_found', '/etc/hosts')
lookup('first_found', [])
lookup('first_found', 5)
query('fileglob', '/etc/host*s')
lookup('fileglob', '/nosuch/*')
query('fileglob', '/nosuch/*')
query('random_choice', ['a'])
lookup('random_choice', ['a'])
lookup('random_choice', el)
query('indexed_items', hosts)
lookup('indexed_items', ['a'])
{% for i, h in query('indexed_items', hosts) %}{{ i }}{{ h }} {% endfor %}
query('inventory_hostnames', 'all')
lookup('config', 'DEFAULT_FORKS')
lookup('config', 'DEFAULT_ROLES_PATH') | type_debug
lookup('config', 'NO_SUCH')
lookup('config', 'NO_SUCH', on_missing='skip')
query('config', 'NO_SUCH', on_missing='skip')
query('config', 'NO_SUCH', on_missing='warn')
lookup('config', 'DEFAULT_FORKS', 'DEFAULT_TIMEOUT')
query('config', 'DEFAULT_FORKS', 'DEFAULT_TIMEOUT')
lookup('config', 'DEFAULT_BECOME_METHOD')
lookup('config', 'DEFAULT_HASH_BEHAVIOUR')
lookup('config', 'HOST_KEY_CHECKING')
lookup('config', 'DEFAULT_TRANSPORT')
lookup('config', 'COLOR_OK')
lookup('config', 'INTERPRETER_PYTHON')
lookup('config', 'remote_user', plugin_type='connection', plugin_name='ssh')
lookup('config', 'remote_tmp', plugin_type='shell', plugin_name='sh')
lookup('config', 'port', plugin_type='connection', plugin_name='ssh')
lookup('config', 'x', plugin_type='connection')
lookup('config', 5)
lookup('password', '/dev/null') | length
lookup('password', '/dev/null length=5') | length
lookup('password', '/dev/null chars=digits length=4') is match('^[0-9]{4}$')
lookup('password', '/dev/null', length=7) | length
lookup('password', '/dev/null chars=a length=3')
lookup('password', '/dev/null', chars=['a'], length=3)
lookup('password', '/dev/null bogus=1')
lookup('password', '/dev/null seed=x length=8')
lookup('password', '/dev/null', seed='host1')
lookup('password', '/dev/null', seed='host1', length=12, chars=['ascii_letters', 'digits'])
lookup('password', '/dev/null encrypt=bogus')
lookup('csvfile', 'a file=/nosuch.csv')
lookup('ini', 'user', file='/nosuch.ini')
lookup('template', 'nosuch.j2')
lookup('url', 'http://127.0.0.1:1/')
lookup('url', 'http://127.0.0.1:1/', errors='ignore')
lookup('unvault', '/nosuch')
lookup('flattened', nested)
query('community.general.flattened', [1, [2, [3]]])
query('cartesian', [1, 2], ['a', ' b '])
query('community.general.cartesian', [1], [2], [3])
""")
each(r"""
lookup('file', 'a.txt')
lookup('file', 'a.txt', rstrip=false)
lookup('file', 'b.txt', lstrip=true)
lookup('file', 'b.txt')
query('file', 'a.txt', 'num.txt')
lookup('file', 'num.txt') | int + 1
lookup('file', 'num.txt')
lookup('file', 'd/e.conf')
query('fileglob', 'd/*.conf') | map('basename') | sort
lookup('template', 't.j2')
lookup('template', 't.j2', template_vars={'extra': 5})
lookup('template', 't.j2', template_vars=dict(extra='x', port=1))
lookup('template', 'l.j2')
lookup('template', 'l.j2', convert_data=false)
lookup('template', 'l.j2') | type_debug
query('template', 't.j2', 'l.j2')
lookup('csvfile', 'a file=x.csv delimiter=,')
lookup('csvfile', 'b file=x.csv delimiter=, col=2')
lookup('csvfile', 'zz file=x.csv delimiter=, default=none')
lookup('csvfile', 'zz', file='x.csv', delimiter=',')
lookup('csvfile', 'a', file='x.csv', delimiter=',', col=1)
query('csvfile', 'a', 'b', file='x.csv', delimiter=',')
lookup('ini', 'user section=global file=x.ini')
lookup('ini', 'user', section='global', file='x.ini')
lookup('ini', 'nope', section='global', file='x.ini')
lookup('ini', 'nope', section='global', file='x.ini', default='dd')
lookup('ini', 'port', section='s1', file='x.ini')
lookup('ini', 'key', section='global', file='x.ini')
lookup('ini', 'KEY', section='global', file='x.ini', case_sensitive=true)
lookup('ini', '.*', section='s1', file='x.ini', re=true)
query('ini', '.*', section='global', file='x.ini', re=true)
lookup('ini', 'user.name', type='properties', file='p.properties')
lookup('ini', 'user.name type=properties file=p.properties')
lookup('ini', 'x', section='zz', file='x.ini')
lookup('unvault', 'a.txt')
lookup('first_found', ['nope.txt', 'a.txt']) | basename
lookup('first_found', ['t.j2', 'a.txt'], errors='ignore') | basename
""", files=FILES)

group("collections")
each(r"""
users | json_query('[].name')
users | community.general.json_query('[?admin].name')
users | json_query('[?uid > `1001`].{n: name, c: addr.city}')
users | json_query('length(@)')
users | json_query('[0].groups[*]')
users | json_query('sort_by(@, &uid)[-1].name')
users | json_query('[].groups[]')
users | json_query("[?name == 'Bob'] | [0].uid")
users | json_query('max_by(@, &uid).name')
users | json_query('join(`,`, [].name)')
svc | json_query('*.port')
svc | json_query('keys(@)')
svc | json_query('web.nope')
users | json_query('[')
missing | json_query('a')
users | json_query("[?contains(groups, 'dev')].name")
users | json_query('[*].[name, uid]')
d | json_query('to_array(a)')
'x' | json_query('@')
svc | json_query('to_string(web)')
users | json_query("[?starts_with(name, 'a')].uid | [0]")
users | json_query('sum([].uid)')
users | json_query('[].addr.city | sort(@)')
['a', 'b'] | zip([1, 2]) | community.general.dict
[['a', 1]] | community.general.dict
'v' | community.general.dict_kv('k')
nums | map('community.general.dict_kv', 'n')
'v' | dict_kv('k')
['a', 'b', 'a'] | community.general.counter
text | community.general.counter
5 | community.general.counter
nums | counter
text | community.general.crc32
uni | community.general.crc32
5 | community.general.crc32
users | community.general.groupby_as_dict('name') | dict2items | map(attribute='key')
users | community.general.groupby_as_dict('admin')
users | community.general.groupby_as_dict('nope')
['1.10', '1.9', '1.2'] | community.general.version_sort
['1.10', '1.9', '1.2'] | community.general.version_sort(reverse=true)
['b-1.0', 'a-2'] | community.general.version_sort
['1.10', '1.9'] | version_sort
'Å' | community.general.unicode_normalize | length
'Å' | community.general.unicode_normalize('NFD') | length
'x' | community.general.unicode_normalize('bogus')
5 | community.general.unicode_normalize
'1h 30m' | community.general.to_minutes
'1h 30m' | community.general.to_seconds
'2 days 4 hours' | community.general.to_hours
'1d' | community.general.to_milliseconds
'1y' | community.general.to_days
'1y' | community.general.to_days(year=365)
'1mo' | community.general.to_weeks
'30d' | community.general.to_months
'365d' | community.general.to_years
'10 s' | community.general.to_time_unit('ms')
'10 s' | community.general.to_time_unit('min')
'10 s' | community.general.to_time_unit('bogus')
'10 x' | community.general.to_hours
'' | community.general.to_hours
5 | community.general.to_hours
'1h' | to_minutes
'-1h 5m' | community.general.to_minutes
'1.5h' | community.general.to_minutes
'52:54:00' | random_mac(seed='x')
'52:54:00' | community.general.random_mac(seed='host1')
'52' | random_mac(seed=1)
'52:54:00:11:22' | random_mac(seed='x')
'52:54:00:11:22:33' | random_mac
'zz' | random_mac
5 | random_mac
'52:54' | random_mac | length
"a,b\n1,2\n3,4" | community.general.from_csv
"{{ 'a,b\n1,2' | community.general.from_csv }}"
'1;2' | community.general.from_csv(delimiter=';', fieldnames=['x', 'y'])
'1, 2' | community.general.from_csv(fieldnames=['x', 'y'], skipinitialspace=true)
'x' | community.general.from_csv(dialect='bogus')
[{'n': 'a', 'v': 1}, {'n': 'b', 'v': 2}] | community.general.lists_mergeby([{'n': 'a', 'w': 3}], 'n')
[[{'n': 'a', 'v': [1]}], [{'n': 'a', 'v': [2]}]] | community.general.lists_mergeby('n', recursive=true, list_merge='append')
[{'n': 'b'}, {'n': 'a'}] | community.general.lists_mergeby([{'n': 'c'}], 'n')
[{'n': 'a'}] | community.general.lists_mergeby([{'x': 1}], 'n')
nums | community.general.lists_mergeby(nums, 'n')
[] | community.general.lists_mergeby('n')
'192.168.1.5/24' | ipaddr('address')
'192.168.1.5/24' | ansible.utils.ipaddr('network')
'192.168.1.5/24' | ansible.netcommon.ipaddr('netmask')
'192.168.1.5/24' | ipaddr
'192.168.1.5' | ipaddr
'nope' | ipaddr
'192.168.1.0/24' | ipaddr('1')
'192.168.1.0/24' | ipaddr('-1')
'192.168.1.0/24' | ipaddr(5) 
'192.168.1.0/24' | ipaddr('size')
'192.168.1.5/24' | ipaddr('prefix')
'192.168.1.5/24' | ipaddr('broadcast')
'192.168.1.5/24' | ipaddr('revdns')
'192.168.1.5/24' | ipaddr('host/prefix')
'192.168.1.5/24' | ipaddr('network/prefix')
'192.168.1.5/24' | ipaddr('address/prefix')
'192.168.1.5/24' | ipaddr('range_usable')
'192.168.1.5/24' | ipaddr('first_usable')
'192.168.1.5/24' | ipaddr('last_usable')
'192.168.1.5/24' | ipaddr('next_usable')
'192.168.1.5/24' | ipaddr('previous_usable')
'10.1.1.1/30' | ipaddr('peer')
'192.168.1.5/24' | ipaddr('wildcard')
'192.168.1.5/24' | ipaddr('int')
'192.168.1.5/24' | ipaddr('type')
'192.168.1.5' | ipaddr('192.168.0.0/16')
'10.0.0.1' | ipaddr('192.168.0.0/16')
['192.168.1.5', 'x', '::1', '10.0.0.0/8'] | ipaddr
['192.168.1.5', 'x', '::1', '10.0.0.0/8'] | ipv4
['192.168.1.5', 'x', '::1', '10.0.0.0/8'] | ipv6
['192.168.1.5', '8.8.8.8'] | ipaddr('private')
['192.168.1.5', '8.8.8.8'] | ipaddr('public')
['192.168.1.5', '::1', 'h'] | ipwrap
'::1' | ipwrap
'2001:db8::/32' | ipaddr('ipv6')
'2001:db8::1/64' | ipaddr('network')
'192.168.0.0/16' | ipsubnet(24)
'192.168.0.0/16' | ipsubnet(24, 5)
'192.168.0.0/16' | ipsubnet(24, -1)
'192.168.1.5' | ipsubnet(24)
'192.168.1.5/24' | ansible.utils.ipsubnet
'10.0.0.0/8' | nthhost(305)
'10.0.0.5' | ipmath(5)
'10.0.0.5' | ipmath(-10)
'192.168.0.0/24' | network_in_network('192.168.0.0/30')
'192.168.0.0/24' | network_in_usable('192.168.0.255')
['192.168.0.34', '10.3.0.3'] | reduce_on_network('192.168.0.0/24')
'192.168.122.1/24' | next_nth_usable(2)
'192.168.122.10/24' | previous_nth_usable(2)
['10.0.0.0/9', '10.128.0.0/9'] | cidr_merge
['192.168.1.1', '192.168.1.254'] | cidr_merge('span')
'2001:db8::/64' | slaac('c2:31:b3:83:bf:2b')
'1a:2b:3c:4d:5e:6f' | hwaddr
'1a:2b:3c:4d:5e:6f' | hwaddr('cisco')
'1a:2b:3c:4d:5e:6f' | hwaddr('linux')
'1a2b3c4d5e6f' | hwaddr('unix')
'x' | hwaddr
'x' | ansible.utils.macaddr
'1a:2b:3c:4d:5e:6f' | macaddr
'192.168.1.5' | ansible.utils.ip4_hex
'192.168.1.5' | ip4_hex
'192.168.1.5' | ansible.utils.ip4_hex(':')
missing | ipaddr
none | ipaddr
5 | ipaddr
users[0] | community.nosuch.thing
text | ansible.builtin.nosuch
'a' | community.general.jc('ls')
'x' | community.general.hashids_encode
""")
