# What Ansible gives to lookup plugins: their options, files and other lookups.

EMPTY = object()


class Options(object):
    """The options that a plugin documents, with values from everywhere."""

    def __init__(self, cls):
        self.name = getattr(cls, '_load_name', cls.__name__)
        text = getattr(sys.modules.get(cls.__module__), 'DOCUMENTATION', None)
        read = WIRE.ask('yaml', text=text) if text else {}
        self.known = (read or {}).get('options') or {}

    def entry(self, name):
        return 'plugin_type: lookup plugin: %s setting: %s ' % (self.name, name)

    def values(self, variables, direct):
        return dict((name, self.value(name, variables, direct)) for name in self.known)

    def value(self, name, variables=None, direct=None):
        if name not in self.known:
            raise KeyError('Requested entry (%s) was not defined in configuration.' % self.entry(name))
        option = self.known[name]
        raw, origin = self.raw(name, option, {} if variables is None else variables, direct or {})
        if raw is None and option.get('required'):
            raise AnsibleError('No setting was provided for required configuration ' + self.entry(name))
        return self.checked(name, option, self.typed(name, option, raw, origin))

    def raw(self, name, option, variables, direct):
        for word in [name] + list(option.get('aliases') or ()):
            if direct.get(word) is not None:
                return direct[word], 'Direct'
        for source, found in (('var', variables), ('env', os.environ)):
            for place in option.get('vars' if source == 'var' else 'env') or ():
                if found.get(place['name']) is not None:
                    return found[place['name']], '%s: %s' % (source, place['name'])
        for place in option.get('ini') or ():
            value = WIRE.ask('ini', section=place['section'], key=place['key'])
            if value is not None:
                return value, 'ini'
        return option.get('default'), 'default'

    def typed(self, name, option, raw, origin):
        if raw is None:
            return None
        try:
            return as_type(raw, str(option.get('type', 'raw')).lower(), origin)
        except ValueError as e:
            raise FAULTS['AnsibleOptionsError'](
                'Invalid type for configuration option %s (from %s): %s' % (self.entry(name), origin, e))

    def checked(self, name, option, value):
        choices = option.get('choices')
        given = value if isinstance(value, list) else [value]
        if value is None or not choices or all(item in choices for item in given):
            return value
        raise FAULTS['AnsibleOptionsError'](
            'Invalid value "%s" for configuration option "%s", valid values are: %s'
            % (value, self.entry(name), ', '.join(str(choice) for choice in choices)))


def as_type(value, kind, origin):
    """A value as its option's type wants it; ValueError where that can't be."""
    if kind in ('bool', 'boolean'):
        return boolean(value, strict=False)
    if kind in ('int', 'integer'):
        return int(value)
    if kind == 'float':
        return value if isinstance(value, float) else float(value)
    if kind in ('list', 'pathlist', 'pathspec'):
        return listed(value, kind, origin)
    if kind in ('path', 'tmp', 'temppath', 'tmppath'):
        return unfrackpath(value, follow=False)
    if kind in ('dict', 'dictionary'):
        return dict(needs(value, Mapping, 'dictionary'))
    if kind in ('str', 'string'):
        plain = isinstance(value, (str, bytes, bool, int, float, complex))
        return to_text(unquoted(value, origin) if plain else needs(value, str, 'string'))
    return unquoted(value, origin)


def listed(value, kind, origin):
    if isinstance(value, str):
        parts = unquoted(value, origin).split(os.pathsep if kind == 'pathspec' else ',')
        value = [unquoted(part.strip(), origin) for part in parts]
    items = list(needs(value, collections.abc.Sequence, 'list' if kind == 'list' else kind))
    return items if kind == 'list' else [unfrackpath(item, follow=False) for item in items]


def needs(value, kind, name):
    if not isinstance(value, kind):
        raise ValueError('Invalid type provided for "%s": %s' % (name, value))
    return value


def unquoted(value, origin):
    """Texts of ansible.cfg may stand in quotes."""
    if origin == 'ini' and isinstance(value, str) and len(value) > 1 and value[0] == value[-1] in '"\'':
        return value[1:-1]
    return value


