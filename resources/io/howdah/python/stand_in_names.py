# Which module of the package ansible has which of the names that stand in for it.


def with_metaclass(meta, *bases):
    return types.new_class('Base', bases or (object,), {'metaclass': meta})


def reraise(kind, value, trace=None):
    raise (kind() if value is None else value).with_traceback(trace)


def raise_from(value, cause):
    raise value from cause


def add_metaclass(meta):
    return lambda cls: meta(cls.__name__, cls.__bases__, dict(
        (k, v) for k, v in vars(cls).items() if k not in ('__dict__', '__weakref__')))


SIX = {
    'PY2': False, 'PY3': True, 'string_types': (str,), 'text_type': str, 'binary_type': bytes,
    'integer_types': (int,), 'class_types': (type,), 'MAXSIZE': sys.maxsize, 'u': str,
    'b': lambda s: s.encode('latin-1'), 'iteritems': lambda d, **k: iter(d.items(**k)),
    'iterkeys': lambda d, **k: iter(d.keys(**k)), 'itervalues': lambda d, **k: iter(d.values(**k)),
    'next': next, 'unichr': chr, 'int2byte': lambda i: bytes((i,)), 'StringIO': io.StringIO,
    'BytesIO': io.BytesIO, 'callable': callable, 'wraps': functools.wraps, 'reraise': reraise,
    'raise_from': raise_from, 'with_metaclass': with_metaclass, 'add_metaclass': add_metaclass,
    'python_2_unicode_compatible': lambda cls: cls,
    'ensure_text': to_text, 'ensure_str': to_text, 'ensure_binary': to_bytes,
}
MOVES = {
    'filter': filter, 'map': map, 'zip': zip, 'range': range, 'xrange': range, 'input': input,
    'reduce': functools.reduce, 'zip_longest': itertools.zip_longest,
    'filterfalse': itertools.filterfalse, 'builtins': builtins, 'configparser': configparser,
    'queue': queue, 'http_client': http.client, 'html_parser': html.parser, 'urllib': urllib,
    'StringIO': io.StringIO, 'cStringIO': io.StringIO, 'getcwd': os.getcwd, 'intern': sys.intern,
}


def public(module):
    return dict((name, value) for name, value in vars(module).items() if not name.startswith('__'))


def setting(name):
    """One of Ansible's settings as a constant."""
    if name.startswith('__'):
        raise AttributeError(name)
    try:
        return WIRE.ask('lookup', name='config', terms=[name], options={})[0]
    except Exception as e:
        raise AttributeError("module 'ansible.constants' has no attribute '%s' (%s)" % (name, e))


def template_names():
    from jinja2 import StrictUndefined
    kind = type('AnsibleUndefined', (StrictUndefined,), {'__module__': 'ansible.template'})
    return {'AnsibleUndefined': kind, 'Templar': Templar}


def yaml_objects():
    def text(name):
        return type(name, (str,), {'ansible_pos': ('', 0, 0)})
    return {'AnsibleBaseYAMLObject': type('AnsibleBaseYAMLObject', (object,), {}),
            'AnsibleUnicode': text('AnsibleUnicode'), 'AnsibleSequence': type('AnsibleSequence', (list,), {}),
            'AnsibleMapping': type('AnsibleMapping', (dict,), {}),
            'AnsibleVaultEncryptedUnicode': text('AnsibleVaultEncryptedUnicode')}


def json_encoder():
    class AnsibleJSONEncoder(json.JSONEncoder):
        def default(self, o):
            if isinstance(o, Mapping):
                return dict(o)
            return o.isoformat() if hasattr(o, 'isoformat') else list(o) if is_iterable(o) else str(o)
    return {'AnsibleJSONEncoder': AnsibleJSONEncoder}


def collection_names():
    return dict(abstract_collections(), is_string=is_string, is_iterable=is_iterable,
                is_sequence=is_sequence, ImmutableDict=ImmutableDict)


NAMES = {
    'ansible': lambda: {'__version__': '2.14.18', 'STAND_IN': True},
    'ansible.release': lambda: {'__version__': '2.14.18'},
    'ansible.constants': lambda: {'__getattr__': setting},
    'ansible.errors': lambda: dict(FAULTS),
    'ansible.module_utils': dict,
    'ansible.module_utils._text': lambda: dict(TEXT),
    'ansible.module_utils.common': dict,
    'ansible.module_utils.common._collections_compat': abstract_collections,
    'ansible.module_utils.common.collections': collection_names,
    'ansible.module_utils.common.json': json_encoder,
    'ansible.module_utils.common.network': lambda: {'is_mac': is_mac},
    'ansible.module_utils.common.text': dict,
    'ansible.module_utils.common.text.converters': lambda: dict(TEXT),
    'ansible.module_utils.parsing': dict,
    'ansible.module_utils.parsing.convert_bool': lambda: {
        'boolean': boolean, 'BOOLEANS': TRUE | FALSE, 'BOOLEANS_TRUE': TRUE, 'BOOLEANS_FALSE': FALSE},
    'ansible.module_utils.six': lambda: dict(SIX),
    'ansible.module_utils.six.moves': lambda: dict(MOVES),
    'ansible.module_utils.six.moves.urllib': dict,
    'ansible.module_utils.six.moves.urllib.error': lambda: public(urllib.error),
    'ansible.module_utils.six.moves.urllib.parse': lambda: public(urllib.parse),
    'ansible.module_utils.six.moves.urllib.request': lambda: public(urllib.request),
    'ansible.module_utils.six.moves.configparser': lambda: public(configparser),
    'ansible.parsing': dict,
    'ansible.parsing.ajson': json_encoder,
    'ansible.parsing.dataloader': lambda: {'DataLoader': DataLoader},
    'ansible.parsing.yaml': dict,
    'ansible.parsing.yaml.objects': yaml_objects,
    'ansible.plugins': lambda: {'AnsiblePlugin': AnsiblePlugin},
    'ansible.plugins.loader': lambda: {'lookup_loader': Lookups()},
    'ansible.plugins.lookup': lambda: {'LookupBase': LookupBase, 'Display': Display},
    'ansible.plugins.filter': dict,
    'ansible.plugins.test': dict,
    'ansible.template': template_names,
    'ansible.utils': dict,
    'ansible.utils.display': lambda: {'Display': Display},
    'ansible.utils.listify': lambda: {'listify_lookup_plugin_terms': listify_lookup_plugin_terms},
    'ansible.utils.path': lambda: {'unfrackpath': unfrackpath, 'makedirs_safe': makedirs_safe},
    'ansible.utils.unsafe_proxy': lambda: {
        'AnsibleUnsafe': AnsibleUnsafe, 'AnsibleUnsafeText': AnsibleUnsafeText,
        'AnsibleUnsafeBytes': AnsibleUnsafeBytes, 'wrap_var': wrap_var},
    'ansible.utils.vars': lambda: {'merge_hash': merge_hash},
}


class StandIn(object):
    """Finds those modules for import, unless there is a real package: an empty folder is none."""

    def find_spec(self, name, path=None, target=None):
        if name not in NAMES or not (self.wanted() if name == 'ansible' else stands_in()):
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def wanted(self):
        found = importlib.machinery.PathFinder.find_spec('ansible')
        return found is None or found.loader is None or found.origin is None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        vars(module).update(NAMES[module.__name__]())


def stands_in():
    """Whether the package ansible is not the real one."""
    import ansible
    return hasattr(ansible, 'STAND_IN')


sys.meta_path.insert(0, StandIn())
