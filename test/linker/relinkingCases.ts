/** Edits, one for each kind of thing that a link may be made from, and who must be linked anew after them: nobody more. */

/** Texts by path; undefined removes a file. */
import { COMING_AND_GOING } from './comingAndGoing.ts';
import type { RelinkingCase } from './relinkingCase.ts';
import { C_CASES } from './relinkingCasesOfC.ts';
import { LANGUAGE_CASES } from './relinkingCasesOfLanguages.ts';

export const LIBRARY = 'export function save() {}\nexport function load() {}\nexport class Store { put() {} }\n';

const PYTHON = 'class Store:\n    def put(self):\n        pass\n\n\ndef load():\n    pass\n';

export const RELINKING_CASES: Readonly<Record<string, RelinkingCase>> = {
  ...COMING_AND_GOING,
  ...C_CASES,
  ...LANGUAGE_CASES,
  'a function that is passed on in the file that has it from elsewhere': {
    before: {
      'store.py': PYTHON,
      'user.py': 'from store import load\n\n\ndef run(f):\n    f()\n\n\nrun(load)\n',
      'other.py': 'from store import Store\n\n\ndef run(f):\n    f()\n\n\nrun(Store)\n',
    },
    edit: { 'store.py': PYTHON.replace('load', 'read') },
    linked: ['store.py', 'user.py'],
  },
  'what a function of another file gives, which is called at once': {
    before: {
      'store.py': PYTHON,
      'shop.py': 'from store import load, Store\n\n\ndef pick():\n    return load\n\n\ndef other():\n    return Store\n',
      'user.py': 'from shop import pick\npick()()\n',
      'other.py': 'from shop import other\nother()()\n',
    },
    edit: { 'shop.py': 'from store import load, Store\n\n\ndef pick():\n    return Store\n\n\ndef other():\n    return Store\n' },
    linked: ['shop.py', 'user.py'],
  },
  'a path where nothing was': {
    before: { 'user.ts': "import { save } from './library';\nsave();\n", 'other.ts': "import { x } from './elsewhere';\nx();\n" },
    edit: { 'library.ts': LIBRARY },
    linked: ['library.ts', 'user.ts'],
  },
  'a path that several files look for': {
    before: {
      'user.ts': "import { save } from './library';\nsave();\n",
      'view.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': LIBRARY },
    linked: ['library.ts', 'user.ts', 'view.ts'],
  },
  'a path that hides another one': {
    before: { 'user.ts': "import { save } from './library';\nsave();\n", 'library/index.ts': LIBRARY },
    edit: { 'library.ts': LIBRARY },
    linked: ['library.ts', 'user.ts'],
  },
  'a path that is gone': {
    before: { 'user.ts': "import { save } from './library';\nsave();\n", 'other.ts': 'other();\n', 'library.ts': LIBRARY },
    edit: { 'library.ts': undefined },
    linked: ['user.ts'],
  },
  'an export that is called otherwise': {
    before: {
      'library.ts': LIBRARY,
      'user.ts': "import { save } from './library';\nsave();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': LIBRARY.replace('save', 'keep') },
    linked: ['library.ts', 'user.ts'],
  },
  'a name that the file of a definition did not have': {
    before: {
      'store.ts': LIBRARY,
      'library.ts': 'export class Shop { constructor(public store: stock.Store) {} }\n',
      'user.ts': "import { Shop } from './library';\nnew Shop().store.put();\n",
    },
    edit: { 'library.ts': "export class Shop { constructor(public store: stock.Store) {} }\nimport * as stock from './store';\n" },
    linked: ['library.ts', 'user.ts'],
  },
  'an export that was missing': {
    before: {
      'library.ts': LIBRARY,
      'user.ts': "import { keep } from './library';\nkeep();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export function keep() {}\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'a module that passes on another one': {
    before: {
      'library.ts': LIBRARY,
      'barrel.ts': '',
      'user.ts': "import { save } from './barrel';\nsave();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'barrel.ts': "export * from './library';\n" },
    linked: ['barrel.ts', 'user.ts'],
  },
  'an export behind a module that passes it on': {
    before: {
      'library.ts': LIBRARY,
      'barrel.ts': "export * from './library';\n",
      'user.ts': "import { save } from './barrel';\nsave();\n",
      'other.ts': "import { load } from './barrel';\nload();\n",
    },
    edit: { 'library.ts': LIBRARY.replace('save', 'keep') },
    linked: ['library.ts', 'user.ts'],
  },
  'a member of a class elsewhere': {
    before: {
      'library.ts': LIBRARY,
      'user.ts': "import { Store } from './library';\nnew Store().put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': LIBRARY.replace('put', 'take') },
    linked: ['library.ts', 'user.ts'],
  },
  'the base of a class elsewhere': {
    before: {
      'base.ts': 'export class One { put() {} }\nexport class Other { put() {} }\n',
      'library.ts': "import { One, Other } from './base';\nexport class Store extends One {}\nexport class Plain {}\n",
      'user.ts': "import { Store } from './library';\nnew Store().put();\n",
      'other.ts': "import { Plain } from './library';\nnew Plain().put();\n",
    },
    edit: { 'library.ts': "import { One, Other } from './base';\nexport class Store extends Other {}\nexport class Plain {}\n" },
    linked: ['library.ts', 'user.ts'],
  },
  'a member of a base two files away': {
    before: {
      'base.ts': 'export class Base { put() {} }\n',
      'library.ts': "import { Base } from './base';\nexport class Store extends Base {}\n",
      'user.ts': "import { Store } from './library';\nnew Store().put();\n",
    },
    edit: { 'base.ts': 'export class Base { take() {} }\n' },
    linked: ['base.ts', 'library.ts', 'user.ts'],
  },
  'the declared result of a function': {
    before: {
      'library.ts': `${LIBRARY}export function open(): Store {}\n`,
      'user.ts': "import { open } from './library';\nopen().put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export function open(): string {}\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'the declared type of a field': {
    before: {
      'library.ts': `${LIBRARY}export class Box { kept: Store; }\n`,
      'user.ts': "import { Box } from './library';\nnew Box().kept.put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export class Box { kept: string; }\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'the declared type of a parameter, for the function that is passed': {
    before: {
      'library.ts': `${LIBRARY}export function each(call: (store: Store) => void) {}\n`,
      'user.ts': "import { each } from './library';\neach((store) => store.put());\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export function each(call: (store: string) => void) {}\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'what a type parameter extends': {
    before: {
      'library.ts': `${LIBRARY}export class Box<T extends Store> { kept: T; }\n`,
      'user.ts': "import { Box } from './library';\nfunction f(box: Box) { box.kept.put(); }\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export class Box<T extends string> { kept: T; }\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'what a function returns without saying so': {
    before: {
      'library.ts': `${LIBRARY}export function open() { return new Store(); }\n`,
      'user.ts': "import { open } from './library';\nopen().put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export function open() { return new Map(); }\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'what a variable is given that a function returns': {
    before: {
      'library.ts': `${LIBRARY}export function open() { const made = new Store(); return made; }\n`,
      'user.ts': "import { open } from './library';\nopen().put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export function open() { const made = new Map(); return made; }\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'what an object holds that a function returns': {
    before: {
      'library.ts': `${LIBRARY}export function open() { return { store: new Store() }; }\n`,
      'user.ts': "import { open } from './library';\nopen().store.put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export function open() { return { store: new Map() }; }\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'what a function gives that a function returns': {
    before: {
      'library.ts': `${LIBRARY}export function open() { return () => new Store(); }\n`,
      'user.ts': "import { open } from './library';\nopen()().put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export function open() { return () => new Map(); }\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'the first value of a field': {
    before: {
      'library.ts': `${LIBRARY}export class Box { kept = new Store(); }\n`,
      'user.ts': "import { Box } from './library';\nnew Box().kept.put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export class Box { kept = new Map(); }\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'where an import behind a value leads': {
    before: {
      'one.ts': 'export class Held { put() {} }\n',
      'library.ts': "import { Held } from './one';\nexport function open(): Held {}\nexport function load() {}\n",
      'user.ts': "import { open } from './library';\nopen().put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': "import { Held } from './two';\nexport function open(): Held {}\nexport function load() {}\n" },
    linked: ['library.ts', 'user.ts'],
  },
  'what the function is given that gives a field its value': {
    before: {
      'library.ts': `${LIBRARY}function stores(call: (store: Store) => void) {}\nfunction words(call: (store: string) => void) {}
export class Box { kept; constructor() { stores((one) => { this.kept = one; }); } }\n`,
      'user.ts': "import { Box } from './library';\nnew Box().kept.put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: {
      'library.ts': `${LIBRARY}function stores(call: (store: Store) => void) {}\nfunction words(call: (store: string) => void) {}
export class Box { kept; constructor() { words((one) => { this.kept = one; }); } }\n`,
    },
    linked: ['library.ts', 'user.ts'],
  },
  'what kind of thing a name is': {
    before: {
      'library.ts': `${LIBRARY}export class Plain {}\n`,
      'user.ts': "import { Plain } from './library';\nlet plain: Plain;\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export interface Plain {}\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'whether a member is static': {
    before: {
      'library.ts': `${LIBRARY}export class Box { static me() { return this; } put() {} }\n`,
      'user.ts': "import { Box } from './library';\nBox.me().put();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'library.ts': `${LIBRARY}export class Box { me() { return this; } put() {} }\n` },
    linked: ['library.ts', 'user.ts'],
  },
  'what CommonJS exports by assignment': {
    before: {
      'library.js': 'function save() {}\nfunction load() {}\nmodule.exports = save;\n',
      'user.js': "const kept = require('./library');\nkept();\n",
      'other.js': 'other();\n',
    },
    edit: { 'library.js': 'function save() {}\nfunction load() {}\nmodule.exports = load;\n' },
    linked: ['library.js', 'user.js'],
  },
  'what CommonJS exports by name': {
    before: {
      'library.js': 'exports.save = function () {};\nexports.load = function () {};\n',
      'user.js': "const { save } = require('./library');\nsave();\n",
      'other.js': "const { load } = require('./library');\nload();\n",
    },
    edit: { 'library.js': 'exports.keep = function () {};\nexports.load = function () {};\n' },
    linked: ['library.js', 'user.js'],
  },
  'a name that another file of a package defines': {
    before: {
      'a/one.go': 'package a\n\nfunc Use() { save() }\n',
      'a/two.go': 'package a\n\nfunc load() {}\n',
      'a/three.go': 'package a\n\nfunc Other() { load() }\n',
    },
    edit: { 'a/two.go': 'package a\n\nfunc load() {}\n\nfunc save() {}\n' },
    linked: ['a/one.go', 'a/two.go'],
  },
  'a method that another file gives a type': {
    before: {
      'a/one.go': 'package a\n\ntype Store struct{}\n\nfunc Use(s Store) { s.Put() }\n',
      'a/two.go': 'package a\n\nfunc load() {}\n',
      'a/three.go': 'package a\n\nfunc Other() { load() }\n',
    },
    edit: { 'a/two.go': 'package a\n\nfunc load() {}\n\nfunc (s Store) Put() {}\n' },
    linked: ['a/one.go', 'a/two.go'],
  },
  'the package that a file says it belongs to': {
    before: {
      'a/one.go': 'package a\n\nfunc Use() { save() }\n',
      'a/two.go': 'package a\n\nfunc save() {}\n',
      'b/other.go': 'package b\n\nfunc Other() { save() }\n',
    },
    edit: { 'a/two.go': 'package a_test\n\nfunc save() {}\n' },
    linked: ['a/one.go', 'a/two.go'],
  },
  'a first file of a package': {
    before: {
      'go.mod': 'module example.com/m\n',
      'one.go': 'package m\n\nimport "example.com/m/a"\n\nfunc Use() { a.Save() }\n',
      'two.go': 'package m\n\nfunc Other() { Use() }\n',
    },
    edit: { 'a/a.go': 'package a\n\nfunc Save() {}\n' },
    linked: ['a/a.go', 'one.go'],
  },
  'a manifest that says the path of a module': {
    before: {
      'go.mod': 'module example.com/m\n',
      'one.go': 'package m\n\nimport "example.com/n/a"\n\nfunc Use() { a.Save() }\n',
      'two.go': 'package m\n\nfunc Other() { Use() }\n',
      'a/a.go': 'package a\n\nfunc Save() {}\n',
    },
    edit: { 'go.mod': 'module example.com/n\n' },
    linked: ['go.mod', 'one.go'],
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
      'store.py': `${PYTHON}\n\n@contextmanager\ndef opened() -> Iterator[Store]:\n    yield Store()\n`,
      'other.py': 'from store import load\nload()\n',
    },
    edit: { 'store.py': `${PYTHON}\n\n@cached\ndef opened() -> Iterator[Store]:\n    yield Store()\n` },
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
};
