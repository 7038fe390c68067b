# Howdah's process for filter, test and lookup plugins in Python. Each message in either direction is
# a length, a line end and JSON. A request is answered by a result or an error; before that it may ask
# the engine for variables or templates, and the engine may send another request before it answers.
import base64
import datetime
import importlib.util
import json
import os
import sys
import traceback
import types
from collections.abc import Mapping, MutableMapping

TAG = '!'
NEEDS_ANSIBLE = 'it needs the Python package ansible, which is not installed for %s (%s)'


class NeedsAnsible(ImportError):
    """A plugin that can't be loaded only for want of Ansible's own package."""


class Wire(object):
    """Messages to and from the engine."""

    def send(self, message):
        data = json.dumps(message).encode('utf-8')
        HOWDAH_OUT.write(b'%d\n%s' % (len(data), data))
        HOWDAH_OUT.flush()

    def receive(self):
        line = HOWDAH_IN.readline()
        if not line:
            os._exit(0)
        return json.loads(HOWDAH_IN.read(int(line)).decode('utf-8'))

    def ask(self, what, **values):
        self.send(dict(values, ask=what))
        while True:
            message = self.receive()
            if 'op' in message:
                serve(message)
            elif 'failure' in message:
                raise failure(message)
            else:
                return decoded(message['reply'])

    def tell(self, what, text):
        self.send({'tell': what, 'text': str(text)})


WIRE = Wire()


def failure(message):
    """An error of the engine's as the exception that a plugin expects."""
    text = message['failure']
    try:
        if message.get('undefined'):
            from ansible.errors import AnsibleUndefinedVariable
            return AnsibleUndefinedVariable(text)
        from ansible.errors import AnsibleError
        return AnsibleError(text)
    except ImportError:
        return Exception(text)


class Missing(object):
    """An undefined value where jinja2 is not installed: any use fails."""

    def __init__(self, hint):
        self._hint = hint

    def _fail(self, *args, **kwargs):
        raise NameError(self._hint)

    __str__ = __iter__ = __len__ = __bool__ = __getitem__ = __eq__ = __add__ = __call__ = _fail
    __hash__ = None


def undefined(hint):
    try:
        from ansible.template import AnsibleUndefined
        return AnsibleUndefined(hint=hint)
    except ImportError:
        pass
    try:
        from jinja2 import StrictUndefined
        return StrictUndefined(hint=hint)
    except ImportError:
        return Missing(hint)


def undefined_hint(value):
    """The message of an undefined value; None for a value that is there."""
    if isinstance(value, Missing):
        return value._hint
    if 'jinja2' in sys.modules:
        from jinja2 import Undefined
        if isinstance(value, Undefined):
            try:
                return value._undefined_message
            except Exception:
                return 'undefined'
    return None


def unsafe(value):
    try:
        from ansible.utils.unsafe_proxy import wrap_var
        return wrap_var(value)
    except ImportError:
        return value


def decoded(value):
    if isinstance(value, list):
        return [decoded(item) for item in value]
    if not isinstance(value, dict):
        return value
    if TAG not in value:
        return dict((key, decoded(item)) for key, item in value.items())
    return DECODERS[value[TAG]](value.get('v'))


DECODERS = {
    'tuple': lambda v: tuple(decoded(item) for item in v),
    'bytes': base64.b64decode,
    'undefined': undefined,
    'unsafe': lambda v: unsafe(decoded(v)),
    'float': float,
    'dict': lambda v: dict((decoded(key), decoded(item)) for key, item in v),
    'date': datetime.date.fromisoformat,
    'datetime': datetime.datetime.fromisoformat,
    'hostvars': lambda v: Variables('hostvars'),
}


def encoded(value):
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        return {TAG: 'unsafe', 'v': str(value)} if hasattr(value, '__UNSAFE__') else str(value)
    if isinstance(value, float):
        return value if value - value == 0 else {TAG: 'float', 'v': str(value)}
    if isinstance(value, (bytes, bytearray)):
        return {TAG: 'bytes', 'v': base64.b64encode(value).decode('ascii')}
    hint = undefined_hint(value)
    if hint is not None:
        return {TAG: 'undefined', 'v': hint}
    if isinstance(value, datetime.datetime):
        return {TAG: 'datetime', 'v': value.isoformat()}
    if isinstance(value, datetime.date):
        return {TAG: 'date', 'v': value.isoformat()}
    return encoded_many(value)


def encoded_many(value):
    if isinstance(value, tuple):
        return {TAG: 'tuple', 'v': [encoded(item) for item in value]}
    if isinstance(value, Mapping):
        if all(type(key) is str and key != TAG for key in value):
            return dict((key, encoded(item)) for key, item in value.items())
        return {TAG: 'dict', 'v': [[encoded(key), encoded(item)] for key, item in value.items()]}
    if hasattr(value, '__iter__') and not isinstance(value, type):
        return [encoded(item) for item in value]
    return str(value)


