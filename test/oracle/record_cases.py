#!/usr/bin/python3
"""Plays test/cases/<module>/*.yml through real Ansible and records what it said beside them.

Each case runs twice in a directory of its own, so that the second answer shows idempotence. Paths
and the current user are replaced by placeholders. Run from the project's top directory:

    test/oracle/record_cases.py [module ...]
"""
import base64
import getpass
import glob
import http.server
import json
import os
import re
import subprocess
import sys
import tempfile
import threading

import yaml


class Web(http.server.BaseHTTPRequestHandler):
    """The answers that test/support's FakeWebServer gives, too."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def answer(self, status, body=b"", kind="text/plain", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self):
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        path = self.path.split("?")[0]
        if path in ("/hello", "/file.bin"):
            if self.headers.get("If-Modified-Since"):
                self.send_response(304)
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                self.answer(200, b"hello\n")
        elif path == "/json":
            self.answer(200, b'{"a": [1, true, null, 1.5]}', "application/json; charset=utf-8")
        elif path == "/redirect":
            self.answer(302, b"moved", Location="/hello")
        elif path == "/redirect-echo":
            self.answer(302, b"moved", Location="/echo")
        elif path == "/loop307":
            self.answer(307, b"moved", Location="/echo")
        elif path == "/echo":
            said = {"method": self.command, "body": sent,
                    "type": self.headers.get("Content-Type") or "",
                    "auth": self.headers.get("Authorization") or "",
                    "agent": self.headers.get("User-Agent") or "",
                    "extra": self.headers.get("X-Extra") or ""}
            self.answer(200, json.dumps(said).encode(), "application/json")
        elif path == "/cookie":
            self.answer(200, b"ok", Set_Cookie="taste=sweet; Path=/")
        elif path == "/auth":
            wanted = "Basic " + base64.b64encode(b"user:secret").decode()
            if self.headers.get("Authorization") == wanted:
                self.answer(200, b"in")
            else:
                self.answer(401, b"out", WWW_Authenticate='Basic realm="x"')
        elif path == "/sums":
            self.answer(200, b"5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"
                             b"  ./file.bin\n0000  other\n")
        elif path == "/named":
            self.answer(200, b"named", Content_Disposition='attachment; filename="told.txt"')
        elif path == "/error":
            self.answer(500, b'{"why": "broken"}', "application/json")
        else:
            self.answer(404, b"nope")

    do_POST = do_PUT = do_HEAD = do_DELETE = do_OPTIONS = do_GET


def serve():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Web)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return str(server.server_port)


PORT = serve()


class Raw(dict):
    """Arguments that must not be templated."""


yaml.SafeDumper.ignore_aliases = lambda self, data: True


def unsafe(value):
    if isinstance(value, dict):
        return {k: unsafe(v) for k, v in value.items()}
    if isinstance(value, list):
        return [unsafe(v) for v in value]
    if isinstance(value, str) and ("{{" in value or "{%" in value):
        return Unsafe(value)
    return value


class Unsafe(str):
    """A string with braces of its own."""


yaml.SafeDumper.add_representer(
    Unsafe, lambda d, v: d.represent_scalar("!unsafe", str(v)))


def fill(value, where):
    if isinstance(value, dict):
        return {k: fill(v, where) for k, v in value.items()}
    if isinstance(value, list):
        return [fill(v, where) for v in value]
    if isinstance(value, str):
        value = value.replace("{dir}", where).replace("{url}", "http://127.0.0.1:" + PORT)
        return int(PORT) if value == "{port}" else value
    return value


def tasks_of(case, module, where):
    shell = {"executable": "/bin/sh", "chdir": where}
    name = case.get("module", module)
    call = {name: unsafe(fill(case["arguments"], where)), "ignore_errors": True,
            "check_mode": case.get("check", False), "diff": case.get("diff", False)}
    if "environment" in case:
        call["environment"] = fill(case["environment"], where)
    inspect = {"ansible.builtin.shell": fill(case.get("inspect", "true"), where),
               "args": shell, "ignore_errors": True}
    prepare = {"ansible.builtin.shell": fill(case.get("prepare", "true"), where), "args": shell}
    return [prepare, call, inspect, call, inspect]


def play(cases, module, top):
    tasks = []
    for number, case in enumerate(cases):
        where = os.path.join(top, str(number))
        os.mkdir(where)
        tasks += tasks_of(case, module, where)
    book = os.path.join(top, "book.yml")
    with open(book, "w") as out:
        yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "connection": "local",
                         "tasks": tasks}], out, sort_keys=False)
    env = dict(os.environ, ANSIBLE_STDOUT_CALLBACK="json", ANSIBLE_NOCOWS="1",
               ANSIBLE_PYTHON_INTERPRETER="/usr/bin/python3", ANSIBLE_LOCALHOST_WARNING="False",
               ANSIBLE_DEPRECATION_WARNINGS="False")
    done = subprocess.run(["/usr/bin/ansible-playbook", "-i", "localhost,", book], env=env,
                          cwd=top, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    text = done.stdout
    try:
        answer = json.loads(text[text.index("{"):])
    except ValueError:
        sys.exit("no answer for %s:\n%s%s" % (module, text, done.stderr))
    results = [t["hosts"]["localhost"] for t in answer["plays"][0]["tasks"]]
    if len(results) != len(tasks):
        sys.exit("%s: %d tasks, %d answers: %s" % (module, len(tasks), len(results), results[-1]))
    return [results[i:i + 5] for i in range(0, len(results), 5)]


def clean(value, where, key=None):
    if isinstance(value, dict):
        return {k.replace(where, "{dir}"): clean(v, where, k) for k, v in value.items()
                if k not in ("invocation", "exception", "action", "ansible_facts")
                and not k.startswith("_ansible")}
    if isinstance(value, list):
        return [clean(v, where) for v in value]
    if key in ("uid", "gid") and value == os.geteuid():
        return "{uid}"
    if key in ("owner", "group", "pw_name", "gr_name") and value == getpass.getuser():
        return "{user}"
    if key == "port" and value == int(PORT):
        return "{port}"
    if isinstance(value, str):
        value = re.sub(r"/[^ \"']*/\.ansible/tmp/[^ \"']*", "{tmp}", value)
        return value.replace(where, "{dir}").replace("http://127.0.0.1:" + PORT, "{url}")
    return value


def record(path, module, version):
    with open(path) as source:
        cases = yaml.safe_load(source)
    with tempfile.TemporaryDirectory(prefix="howdah-cases-") as top:
        answers = play(cases, module, top)
        out = {"ansible": version, "cases": {}}
        for number, case in enumerate(cases):
            where = os.path.join(top, str(number))
            prepare, first, seen, second, seen_again = answers[number]
            if prepare.get("rc"):
                sys.exit("%s: %s: prepare failed: %s" % (path, case["name"], prepare["stderr"]))
            out["cases"][case["name"]] = {
                "first": clean(first, where), "inspect": clean(seen["stdout"], where),
                "second": clean(second, where),
                "inspect_again": clean(seen_again["stdout"], where)}
    with open(path[:-4] + ".expected.json", "w") as target:
        json.dump(out, target, indent=1, sort_keys=True)
        target.write("\n")
    print("%s: %d cases" % (path, len(cases)))


def main():
    version = subprocess.run(["/usr/bin/ansible", "--version"], stdout=subprocess.PIPE, text=True
                             ).stdout.splitlines()[0]
    paths = sorted(glob.glob("test/cases/*/*.yml"))
    for path in paths:
        module = path.split("/")[2]
        wanted = sys.argv[1:]
        if not wanted or module in wanted or path in wanted:
            record(path, module, version)


main()
