"""Random playbooks: three local hosts, a role, files to include, handlers, and options to play them with."""

import os

import yaml

EXPRESSIONS = [
    "x", "y", "lst", "dct", "dct.a", "lst[0]", "inventory_hostname", "undefd",
    'undefd | default("D")', "x + 1", "lst | length", "dct | dict2items",
    'lst | map("upper") | list', "groups.all", "hostvars.h2.hv", "play_hosts",
    "ansible_check_mode", 'role_name | default("none")', 'reg.rc | default("norc")', "reg", "hv",
    'lst | join("-")', 'item | default("noitem")', "[1,2,3] | sum", "dct | to_json",
    "ansible_play_batch", 'fact1 | default("nofact")', '"a" ~ x', "none", "x if y else 3",
    "lst | first | upper", "omit is defined", 'ansible_failed_task.name | default("nf")',
    'ansible_failed_result.msg | default("nf")', "fact1 | type_debug", "lst | to_json", "late",
    "undefd.a.b", "hostvars.nohost", "dct.nokey", 'vars.x | default("nov")', "env_of_play",
    'ansible_parent_role_names | default([])', "reg.results | default([]) | length", "x is string",
]  # fmt: skip
CONDITIONS = [
    "x == 1", "y", 'inventory_hostname == "h1"', 'inventory_hostname != "h2"', "false", "true",
    "reg is defined", "reg is changed", "reg is failed", "reg is skipped", "undefd is defined",
    "undefd == 1", "lst | length > 1", "fact1 is defined", '"a" in lst', "not y", 'hv == "v2"',
    "reg.rc == 0", ["x == 1", "y"], "ansible_loop_var is defined",
]  # fmt: skip
LOOPS = [
    ["a", "b"], [1, 2, 3], "{{ lst }}", [], [{"k": 1, "v": "q"}, {"k": 2, "v": "w"}],
    "{{ dct | dict2items }}", "{{ undefd }}", "{{ range(2) | list }}", ["x", "fail", "y"], "notalist",
]  # fmt: skip
IMPORTS = ("meta", "import_tasks", "import_role")
INCLUDES = IMPORTS + ("include_tasks", "include_role")


