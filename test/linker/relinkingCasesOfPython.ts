/** What Python reads elsewhere: modules, packages and stars, decorators, functions as values. */
import type { RelinkingCase } from './relinkingCase.ts';

const STORE = 'class Store:\n    def put(self):\n        pass\n\n\ndef load():\n    pass\n';

export const PYTHON_CASES: Readonly<Record<string, RelinkingCase>> = {
  'a function that is passed on in the file that has it from elsewhere': {
    before: {
      'store.py': STORE,
      'user.py': 'from store import load\n\n\ndef run(f):\n    f()\n\n\nrun(load)\n',
      'other.py': 'from store import Store\n\n\ndef run(f):\n    f()\n\n\nrun(Store)\n',
    },
    edit: { 'store.py': STORE.replace('load', 'read') },
    linked: ['store.py', 'user.py'],
  },
  'what a function of another file gives, which is called at once': {
    before: {
      'store.py': STORE,
      'shop.py': 'from store import load, Store\n\n\ndef pick():\n    return load\n\n\ndef other():\n    return Store\n',
      'user.py': 'from shop import pick\npick()()\n',
      'other.py': 'from shop import other\nother()()\n',
    },
    edit: { 'shop.py': 'from store import load, Store\n\n\ndef pick():\n    return Store\n\n\ndef other():\n    return Store\n' },
    linked: ['shop.py', 'user.py'],
  },
  'a module of a package that cannot be run alone any more': {
    before: {
      'shop/__init__.py': '',
      'shop/store.py': STORE,
      'shop/user.py': 'from store import load\n\n\nload()\n',
      'other.py': 'from shop.user import load\nload()\n',
    },
    edit: { 'shop/user.py': 'from . import store\nfrom store import load\n\n\nload()\n' },
    linked: ['other.py', 'shop/user.py'],
  },
  'a fixture of a folder above that gives something else': {
    before: {
      'store.py': `${STORE}\n\nclass Shelf:\n    def put(self):\n        pass\n`,
      'conftest.py': 'from pytest import fixture\nfrom store import Shelf, Store\n\n\n@fixture\ndef place():\n    return Store()\n',
      'tests/test_place.py': 'def test_put(place):\n    place.put()\n',
      'tests/test_other.py': 'def test_other():\n    pass\n',
    },
    edit: { 'conftest.py': 'from pytest import fixture\nfrom store import Shelf, Store\n\n\n@fixture\ndef place():\n    return Shelf()\n' },
    linked: ['conftest.py', 'tests/test_place.py'],
  },
  'a file of fixtures that comes between': {
    before: {
      'store.py': STORE,
      'conftest.py': 'from pytest import fixture\nfrom store import Store\n\n\n@fixture\ndef place():\n    return Store()\n',
      'tests/test_place.py': 'def test_put(place):\n    place.put()\n',
      'tests/test_other.py': 'def test_other():\n    pass\n',
    },
    edit: { 'tests/conftest.py': 'from pytest import fixture\n\n\n@fixture\ndef place():\n    return 1\n' },
    linked: ['tests/conftest.py', 'tests/test_place.py'],
  },
  'a folder that becomes a package': {
    before: { 'user.py': 'from store.disk import save\nsave()\n', 'other.py': 'from elsewhere import load\nload()\n' },
    edit: { 'store/disk.py': 'def save():\n    pass\n' },
    linked: ['store/disk.py', 'user.py'],
  },
  'a folder that has its first module': {
    before: {
      'user.py': 'import store\nstore.disk.save()\n',
      'other.py': 'from elsewhere import load\nload()\n',
      'store/user.ts': '',
    },
    edit: { 'store/disk.py': 'def save():\n    pass\n' },
    linked: ['store/disk.py', 'user.py'],
  },
  'a folder that is gone': {
    before: {
      'store/__init__.py': '',
      'store/user.py': 'from . import disk\ndisk.save()\n',
      'store/disk/old/a.py': '',
      'other.py': 'from elsewhere import load\nload()\n',
    },
    edit: { 'store/disk/old/a.py': undefined },
    linked: ['store/user.py'],
  },
  'a package that makes its modules look elsewhere': {
    before: {
      'store/__init__.py': '',
      'store/user.py': 'import disk\ndisk.save()\n',
      'store/disk.py': 'def save():\n    pass\n',
      'disk.py': 'def save():\n    pass\n',
      'other.py': 'from elsewhere import load\nload()\n',
    },
    edit: { 'store/__init__.py': undefined },
    linked: ['store/user.py'],
  },
  'a package that is none any more': {
    before: {
      'user.py': 'from store import save\nsave()\n',
      'other.py': 'from elsewhere import load\nload()\n',
      'store/__init__.py': 'from store.disk import save\n',
      'store/disk.py': 'def save():\n    pass\n',
    },
    edit: { 'store/__init__.py': undefined },
    // Modules look for the packages they lie in when they import something; this one does not.
    linked: ['user.py'],
  },
  'what a star brings': {
    before: {
      'user.py': 'from store import *\nsave()\n',
      'store.py': 'def load():\n    pass\n',
      'other.py': 'from store import load\nload()\n',
    },
    edit: { 'store.py': 'def load():\n    pass\n\n\ndef save():\n    pass\n' },
    linked: ['store.py', 'user.py'],
  },
  'a decorator that says what a function gives': {
    before: {
      'user.py': 'from store import opened\nopened().put()\n',
      'store.py': `${STORE}\n\n@contextmanager\ndef opened() -> Iterator[Store]:\n    yield Store()\n`,
      'other.py': 'from store import load\nload()\n',
    },
    edit: { 'store.py': `${STORE}\n\n@cached\ndef opened() -> Iterator[Store]:\n    yield Store()\n` },
    linked: ['store.py', 'user.py'],
  },
  'a decorator that makes a member a value': {
    before: {
      'user.py': 'from store import Store\nStore().me.put()\n',
      'store.py': 'class Store:\n    def me(self):\n        return self\n\n    def put(self):\n        pass\n\n\ndef load():\n    pass\n',
      'other.py': 'from store import load\nload()\n',
    },
    edit: {
      'store.py':
        'class Store:\n    @property\n    def me(self):\n        return self\n\n    def put(self):\n        pass\n\n\ndef load():\n    pass\n',
    },
    linked: ['store.py', 'user.py'],
  },
  'a first star of a file that lacks a name': {
    before: {
      'a.py': 'class A:\n    def m(self):\n        pass\n\n\ndef G():\n    return A()\n',
      'v.py': 'def F():\n    return G()\n\n\ndef H():\n    pass\n',
      'u.py': 'from v import F\nF().m()\n',
      'other.py': 'from v import H\nH()\n',
    },
    edit: { 'v.py': 'from a import *\ndef F():\n    return G()\n\n\ndef H():\n    pass\n' },
    linked: ['u.py', 'v.py'],
  },
  'a package that hides a module (Python)': {
    before: {
      'user.py': 'from store import save\nsave()\n',
      'store.py': 'def save():\n    pass\n',
      'store/disk.py': 'def load():\n    pass\n',
      'other.py': 'def g():\n    g()\n',
    },
    edit: { 'store/__init__.py': 'def save():\n    pass\n' },
    linked: ['store/__init__.py', 'user.py'],
  },
};