class Variables(MutableMapping):
    """Variables of the host or of all hosts, fetched from the engine when they are read."""

    def __init__(self, source, more=None):
        self._source = source
        self._own = dict(more or {})
        self._gone = set()

    def __getitem__(self, name):
        if name in self._own:
            return self._own[name]
        if name in self._gone:
            raise KeyError(name)
        found = WIRE.ask('variable', source=self._source, name=str(name))
        if not found:
            raise KeyError(name)
        self._own[name] = found[0]
        return found[0]

    def __setitem__(self, name, value):
        self._own[name] = value
        self._gone.discard(name)

    def __delitem__(self, name):
        self._own.pop(name, None)
        self._gone.add(name)

    def __iter__(self):
        names = WIRE.ask('names', source=self._source)
        return iter([n for n in names if n not in self._gone]
                    + [n for n in self._own if n not in names])

    def __len__(self):
        return len(list(iter(self)))

    def __contains__(self, name):
        try:
            self[name]
            return True
        except KeyError:
            return False

    def copy(self):
        made = Variables(self._source, self._own)
        made._gone = set(self._gone)
        return made

    def changes(self):
        return dict(self._own)


class Templar(object):
    """What plugins use of Ansible's Templar; the engine does the work."""

    def __init__(self, variables, loader=None):
        self._available_variables = variables
        self._loader = loader
        self.environment = None
        self.cur_context = None

    @property
    def available_variables(self):
        return self._available_variables

    @available_variables.setter
    def available_variables(self, variables):
        self._available_variables = variables

    def template(self, variable, *args, **options):
        more = self._available_variables
        own = more.changes() if isinstance(more, Variables) else dict(more or {})
        return WIRE.ask('template', value=encoded(variable), variables=encoded(own))

    do_template = template

    def is_template(self, data):
        return WIRE.ask('is_template', value=encoded(data))

    is_possibly_template = is_template

    def copy_with_new_env(self, available_variables=None, **options):
        variables = self._available_variables if available_variables is None else available_variables
        return Templar(variables, self._loader)

    def set_temporary_context(self, available_variables=None, **options):
        return Temporarily(self, available_variables)


class Temporarily(object):
    def __init__(self, templar, variables):
        self.templar = templar
        self.variables = variables

    def __enter__(self):
        self.saved = self.templar.available_variables
        if self.variables is not None:
            self.templar.available_variables = self.variables

    def __exit__(self, *error):
        self.templar.available_variables = self.saved


class Context(Variables):
    """What pass_context gives to a filter or test."""

    def __init__(self):
        Variables.__init__(self, 'context')
        self.environment = environment()
        self.name = None
        self.exported_vars = set()
        self.blocks = {}

    def resolve(self, name):
        try:
            return self[name]
        except KeyError:
            return undefined("'%s' is undefined" % name)

    def resolve_or_missing(self, name):
        return self.resolve(name)

    def get_all(self):
        return dict(self)

    @property
    def parent(self):
        return self

    @property
    def vars(self):
        return self

    @property
    def eval_ctx(self):
        return EvaluationContext(self.environment)


class EvaluationContext(object):
    def __init__(self, env):
        self.environment = env
        self.autoescape = False
        self.volatile = False


def environment():
    """A Jinja environment whose filters and tests are the engine's."""
    try:
        from jinja2 import Environment
        from jinja2 import StrictUndefined
        try:
            from ansible.template import AnsibleUndefined as kind
        except ImportError:
            kind = StrictUndefined
        env = Environment(undefined=kind)
    except ImportError:
        env = types.SimpleNamespace(filters={}, tests={}, globals={}, undefined=Missing)
    env.filters = Callables('filter', env.filters)
    env.tests = Callables('test', env.tests)
    return env


class Callables(dict):
    def __init__(self, kind, known):
        dict.__init__(self, known)
        self.kind = kind

    def __missing__(self, name):
        kind = self.kind

        def call(value, *args, **kwargs):
            return WIRE.ask('call', kind=kind, name=name, value=encoded(value), args=encoded(list(args)),
                            kwargs=encoded(kwargs))
        return call


class Invalid(Exception):
    """A file that loads and brings no plugins."""


class Plugins(object):
    """Filters and tests by name, from files."""

    CLASSES = {'filter': ('FilterModule', 'filters'), 'test': ('TestModule', 'tests')}

    def __init__(self):
        self.files = {}
        self.found = {}

    def names(self, kind, path, name):
        """The names that a file brings; an error in it is the caller's."""
        if (kind, path) not in self.files:
            self.files[kind, path] = self.read(kind, path, name)
        return list(self.files[kind, path])

    def read(self, kind, path, name):
        class_name, method = self.CLASSES[kind]
        try:
            module = load(path, name)
        except ImportError as e:
            if str(e.name or '').split('.')[0] != 'ansible':
                raise
            raise NeedsAnsible(NEEDS_ANSIBLE % (sys.executable, e))
        try:
            return getattr(getattr(module, class_name)(), method)()
        except Exception as e:
            raise Invalid(repr(e))

    def function(self, kind, path, name):
        return self.files[kind, path][name]


