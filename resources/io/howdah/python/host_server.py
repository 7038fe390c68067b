# Howdah's warm interpreter: reads requests from standard input, runs each Python module in a forked
# child, and writes what it printed to standard output. It ends with its input. Python 2.7 and 3.5
# and later. Started by a one-line loader that leaves its binary streams in HOWDAH_IN and HOWDAH_OUT.
import errno
import gc
import json
import os
import select
import shutil
import signal
import sys
import tempfile
import traceback
import zipfile
import zipimport

PY3 = sys.version_info[0] > 2
PLAIN_PATH = [entry for entry in sys.path if entry not in ('', '.')]


class Payloads(object):
    """Zip files with modules and what they import, each written once."""

    def __init__(self, folder):
        self.folder = folder
        self.blobs = {}
        self.files = {}
        self.open = []

    def add(self, key, content):
        self.blobs[key] = content

    def path(self, request):
        known = self.files.get(request['payload'])
        if known is None:
            known = self.write(request)
            self.open.append(zipimport.zipimporter(known))  # so that its directory is read once
            self.files[request['payload']] = known
        return known

    def write(self, request):
        name = 'ansible_%s_payload' % request['name'].split('.')[-1]
        folder = tempfile.mkdtemp(prefix=name + '_', dir=self.folder)
        path = os.path.join(folder, name + '.zip')
        archive = zipfile.ZipFile(path, 'w', zipfile.ZIP_STORED)
        try:
            for entry, key in request['files']:
                self.put(archive, entry, self.blobs[key])
            self.put(archive, 'sitecustomize.py', site(path))
        finally:
            archive.close()
        return path

    def put(self, archive, name, content):
        info = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
        info.external_attr = 0o600 << 16
        archive.writestr(info, content)
        compiled = bytecode(name, content)
        if compiled is not None:
            archive.writestr(zipfile.ZipInfo(name + 'c', (2000, 1, 1, 0, 0, 0)), compiled)


def site(path):
    """A fresh interpreter that the module starts finds the same files first."""
    return ('import sys\nsys.path.insert(0, %r)\n' % path).encode('utf-8')


def bytecode(name, content):
    """What zipimport takes instead of compiling again; None where it can't be made."""
    if not PY3 or not name.endswith('.py'):
        return None
    try:
        import importlib.util
        import marshal
        import time
        code = compile(content, name, 'exec', dont_inherit=True)
        stamp = int(time.mktime((2000, 1, 1, 0, 0, 0, -1, -1, -1))) & 0xffffffff
        header = importlib.util.MAGIC_NUMBER
        if sys.version_info >= (3, 7):
            header += b'\0\0\0\0'
        header += stamp.to_bytes(4, 'little') + (len(content) & 0xffffffff).to_bytes(4, 'little')
        return header + marshal.dumps(code)
    except Exception:
        return None


class Child(object):
    """One forked module: its outputs and its end."""

    def __init__(self, pid, out, err):
        self.pid = pid
        self.streams = {out: [], err: []}
        self.order = (out, err)

    def outcome(self, controller):
        """Exit code and outputs; kills the module if the controller goes away."""
        code = None
        open_streams = set(self.streams)
        while open_streams or code is None:
            self.take(open_streams, controller, 0.02 if code is None and not open_streams else 0.5)
            if code is None:
                code = self.ended()
            elif not self.ready(open_streams):
                break  # a process left in the background holds the outputs
        for stream in self.order:
            os.close(stream)
        if code is None:
            code = self.wait()
        return code, [b''.join(self.streams[stream]) for stream in self.order]

    def ready(self, open_streams):
        return bool(open_streams) and bool(select.select(list(open_streams), [], [], 0)[0])

    def take(self, open_streams, controller, bound):
        found = wait_for(list(open_streams) + [controller], bound)
        if controller in found and gone():
            self.kill()
            raise EOFError()
        for stream in found:
            if stream == controller:
                continue
            data = os.read(stream, 65536)
            if data:
                self.streams[stream].append(data)
            else:
                open_streams.discard(stream)
                if not open_streams:
                    return

    def ended(self):
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        return exit_code(status) if pid else None

    def wait(self):
        return exit_code(os.waitpid(self.pid, 0)[1])

    def kill(self):
        try:
            os.kill(self.pid, signal.SIGTERM)
        except OSError:
            pass


def wait_for(streams, bound):
    try:
        return select.select(streams, [], [], bound)[0]
    except (OSError, select.error) as e:
        if e.args[0] == errno.EINTR:
            return []
        raise


def gone():
    """Input while a module runs can only be its end."""
    return PY3 and not HOWDAH_IN.peek(1)


def exit_code(status):
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status)


def start(request, path):
    out_read, out_write = os.pipe()
    err_read, err_write = os.pipe()
    pid = os.fork()
    if pid:
        os.close(out_write)
        os.close(err_write)
        return Child(pid, out_read, err_read)
    code = 1
    try:
        os.close(out_read)
        os.close(err_read)
        redirect(out_write, err_write)
        code = run(request, path)
    except BaseException:
        traceback.print_exc()
    finally:
        leave(code)


