#!/usr/bin/python3
"""Writes the golden files of test/resources/language with the real ansible-playbook.

Run from the repository's top. precedence/: a project in which every level sets its own variable
and those of all stronger levels, so that the value of a variable names the strongest level that
set it; expected.json is what a task in a role sees. listing/: what --list-tasks says.
"""
import json
import os
import re
import shutil
import subprocess

TOP = "test/resources/language"
LEVELS = """other_defaults dep_defaults defaults inv_all inv_group inv_gv_all play_gv_all inv_gv_group
play_gv_group inv_host inv_hv play_hv play_vars vars_files other_vars dep_vars role_vars block_vars
task_vars include_vars set_fact role_params include_params extra""".split()
ENV = dict(os.environ, ANSIBLE_NOCOLOR="1", ANSIBLE_LOCALHOST_WARNING="false", LC_ALL="C.UTF-8",
           ANSIBLE_DEPRECATION_WARNINGS="false")


def run(directory, *words):
    done = subprocess.run(["/usr/bin/ansible-playbook", *words], cwd=directory, env=ENV,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.returncode, done.stdout


def names(level):
    first = LEVELS.index(level)
    return ["v_%02d_%s" % (i, LEVELS[i]) for i in range(first, len(LEVELS))]


def sets(level, indent=0):
    return "".join("%s%s: %s\n" % (" " * indent, name, level) for name in names(level))


def precedence():
    top = TOP + "/precedence"
    shutil.rmtree(top, ignore_errors=True)

    def write(path, text):
        path = os.path.join(top, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)

    write("inventory/hosts.yml",
          "all:\n  vars:\n" + sets("inv_all", 4) + "  children:\n    g:\n      vars:\n"
          + sets("inv_group", 8) + "      hosts:\n        h1:\n          ansible_connection: local\n"
          + sets("inv_host", 10))
    for path, level in (("inventory/group_vars/all", "inv_gv_all"),
                        ("inventory/group_vars/g", "inv_gv_group"),
                        ("inventory/host_vars/h1", "inv_hv"), ("group_vars/all", "play_gv_all"),
                        ("group_vars/g", "play_gv_group"), ("host_vars/h1", "play_hv"),
                        ("vars/file", "vars_files"), ("included", "include_vars"),
                        ("roles/other/defaults/main", "other_defaults"),
                        ("roles/other/vars/main", "other_vars"),
                        ("roles/dep/defaults/main", "dep_defaults"),
                        ("roles/dep/vars/main", "dep_vars"),
                        ("roles/r/defaults/main", "defaults"), ("roles/r/vars/main", "role_vars"),
                        ("extra", "extra")):
        write(path + ".yml", sets(level))
    write("roles/r/meta/main.yml", "dependencies:\n  - dep\n")
    write("roles/r/tasks/main.yml",
          "- include_vars: ../../../included.yml\n- set_fact:\n" + sets("set_fact", 4)
          + "- include_tasks: inner.yml\n  vars:\n" + sets("include_params", 4))
    seen = "".join("          %s: '{{ %s }}'\n" % (n, n) for n in names("other_defaults"))
    write("roles/r/tasks/inner.yml",
          "- block:\n    - name: seen\n      debug:\n        msg:\n" + seen + "      vars:\n"
          + sets("task_vars", 8) + "  vars:\n" + sets("block_vars", 4))
    params = "".join("      %s: role_params\n" % n for n in names("role_params"))
    write("site.yml",
          "- hosts: h1\n  gather_facts: false\n  vars:\n" + sets("play_vars", 4)
          + "  vars_files:\n    - file.yml\n  roles:\n    - role: r\n" + params + "    - other\n")
    _, said = run(top, "-i", "inventory", "site.yml", "-e", "@extra.yml")
    answer = re.search(r"seen\].*?=> (\{.*?\n\})", said, re.S).group(1)
    write("expected.json", json.dumps(json.loads(answer)["msg"], indent=1) + "\n")


def listing():
    top = TOP + "/listing"
    for name in sorted(os.listdir(top)):
        if name.endswith(".yml") and os.path.isfile(os.path.join(top, name)):
            code, said = run(top, "-i", "web,", name, "--list-tasks", "--list-tags")
            # where the checkout lies is nobody's business
            said = said.replace(os.path.realpath(top), "HERE")
            with open(os.path.join(top, name[:-4] + ".expected"), "w", encoding="utf-8") as out:
                out.write("%d\n%s" % (code, said))


def main():
    precedence()
    listing()
    version = subprocess.run(["/usr/bin/ansible-playbook", "--version"], stdout=subprocess.PIPE,
                             text=True, check=True).stdout.splitlines()[0]
    with open(TOP + "/VERSION", "w", encoding="utf-8") as out:
        out.write(version + "\n")


main()
