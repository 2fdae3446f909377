/** What TypeScript and JavaScript read elsewhere: paths, exports, types, what functions give. */
import type { RelinkingCase } from './relinkingCase.ts';

export const LIBRARY = 'export function save() {}\nexport function load() {}\nexport class Store { put() {} }\n';

export const TYPESCRIPT_CASES: Readonly<Record<string, RelinkingCase>> = {
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
  'what a function loads and gives': {
    before: {
      'a.ts': 'export function g() {}\n',
      'b.ts': 'export function g() {}\n',
      'v.ts': "export async function f() { return import('./a'); }\nexport function h() {}\n",
      'u.ts': "import { f } from './v';\n(await f()).g();\n",
      'other.ts': "import { h } from './v';\nh();\n",
    },
    edit: { 'v.ts': "export async function f() { return import('./b'); }\nexport function h() {}\n" },
    linked: ['u.ts', 'v.ts'],
  },
  'a file that hides a folder (JavaScript)': {
    before: {
      'user.js': "import { save } from './library';\nsave();\n",
      'library/index.js': 'export function save() {}\n',
      'other.js': 'function g() { g(); }\n',
    },
    edit: { 'library.js': 'export function save() {}\n' },
    linked: ['library.js', 'user.js'],
  },
  'a function that becomes the type of its name': {
    before: {
      'v.ts': 'function Thing() {}\nexport function make(): Thing { return null as any; }\nexport function other() {}\n',
      'user.ts': "import { make } from './v';\nmake().m();\n",
      'other.ts': "import { other } from './v';\nother();\n",
    },
    edit: { 'v.ts': 'class Thing { m() {} }\nexport function make(): Thing { return null as any; }\nexport function other() {}\n' },
    linked: ['user.ts', 'v.ts'],
  },
  'a type that comes to be': {
    before: {
      'v.ts': 'export function make(): Thing { return null as any; }\nexport function other() {}\n',
      'user.ts': "import { make } from './v';\nmake().m();\n",
      'other.ts': "import { other } from './v';\nother();\n",
    },
    edit: { 'v.ts': 'class Thing { m() {} }\nexport function make(): Thing { return null as any; }\nexport function other() {}\n' },
    linked: ['user.ts', 'v.ts'],
  },
  'a name that all files know': {
    before: { 'user.ts': 'globally();\nexport {};\n', 'other.ts': "import { x } from './elsewhere';\nx();\n" },
    edit: { 'known.d.ts': 'declare global { function globally(): void }\nexport {};\n' },
    linked: ['known.d.ts', 'user.ts'],
  },
  'what is added to a module elsewhere': {
    before: {
      'library.ts': LIBRARY,
      'user.ts': "import { Store } from './library';\nnew Store().more();\n",
      'other.ts': "import { load } from './library';\nload();\n",
    },
    edit: { 'more.ts': "declare module './library' { interface Store { more(): void } }\nexport {};\n" },
    linked: ['more.ts', 'user.ts'],
  },
};