class AnsiblePlugin(object):
    allow_extras = False

    def __init__(self):
        self._options = {}
        self._defs = None

    @property
    def option_definitions(self):
        if self._defs is None:
            self._defs = Options(type(self))
        return self._defs.known

    def get_option(self, option, hostvars=None):
        if option not in self._options:
            self.option_definitions
            self._options[option] = self._defs.value(option, hostvars)
        return self._options[option]

    def get_options(self, hostvars=None):
        return dict((name, self.get_option(name, hostvars)) for name in self.option_definitions)

    def set_option(self, option, value):
        self._options[option] = value

    def set_options(self, task_keys=None, var_options=None, direct=None):
        self.option_definitions
        self._options = self._defs.values(var_options, direct)

    def has_option(self, option):
        return option in self._options or option in self.option_definitions


class LookupBase(AnsiblePlugin):
    """The base of lookup plugins."""

    def __init__(self, loader=None, templar=None, **kwargs):
        AnsiblePlugin.__init__(self)
        self._loader = loader
        self._templar = templar
        self._display = Display()

    def get_basedir(self, variables):
        return variables['role_path'] if 'role_path' in variables else self._loader.get_basedir()

    def find_file_in_search_path(self, myvars, subdir, needle, ignore_missing=False):
        try:
            paths = list(myvars['ansible_search_path'])
        except KeyError:
            paths = [self.get_basedir(myvars)]
        found = self._loader.first_of(paths, subdir, needle)
        if found is None and not ignore_missing:
            self._display.warning("Unable to find '%s' in expected paths (use -vvvvv to see paths)" % needle)
        return found

    @staticmethod
    def _flatten(terms):
        flat = []
        for term in terms:
            flat.extend(term) if isinstance(term, (list, tuple)) else flat.append(term)
        return flat

    @staticmethod
    def _combine(a, b):
        return [LookupBase._flatten([x, y]) for x in a for y in b]

    @staticmethod
    def _flatten_hash_to_list(terms):
        return [{'key': key, 'value': value} for key, value in terms.items()]


class DataLoader(object):
    """Files of the controller; the engine decrypts them and reads YAML."""

    def __init__(self):
        self._basedir = '.'

    def get_basedir(self):
        return self._basedir

    def set_basedir(self, basedir):
        self._basedir = to_text(basedir)

    def path_dwim(self, given):
        return os.path.normpath(os.path.join(self._basedir, os.path.expanduser(to_text(given))))

    def first_of(self, paths, subdir, needle):
        name = os.path.expanduser(to_text(needle))
        tries = [name] if os.path.isabs(name) else [
            os.path.join(start, name) for path in paths for start in (os.path.join(path, subdir), path)]
        return next((os.path.normpath(path) for path in tries if os.path.exists(path)), None)

    def path_dwim_relative_stack(self, paths, dirname, source, is_role=False):
        found = self.first_of(list(paths) + [self._basedir], dirname, source)
        if found is None:
            raise FAULTS['AnsibleFileNotFound']("Could not find or access '%s'" % source)
        return found

    def path_exists(self, path):
        return os.path.exists(self.path_dwim(path))

    def is_file(self, path):
        return os.path.isfile(self.path_dwim(path)) or path == os.devnull

    def is_directory(self, path):
        return os.path.isdir(self.path_dwim(path))

    def is_executable(self, path):
        return os.access(self.path_dwim(path), os.X_OK)

    def list_directory(self, path):
        return os.listdir(self.path_dwim(path))

    def load(self, data, file_name='<string>', show_content=True, json_only=False):
        return WIRE.ask('yaml', text=to_text(data))

    def load_from_file(self, file_name, cache=True, unsafe=False, json_only=False):
        return self.load(self._get_file_contents(file_name)[0])

    def _get_file_contents(self, file_name):
        return WIRE.ask('file', path=self.path_dwim(file_name)), True


class Lookups(object):
    """Other lookups, which the engine runs."""

    def get(self, name, loader=None, templar=None, **more):
        def run(terms, variables=None, **options):
            return WIRE.ask('lookup', name=name, terms=encoded(terms), options=encoded(options))
        return types.SimpleNamespace(run=run)


def own_lookup(message):
    """The class in a lookup plugin's file."""
    module = load(message['path'], message['python'])
    found = getattr(module, 'LookupModule', None)
    if found is None:
        raise ImportError('no class LookupModule in it')
    found._load_name = message['name']
    found._original_path = message['path']
    return found
