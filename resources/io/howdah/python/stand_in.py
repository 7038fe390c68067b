# What plugins import from the Python package ansible, where that is not installed. Runs inside
# plugin_server.py and uses its names. A real package is found first; a name that is not here is an
# ImportError, and the plugin is told of as one that needs ansible.
import collections.abc
import html.parser
import http.client
import importlib.machinery
import io
import itertools
import functools
import queue
import re
import builtins
import configparser
import urllib.error
import urllib.parse
import urllib.request

ERRORS = {
    'AnsibleError': Exception,
    'AnsibleAssertionError': 'AnsibleError', 'AnsibleOptionsError': 'AnsibleError',
    'AnsibleParserError': 'AnsibleError', 'AnsibleInternalError': 'AnsibleError',
    'AnsibleRuntimeError': 'AnsibleError', 'AnsiblePluginError': 'AnsibleError',
    'AnsibleModuleError': 'AnsibleRuntimeError', 'AnsibleConnectionFailure': 'AnsibleRuntimeError',
    'AnsibleTemplateError': 'AnsibleRuntimeError', 'AnsibleFileNotFound': 'AnsibleRuntimeError',
    'AnsibleFilterError': 'AnsibleTemplateError', 'AnsibleFilterTypeError': 'AnsibleTemplateError',
    'AnsibleLookupError': 'AnsibleTemplateError', 'AnsibleUndefinedVariable': 'AnsibleTemplateError',
    'AnsiblePluginNotFound': 'AnsiblePluginError',
}


def error_init(self, message='', obj=None, show_content=True, suppress_extended_error=False,
               orig_exc=None, **more):
    Exception.__init__(self, message)
    self._message = str(message)
    self.obj = obj
    self.orig_exc = orig_exc


def error_message(self):
    return self._message if self.orig_exc is None else '%s. %s' % (self._message, self.orig_exc)


def error_classes():
    made = {}
    for name, base in ERRORS.items():
        body = {'__module__': 'ansible.errors'}
        if base is Exception:
            body.update(__init__=error_init, message=property(error_message),
                        __str__=error_message, __repr__=error_message)
        made[name] = type(name, (made.get(base, base),), body)
    return made


FAULTS = error_classes()
AnsibleError = FAULTS['AnsibleError']


def to_text(obj, encoding='utf-8', errors=None, nonstring='simplerepr'):
    """A text for text or bytes; anything else as the last argument says."""
    if isinstance(obj, str):
        return obj
    if isinstance(obj, bytes):
        return obj.decode(encoding, handler(errors))
    return other(obj, nonstring, 'to_text', str, '')


def to_bytes(obj, encoding='utf-8', errors=None, nonstring='simplerepr'):
    if isinstance(obj, bytes):
        return obj
    if isinstance(obj, str):
        return obj.encode(encoding, handler(errors))
    return other(obj, nonstring, 'to_bytes', lambda value: str(value).encode(encoding), b'')


def handler(errors):
    """The codec's own word for one of Ansible's."""
    if errors in (None, 'surrogate_or_replace', 'surrogate_then_replace', 'surrogate_or_strict'):
        return 'surrogateescape'
    return errors


def other(obj, nonstring, function, convert, empty):
    if nonstring == 'simplerepr':
        return convert(obj)
    if nonstring == 'passthru':
        return obj
    if nonstring == 'empty':
        return empty
    if nonstring == 'strict':
        raise TypeError('obj must be a string type')
    raise TypeError("Invalid value %s for %s's nonstring parameter" % (nonstring, function))


def everywhere(convert):
    """A function that converts all texts of a value."""
    def walk(value, encoding='utf-8', errors='surrogate_or_strict'):
        if isinstance(value, (str, bytes)):
            return convert(value, encoding=encoding, errors=errors)
        if isinstance(value, dict):
            return dict((walk(k, encoding, errors), walk(v, encoding, errors))
                        for k, v in value.items())
        if isinstance(value, (list, tuple)):
            return type(value)(walk(item, encoding, errors) for item in value)
        return value
    return walk


def jsonify(data, **kwargs):
    return json.dumps(data, default=lambda v: dict(v) if isinstance(v, Mapping) else list(v), **kwargs)


TEXT = {'to_text': to_text, 'to_bytes': to_bytes, 'to_native': to_text, 'jsonify': jsonify,
        'container_to_text': everywhere(to_text), 'container_to_bytes': everywhere(to_bytes)}