def load(path, name):
    """The module in a file, under its name in Python if it has one."""
    if name.startswith('ansible_collections.'):
        use_collections()
        return __import__(name, fromlist=['x'])
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


class Settings(object):
    collections = []
    folder = '.'
    ready = False


def use_collections():
    if Settings.ready:
        return
    Settings.ready = True
    try:
        from ansible.utils.collection_loader._collection_finder import _AnsibleCollectionFinder
        _AnsibleCollectionFinder(paths=Settings.collections)._install()
    except ImportError:
        for root in Settings.collections:
            sys.path.append(os.path.dirname(root) if os.path.basename(root) == 'ansible_collections'
                            else root)


PLUGINS = Plugins()


def passed(function):
    """What a plugin wants as its first argument, by jinja2's decorators of all ages."""
    wanted = getattr(function, 'jinja_pass_arg', None)
    if wanted is None and getattr(function, 'contextfilter', False):
        return [Context()]
    if wanted is None and getattr(function, 'environmentfilter', False):
        return [environment()]
    if wanted is None and getattr(function, 'evalcontextfilter', False):
        return [Context().eval_ctx]
    name = getattr(wanted, 'name', None)
    return {'context': lambda: [Context()], 'environment': lambda: [environment()],
            'eval_context': lambda: [Context().eval_ctx]}.get(name, list)()


def call(message):
    function = PLUGINS.function(message['kind'], message['path'], message['name'])
    args = passed(function) + decoded(message['args'])
    return function(*args, **decoded(message['kwargs']))


def names(message):
    return PLUGINS.names(message['kind'], message['path'], message['name'])


def quiet_display():
    """Ansible's own way to speak to the user goes through the engine."""
    from ansible.utils.display import Display

    def warning(self, msg, formatted=False):
        WIRE.tell('warn', msg)

    def deprecated(self, msg, version=None, removed=False, date=None, collection_name=None):
        WIRE.tell('deprecate', msg)

    def display(self, msg, *args, **kwargs):
        if not kwargs.get('log_only'):
            WIRE.tell('say', msg)

    def verbose(self, msg, host=None, caplevel=2):
        WIRE.tell('verbose%d' % (caplevel + 1), msg)

    Display.warning = warning
    Display.deprecated = deprecated
    Display.display = display
    Display.verbose = verbose


def lookup(message):
    plugin = lookup_class(message)
    variables = Variables('host', decoded(message['variables']))
    options = decoded(message['options'])
    from ansible.parsing.dataloader import DataLoader
    loader = DataLoader()
    loader.set_basedir(Settings.folder)
    templar = Templar(variables, loader)
    instance = plugin(loader=loader, templar=templar)
    return instance.run(decoded(message['terms']), variables=variables, **options)


LOOKUPS = {}


def lookup_class(message):
    """The plugin's class, with its documented options known to Ansible."""
    name, path = message['name'], message['path']
    if path not in LOOKUPS and stands_in():
        use_collections()
        LOOKUPS[path] = own_lookup(message)
    elif path not in LOOKUPS:
        try:
            quiet_display()
            use_collections()
            from ansible.plugins.loader import lookup_loader
        except ImportError as e:
            raise ImportError(NEEDS_ANSIBLE % (sys.executable, e))
        if not message['full']:
            lookup_loader.add_directory(os.path.dirname(path))
        LOOKUPS[path] = lookup_loader.get(message['full'] or name, class_only=True)
        if LOOKUPS[path] is None:
            raise ImportError('no class LookupModule in it')
    return LOOKUPS[path]


def configure(message):
    Settings.collections = message['collections']
    Settings.folder = message['folder']
    for number, text in enumerate(message['stand_in']):
        exec(compile(text, 'stand_in_%d' % number, 'exec'), globals())
    return sys.executable


OPERATIONS = {'names': names, 'call': call, 'lookup': lookup, 'configure': configure}


def serve(message):
    try:
        result = {'result': encoded(OPERATIONS[message['op']](message))}
    except BaseException as e:
        result = error(e)
    WIRE.send(result)


def error(e):
    kinds = [kind.__name__ for kind in type(e).__mro__]
    return {
        'error': type(e).__name__,
        'module': type(e).__module__,
        'message': str(getattr(e, 'message', None) or e),
        'undefined': bool({'UndefinedError', 'AnsibleUndefinedVariable'} & set(kinds)),
        'ansible': 'AnsibleError' in kinds,
        'filter': bool({'AnsibleFilterError'} & set(kinds)),
        'trace': traceback.format_exc(),
    }


sys.path[:] = [entry for entry in sys.path if entry not in ('', '.')]
while True:
    serve(WIRE.receive())