class Maker:
    """Makes one playbook's parts; r is its random.Random."""

    def __init__(self, r, folder):
        self.r = r
        self.folder = folder
        self.count = 0

    def expression(self):
        return "{{ " + self.r.choice(EXPRESSIONS) + " }}"

    def action(self):
        r, e = self.r, self.expression
        kinds = [
            (28, lambda: {"debug": {"msg": r.choice([e(), "text " + e(), [e(), "z"], {"k": e()}])}}),
            (8, lambda: {"debug": {"var": r.choice(EXPRESSIONS + ["x,y"])}}),
            (10, lambda: {"command": r.choice(["echo " + e(), "false", "true", "/bin/nosuch", 'sh -c "echo out; echo err >&2; exit 2"'])}),
            (8, lambda: {"shell": r.choice(["echo one; echo two", "exit 3", "echo " + e() + " | tr a-z A-Z", "echo err >&2"])}),
            (12, lambda: {"set_fact": r.choice([{"fact1": e()}, {"x": r.randint(0, 2)}, {"y": r.choice([True, False])}, {"lst": ["n", "m"]}, {"fact1": e(), "cacheable": True}])}),
            (5, lambda: {"fail": r.choice([{"msg": "failing " + e()}, None])}),
            (6, lambda: {"assert": {"that": r.choice(CONDITIONS), **r.choice([{}, {"fail_msg": "bad " + e()}, {"success_msg": "good"}, {"quiet": True}])}}),
            (5, lambda: {"copy": {"content": "c " + e() + "\n", "dest": self.folder + "/out_{{ inventory_hostname }}", "mode": "0644"}}),
            (3, lambda: {"include_tasks": r.choice(["tasks/a.yml", "tasks/b.yml", "tasks/missing.yml", 'tasks/{{ "a" }}.yml'])}),
            (2, lambda: {"import_tasks": r.choice(["tasks/a.yml", "tasks/b.yml"])}),
            (3, lambda: {"include_role": r.choice([{"name": "r1"}, {"name": "r1", "tasks_from": "other"}, {"name": "r1", "public": True}])}),
            (2, lambda: {"import_role": {"name": "r1"}}),
            (3, lambda: {"meta": r.choice(["flush_handlers", "clear_facts", "noop", "clear_host_errors", "end_host", "end_play", "end_batch"])}),
            (2, lambda: {"add_host": {"name": "h9", "groups": "new", "ansible_connection": "local"}}),
            (2, lambda: {"group_by": {"key": "grp_{{ hv }}"}}),
            (2, lambda: {"include_role": {"name": "r1", "apply": r.choice([{"tags": "t1"}, {"when": "y"}, {"vars": {"x": 9}}, {"ignore_errors": True}])}}),
            (2, lambda: {"include_tasks": {"file": "tasks/a.yml", "apply": r.choice([{"tags": ["t2"]}, {"when": r.choice(CONDITIONS)}, {"become": False}])}}),
            (2, lambda: {"include_vars": r.choice([{"file": "vars/one.yml"}, "vars/none.yml", {"file": "vars/one.yml", "name": "dct"}, {"dir": "vars"}])}),
            (2, lambda: {"set_stats": {"data": {"st": e()}, "per_host": r.choice([True, False])}}),
            (2, lambda: {"ping": r.choice([{}, None, {"data": e()}, {"nodata": 1}])}),
            (1, lambda: {"raw": "echo raw"}),
            (1, lambda: {"stat": {"path": r.choice([self.folder, "/nonexist"])}}),
        ]  # fmt: skip
        return r.choices([make for _, make in kinds], [weight for weight, _ in kinds])[0]()

    def loop(self, task, act):
        r = self.r
        if r.random() < 0.25:
            task["loop"] = r.choice(LOOPS)
            if r.random() < 0.35:
                task["loop_control"] = r.choice([{"label": self.expression()}, {"loop_var": "lv"}, {"index_var": "ix"}, {"extended": True}, {"pause": 0}, {"extended": True, "extended_allitems": False, "loop_var": "lv"}, {"label": "{{ undefd }}"}])  # fmt: skip
            if act == "debug" and r.random() < 0.6:
                task["debug"] = {"msg": r.choice(["{{ item }}", 'i={{ item }} {{ ix | default("") }} {{ ansible_loop.index | default("") }}'])}  # fmt: skip
            if act == "fail":
                task["when"] = 'item == "fail"'
        elif r.random() < 0.08:
            name = r.choice(["items", "dict", "indexed_items", "nested", "together"])
            task["with_" + name] = r.choice([{"q": 1}, "start=1 end=3", [["a"], ["b", "c"]]])

    def result(self, task, handler):
        r, c = self.r, CONDITIONS
        chances = [
            (0.3, "register", lambda: r.choice(["reg", "reg2"])),
            (0.12, "changed_when", lambda: r.choice([True, False, "x == 1", "reg is defined"])),
            (0.12, "failed_when", lambda: r.choice([True, False, "x == 1", ["x==1", "y"], '"hi" in (reg.stdout | default(""))'])),
            (0.06, "delegate_to", lambda: r.choice(["h1", "h3", "{{ inventory_hostname }}", "localhost"])),
            (0.05, "no_log", lambda: True),
            (0.05, "check_mode", lambda: r.choice([True, False])),
            (0.04, "environment", lambda: r.choice([{"E": self.expression()}, ["{{ dct }}"], "{{ undefd }}"])),
            (0.03, "delegate_facts", lambda: r.choice([True, "{{ y }}"])),
            (0.03, "throttle", lambda: r.choice([1, "{{ x }}", 2])),
            (0.03, "any_errors_fatal", lambda: r.choice([True, False, "{{ y }}"])),
            (0.03, "module_defaults", lambda: r.choice([{"ping": {"data": "md"}}, [{"ping": {"data": "{{ x }}"}}], {"debug": {"msg": "md"}}])),
            (0.02, "ignore_unreachable", lambda: True),
            (0.02, "diff", lambda: r.choice([True, "{{ y }}"])),
            (0.02, "timeout", lambda: r.choice([9, "{{ x + 8 }}"])),
        ]  # fmt: skip
        for chance, keyword, value in chances:
            if r.random() < chance:
                task[keyword] = value()
        if r.random() < 0.06:
            task.update(retries=2, delay=0, until=r.choice(c))
        if not handler and r.random() < 0.3:
            task["notify"] = r.choice(["hand1", "hand2", "topic", "r1hand", ["hand1", "hand2"], "hand1", "hand2", "topic", "hand3", "hand 1", "{{ lst }}"])

    def block(self, depth):
        r = self.r
        made = {"block": [self.task(depth + 1) for _ in range(r.randint(1, 3))]}
        for chance, keyword, value in (
            (0.08, "any_errors_fatal", lambda: r.choice([True, "{{ y }}"])),
            (0.15, "when", lambda: r.choice(CONDITIONS)),
            (0.08, "ignore_errors", lambda: r.choice([True, "{{ y }}"])),
            (0.06, "run_once", lambda: r.choice([True, "{{ y }}"])),
            (0.06, "delegate_to", lambda: "h3"),
            (0.06, "notify", lambda: "hand1"),
            (0.06, "module_defaults", lambda: {"ping": {"data": "of block"}}),
            (0.05, "environment", lambda: {"B": self.expression()}),
        ):
            if r.random() < chance:
                made[keyword] = value()
        if r.random() < 0.7:
            made["rescue"] = [self.task(depth + 1) for _ in range(r.randint(1, 2))]
        if r.random() < 0.4:
            made["always"] = [self.task(depth + 1)]
        if r.random() < 0.4:
            made["name"] = "block %d" % self.count
        return made

    def plain(self, handler):
        r = self.r
        task = self.action()
        act = next(iter(task))
        if r.random() < 0.7:
            task["name"] = r.choice(["task %d" % self.count, "task %d " % self.count + self.expression()])
        if act not in IMPORTS:
            self.loop(task, act)
        if "when" not in task and r.random() < 0.3:
            task["when"] = r.choice(CONDITIONS)
        if act not in INCLUDES + ("add_host",):
            self.result(task, handler)
        if act not in IMPORTS and r.random() < 0.15:
            task["ignore_errors"] = r.choice([True, True, False, "{{ y }}"])
        if act != "meta" and r.random() < 0.06:
            task["run_once"] = True
        return task

    def task(self, depth, handler=False):
        r = self.r
        self.count += 1
        made = self.block(depth) if depth < 2 and not handler and r.random() < 0.13 else self.plain(handler)
        if r.random() < 0.12:
            made["tags"] = r.choice(["t1", "t2", ["t1", "t2"], "always", "never"])
        if r.random() < 0.08:
            made["vars"] = {r.choice(["x", "tv", "lst"]): r.choice([1, "{{ y }}", "s"])}
        return made

    def leaves(self, count):
        """Tasks that include nothing."""
        made = []
        while len(made) < count:
            task = self.task(2)
            if not any(include in task for include in INCLUDES if include != "meta"):
                made.append(task)
        return made

    def handlers(self):
        r = self.r
        first = {"name": "hand1", "debug": {"msg": "h1 " + self.expression()}}
        if r.random() < 0.5:
            first["listen"] = "topic"
        second = {"name": "hand2", "listen": "topic", **r.choice([{"command": "true"}, {"fail": {"msg": "hf"}}, {"debug": {"msg": "two"}}])}  # fmt: skip
        twin = [{"name": "hand1", "debug": {"msg": "second hand1"}}] if r.random() < 0.2 else []
        grown = [
            {"name": "hand3", "block": [{"name": "in a block", "debug": {"msg": "b1"}}, {"debug": {"msg": self.expression()}}], "rescue": [{"debug": {"msg": "rescued"}}]},
            {"name": "hand4", "include_tasks": "tasks/b.yml", "listen": "topic"},
            {"name": "hand {{ x }}", "debug": {"msg": "templated"}, "listen": ["topic", "other"]},
        ]  # fmt: skip
        return [first, second, *twin, *(handler for handler in grown if r.random() < 0.2)]

    def play(self, number):
        r = self.r
        made = {
            "name": "play %d" % number,
            "hosts": r.choice(["all", "all", "h1", "h1,h2", "g1", "new:h1", "all:!h2"]),
            "gather_facts": False,
            "vars": {"x": 1, "y": True, "lst": ["a", "b"], "dct": {"a": 1, "b": [2]}},
        }
        chances = [
            (0.15, "serial", lambda: r.choice([1, 2, [1, 2], "50%", ["1", "100%"], "{{ 2 }}"])),
            (0.08, "strategy", lambda: r.choice(["free", "host_pinned", "linear"])),
            (0.1, "vars_files", lambda: r.choice([["vars/one.yml"], [["vars/none.yml", "vars/one.yml"]], ["vars/{{ inventory_hostname }}.yml"], [["vars/{{ hv }}.yml", "vars/one.yml"]]])),
            (0.1, "module_defaults", lambda: {"ping": {"data": "of play"}, "command": {"chdir": "/tmp"}}),
            (0.1, "environment", lambda: {"P": "play"}),
            (0.05, "order", lambda: r.choice(["reverse_inventory", "sorted", "reverse_sorted"])),
            (0.05, "ignore_errors", lambda: True),
            (0.04, "gather_facts", lambda: True),
            (0.1, "any_errors_fatal", lambda: r.choice([True, "{{ 1 == 1 }}"])),
            (0.1, "max_fail_percentage", lambda: r.choice([0, 40])),
            (0.15, "force_handlers", lambda: True),
            (0.15, "roles", lambda: r.choice([["r1"], [{"role": "r1", "x": 5}], [{"role": "r1", "tags": "t1"}]])),
            (0.15, "pre_tasks", lambda: [self.task(1)]),
            (1, "tasks", lambda: [self.task(0) for _ in range(r.randint(2, 6))]),
            (0.15, "post_tasks", lambda: [self.task(1)]),
        ]  # fmt: skip
        for chance, keyword, value in chances:
            if r.random() < chance:
                made[keyword] = value()
        made["handlers"] = self.handlers()
        return made