def redirect(out, err):
    null = os.open(os.devnull, os.O_RDONLY)
    for source, target in ((null, 0), (out, 1), (err, 2)):
        os.dup2(source, target)
        if hasattr(os, 'set_inheritable'):
            os.set_inheritable(target, True)
    for fd in (null, out, err, HOWDAH_IN.fileno(), HOWDAH_OUT.fileno()):
        if fd > 2:
            os.close(fd)


def leave(code):
    """Ends the child as an interpreter would, without the parent's own endings."""
    try:
        import threading
        getattr(threading, '_shutdown', lambda: None)()
        import atexit
        getattr(atexit, '_run_exitfuncs', lambda: None)()
    except BaseException:
        traceback.print_exc()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    os._exit(code & 0xff)


def run(request, path):
    """Runs the module as the main program; its exit code."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    if PY3:
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    surroundings(request)
    sys.path[:] = [path] + PLAIN_PATH
    sys.argv[:] = ['ansible_module_' + request['name']]
    try:
        import runpy
        from ansible.module_utils import basic
        basic._ANSIBLE_ARGS = request['params'].encode('utf-8')
        given = {'_module_fqn': request['fqn'], '_modlib_path': path}
        runpy.run_module(request['fqn'], given, '__main__', True)
        print('{"msg": "New-style module did not handle its own exit", "failed": true}')
        return 1
    except SystemExit as e:
        return said(e.code)
    except Exception:
        kind, error, trace = sys.exc_info()
        while trace and trace.tb_frame.f_code.co_filename in ('howdah', '<frozen runpy>'):
            trace = trace.tb_next
        traceback.print_exception(kind, error, trace)
        return 1


def said(code):
    if code is None or isinstance(code, int):
        return code or 0
    sys.stderr.write('%s\n' % (code,))
    return 1


def surroundings(request):
    os.environ.update(request['environment'])
    if 'TZ' in request['environment']:
        import time
        time.tzset()
    if request.get('directory'):
        os.chdir(request['directory'])
    else:
        somewhere()
    if request.get('files_limit'):
        limit_files(request['files_limit'])


def somewhere():
    """A folder that may be read, which a user become by sudo may not have."""
    try:
        os.getcwd()
    except OSError:
        try:
            os.chdir(os.path.expanduser('~'))
        except OSError:
            os.chdir('/')


def limit_files(wanted):
    import resource
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, wanted), hard))
    except ValueError:
        pass


def warm_up():
    """Loads what modules are known to need from the standard library, once."""
    for name in ('ast datetime hashlib itertools locale logging platform pwd grp random re runpy select'
                 ' selectors shlex socket stat string struct subprocess syslog time types uuid'
                 ' threading atexit zipimport __future__ copy fcntl getpass codecs collections.abc'
                 ' logging.handlers importlib.util ctypes ctypes.util inspect typing pkgutil argparse'
                 ' gettext urllib.parse pathlib tokenize linecache').split():
        try:
            __import__(name)
        except ImportError:
            pass


def base_folder(wanted):
    """A folder of our own in the wanted place, else in the system's."""
    place = os.path.expanduser(os.path.expandvars(wanted))
    try:
        if not os.path.isdir(place):
            os.makedirs(place, 0o700)
        return tempfile.mkdtemp(prefix='ansible-tmp-', dir=place)
    except OSError:
        return tempfile.mkdtemp(prefix='ansible-tmp-')


def exactly(count):
    data = HOWDAH_IN.read(count)
    if len(data) < count:
        raise EOFError()
    return data


def answer(head, out=b'', err=b''):
    text = json.dumps(dict(head, out=len(out), err=len(err))).encode('utf-8')
    HOWDAH_OUT.write(('%d\n' % len(text)).encode('ascii') + text + out + err)
    HOWDAH_OUT.flush()


def one(request, payloads):
    for key, length in request['blobs']:
        payloads.add(key, exactly(length))
    scratch = request.get('scratch')
    if scratch:
        os.mkdir(scratch, 0o700)
    try:
        child = start(request, payloads.path(request))
        code, outputs = child.outcome(HOWDAH_IN.fileno())
    finally:
        if scratch:
            shutil.rmtree(scratch, ignore_errors=True)
    answer({'rc': code}, *outputs)


def serve():
    first = json.loads(exactly(int(HOWDAH_IN.readline())).decode('utf-8'))
    folder = base_folder(first['temporary'])
    payloads = Payloads(folder)
    try:
        answer({'folder': folder, 'version': '.'.join(str(n) for n in sys.version_info[:3])})
        warm_up()
        getattr(gc, 'freeze', gc.collect)()
        while True:
            line = HOWDAH_IN.readline()
            if not line:
                return
            request = json.loads(exactly(int(line)).decode('utf-8'))
            try:
                one(request, payloads)
            except (EOFError, KeyboardInterrupt):
                raise
            except Exception:
                answer({'broken': traceback.format_exc()})
    except (EOFError, KeyboardInterrupt):
        return
    finally:
        if not first.get('keep'):
            shutil.rmtree(folder, ignore_errors=True)


def killed(number, frame):
    raise KeyboardInterrupt()


for caught in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(caught, killed)
serve()
