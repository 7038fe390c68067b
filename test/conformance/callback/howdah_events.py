"""Writes what a run does as JSON lines: one for each task result and the recap."""
import json
import os

from ansible.plugins.callback import CallbackBase
from ansible.release import __version__


def without_traceback(value):
    """Lines of Ansible's own code have no place in what is kept."""
    if isinstance(value, dict):
        return {k: without_traceback(v) for k, v in value.items() if k != 'exception'}
    return [without_traceback(v) for v in value] if isinstance(value, list) else value


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = 'stdout'
    CALLBACK_NAME = 'howdah_events'

    def write(self, **line):
        with open(os.environ['HOWDAH_CAPTURE'], 'a') as out:
            text = json.dumps(line, sort_keys=True, default=str)
            out.write(text.replace(os.getcwd(), 'CASE') + '\n')

    def result(self, status, result, ignored=False):
        self.write(event='result', host=result._host.get_name(), status=status, ignored=ignored,
                   task=result._task.get_name().strip(), values=without_traceback(result._result))

    def v2_playbook_on_start(self, playbook):
        self.write(event='version', ansible=__version__)

    def v2_playbook_on_play_start(self, play):
        self.write(event='play', name=play.get_name().strip())

    def v2_runner_on_ok(self, result):
        self.result('changed' if result.is_changed() else 'ok', result)

    def v2_runner_on_failed(self, result, ignore_errors=False):
        self.result('failed', result, bool(ignore_errors))

    def v2_runner_on_skipped(self, result):
        self.result('skipped', result)

    def v2_runner_on_unreachable(self, result):
        self.result('unreachable', result)

    def v2_playbook_on_no_hosts_remaining(self):
        self.write(event='no_hosts_remaining')

    def v2_playbook_on_stats(self, stats):
        self.write(event='recap', hosts={h: stats.summarize(h) for h in sorted(stats.processed)})