def options(r):
    """Options of the command line."""
    chances = [
        (0.12, lambda: ["--tags", r.choice(["t1", "t2", "t1,never", "all", "tagged", "untagged"])]),
        (0.08, lambda: ["--skip-tags", r.choice(["t1", "always"])]),
        (0.12, lambda: ["--check"]),
        (0.12, lambda: ["--diff"]),
        (0.1, lambda: ["-v"]),
        (0.06, lambda: ["--limit", r.choice(["h1", "h2,h3", "!h1"])]),
        (0.06, lambda: ["-e", "x=5"]),
        (0.05, lambda: ["--start-at-task", r.choice(["task 2", "task 4*"])]),
        (0.06, lambda: [r.choice(["--list-tasks", "--list-tags", "--syntax-check"])]),
    ]
    return [word for chance, words in chances if r.random() < chance for word in words()]


def write(folder, name, content):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(content if isinstance(content, str) else yaml.safe_dump(content, sort_keys=False))


def playbook(r, folder):
    """Writes a playbook, its role, includes and inventory; returns options to play it with."""
    maker = Maker(r, folder)
    for name, count in (
        ("tasks/a.yml", 2),
        ("tasks/b.yml", 1),
        ("roles/r1/tasks/main.yml", 2),
        ("roles/r1/tasks/other.yml", 1),
    ):
        write(folder, name, maker.leaves(count))
    write(folder, "roles/r1/handlers/main.yml", [{"name": "r1hand", "debug": {"msg": "r1 handler"}}])
    write(folder, "roles/r1/defaults/main.yml", {"rd": "default", "x": 7})
    write(folder, "roles/r1/vars/main.yml", {"rv": "var"})
    plays = [maker.play(number) for number in range(r.randint(1, 2))]
    if r.random() < 0.12:
        write(folder, "q.yml", [maker.play(7)])
        plays.append({"import_playbook": "q.yml", **r.choice([{}, {"when": "x == 1"}, {"vars": {"x": 4}}, {"tags": "t1"}])})
    write(folder, "p.yml", plays)
    write(folder, "vars/one.yml", {"x": 11, "late": "{{ lst | default([]) }}", "env_of_play": "{{ ansible_play_name }}"})
    write(
        folder,
        "inv",
        "h1 hv=v1\nh2 hv=v2\nh3 hv=v3\n[g1]\nh1\nh3\n[all:vars]\nansible_connection=local\n"
        "ansible_python_interpreter=/usr/bin/python3\n",
    )
    return options(r)