TRUE = frozenset(('y', 'yes', 'on', '1', 'true', 't', 1))
FALSE = frozenset(('n', 'no', 'off', '0', 'false', 'f', 0))


def boolean(value, strict=True):
    if isinstance(value, bool):
        return value
    plain = to_text(value).lower().strip() if isinstance(value, (str, bytes)) else value
    if plain in TRUE:
        return True
    if plain in FALSE or not strict:
        return False
    raise TypeError("The value '%s' is not a valid boolean.  Valid booleans include: %s"
                    % (to_text(value), ', '.join(repr(b) for b in TRUE | FALSE)))


def is_string(value):
    return isinstance(value, (str, bytes))


def is_iterable(value, include_strings=False):
    return (include_strings or not is_string(value)) and hasattr(value, '__iter__')


def is_sequence(value, include_strings=False):
    return (include_strings or not is_string(value)) and isinstance(value, collections.abc.Sequence)


class ImmutableDict(collections.abc.Hashable, Mapping):
    def __init__(self, *args, **kwargs):
        self._store = dict(*args, **kwargs)

    def __getitem__(self, key):
        return self._store[key]

    def __iter__(self):
        return iter(self._store)

    def __len__(self):
        return len(self._store)

    def __hash__(self):
        return hash(frozenset(self._store.items()))

    def union(self, more):
        return ImmutableDict(dict(self._store, **more))


def abstract_collections():
    made = dict((name, getattr(collections.abc, name)) for name in collections.abc.__all__)
    return dict(made, MappingView=collections.abc.MappingView)


class AnsibleUnsafe(object):
    __UNSAFE__ = True


class AnsibleUnsafeText(str, AnsibleUnsafe):
    pass


class AnsibleUnsafeBytes(bytes, AnsibleUnsafe):
    pass


def wrap_var(value):
    """The value with all its texts marked as never to be templated."""
    if value is None or isinstance(value, AnsibleUnsafe):
        return value
    if isinstance(value, dict):
        return dict((key, wrap_var(item)) for key, item in value.items())
    if isinstance(value, (list, tuple, set)):
        return type(value)(wrap_var(item) for item in value)
    if isinstance(value, bytes):
        return AnsibleUnsafeBytes(value)
    return AnsibleUnsafeText(value) if isinstance(value, str) else value


def merge_hash(x, y, recursive=True, list_merge='replace'):
    """Two mappings as one, by the engine's own filter."""
    args = [encoded(x), encoded(y)]
    options = {'recursive': recursive, 'list_merge': list_merge}
    return WIRE.ask('call', kind='filter', name='combine', value=args[0], args=args[1:], kwargs=options)


def listify_lookup_plugin_terms(terms, templar, loader=None, fail_on_undefined=True, convert_bare=False):
    found = templar.template(terms.strip() if isinstance(terms, str) else terms)
    return [found] if isinstance(found, str) or not is_iterable(found) else found


def unfrackpath(path, follow=True, basedir=None):
    whole = os.path.expanduser(os.path.expandvars(to_text(path)))
    if not os.path.isabs(whole):
        start = basedir or os.getcwd()
        whole = os.path.join(start if os.path.isdir(start) else os.path.dirname(start), whole)
    return os.path.normpath(os.path.realpath(whole) if follow else whole)


def makedirs_safe(path, mode=None):
    os.makedirs(unfrackpath(path), 0o777 if mode is None else mode, exist_ok=True)


def is_mac(mac_address):
    return re.match('[0-9a-f]{2}([:-])[0-9a-f]{2}(\\1[0-9a-f]{2}){4}$', mac_address.lower()) is not None


class Display(object):
    """Ansible's way to speak to the user; the engine prints."""

    verbosity = 0
    columns = 79

    def __init__(self, verbosity=0):
        pass

    def display(self, msg, *args, **kwargs):
        if not kwargs.get('log_only'):
            WIRE.tell('say', msg)

    def warning(self, msg, formatted=False):
        WIRE.tell('warn', msg)

    error = system_warning = warning

    def deprecated(self, msg, version=None, removed=False, date=None, collection_name=None):
        WIRE.tell('deprecate', msg)

    def verbose(self, msg, host=None, caplevel=2):
        WIRE.tell('verbose%d' % (caplevel + 1), msg if host is None else '<%s> %s' % (host, msg))

    def debug(self, msg, host=None):
        pass


def speaks(level):
    def at_level(self, msg, host=None):
        self.verbose(msg, host=host, caplevel=level)
    return at_level


for number in range(6):
    setattr(Display, 'v' * (number + 1), speaks(number))
