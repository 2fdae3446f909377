/** Rules of TypeScript and JavaScript for modules: one case a rule. */
import { expect, test } from 'vitest';
import { linked } from './linked.ts';

test('exports of every form', () => {
  expect(
    linked(`
-- a.ts
import d, { x, ns, type T } from './b';
import * as all from './b';
import req = require('./c');
import made from './e';
d(); x(); ns.y(); all.x(); all.default(); req.go(); new all.K(); made.k();
-- b.ts
/* */ export default function () {}
export { y as x } from './d';
export * as ns from './d';
export * from './e';
-- c.ts
function go() {}
export = { go };
-- d.ts
export const y = () => {};
-- e.ts
export class K { k() {} }
/* */ export default new K();
`),
  ).toEqual([
    'a.ts:1 import ./b.default -> b.ts, b.ts#default~function exact',
    'a.ts:1 import ./b.x -> b.ts, d.ts#y~function exact',
    'a.ts:1 import ./b.ns -> b.ts, d.ts exact',
    'a.ts:1 import ./b.T -> b.ts exact no T there',
    'a.ts:2 import ./b -> b.ts exact',
    'a.ts:3 import ./c -> c.ts exact',
    'a.ts:4 import ./e.default -> e.ts exact',
    'a.ts:5 d -> b.ts#default~function exact import',
    'a.ts:5 x -> d.ts#y~function exact import',
    'a.ts:5 y -> d.ts#y~function exact qualified',
    'a.ts:5 x -> d.ts#y~function exact qualified',
    'a.ts:5 default -> b.ts#default~function exact qualified',
    'a.ts:5 go -> c.ts#go~function exact initializer',
    'a.ts:5 K -> e.ts#K~class exact qualified',
    'a.ts:5 k -> e.ts#K.k~method exact initializer',
    'b.ts:2 import ./d.y -> d.ts, d.ts#y~function exact',
    'b.ts:3 import ./d -> d.ts exact',
    'b.ts:4 import ./e -> e.ts exact',
    'e.ts:2 K -> e.ts#K~class exact local',
  ]);
});

test('CommonJS: names, whole modules, prototypes, objects', () => {
  expect(
    linked(`
-- a.js
const { f, g } = require('./b'); const C = require('./c'); const lib = require('./d');
f(); g(); new C().m(); C.make(); lib.tool.use(); require('./b').f(); lib.late();
Object.assign(exports, { k() {} }); exports.k();
module.exports.z = function () {}; module.exports.z();
-- b.js
exports.f = function () {};
function g() {} module.exports.g = g;
exports.inherits = require('util').inherits;
exports.inherits();
-- c.js
function C() {}
C.prototype.m = function () { var self = this; self.n(); };
C.prototype = { n() { this.m(); } };
C.make = () => new C();
module.exports = C;
function D() {} require('util').inherits(D, C);
D.prototype.d = function () { this.m(); };
-- d.js
class Tool { use() {} }
module.exports = { tool: new Tool(), late: require('./b').f };
`),
  ).toEqual([
    'a.js:1 import ./b.f -> b.js, b.js#f~function exact',
    'a.js:1 import ./b.g -> b.js, b.js#g~function exact',
    'a.js:1 import ./c -> c.js exact',
    'a.js:1 import ./d -> d.js exact',
    'a.js:2 import ./b -> b.js exact',
    'a.js:2 f -> b.js#f~function exact import',
    'a.js:2 g -> b.js#g~function exact import',
    'a.js:2 m -> c.js#C.m~method exact constructor',
    'a.js:2 C -> c.js#C~function exact import',
    'a.js:2 make -> c.js#C.make~method exact import',
    'a.js:2 use -> d.js#Tool.use~method exact initializer',
    'a.js:2 f -> b.js#f~function exact qualified',
    'a.js:2 require -> external',
    'a.js:2 late -> b.js#f~function exact initializer',
    'a.js:3 assign -> external',
    'a.js:3 k -> a.js#k~method exact qualified',
    'a.js:4 z -> a.js#z~function exact qualified',
    'b.js:3 import util -> external util',
    'b.js:3 require -> external',
    'b.js:4 inherits -> external util',
    'c.js:6 import util -> external util',
    'c.js:2 n -> c.js#C.n~method exact initializer',
    'c.js:3 m -> c.js#C.m~method exact self',
    'c.js:4 C -> c.js#C~function exact local',
    'c.js:6 inherits -> external util',
    'c.js:6 require -> external',
    'c.js:7 m -> c.js#C.m~method exact self',
    'd.js:2 import ./b -> b.js exact',
    'd.js:2 Tool -> d.js#Tool~class exact local',
    'd.js:2 require -> external',
  ]);
});

test('specifiers: settings with paths, packages of the folder, private names, workspaces', () => {
  expect(
    linked(`
-- tsconfig.json
{ "extends": "./base/tsconfig.base.json" }
-- base/tsconfig.base.json
{ "compilerOptions": { "baseUrl": "..", "paths": { "@/*": ["src/*"], "exact": ["src/one.ts"], }, }, }
-- package.json
{ "name": "tool", "exports": { ".": "./dist/index.js", "./sub/*": "./dist/sub/*.js" }, "imports": { "#in/*": "./src/in/*.js" }, "workspaces": ["packages/*"] }
-- packages/a/package.json
{ "name": "@scope/a", "main": "lib/main.js" }
-- packages/a/src/main.ts
export function go() {}
-- packages/a/src/deep.ts
export const z = 1;
-- src/index.ts
export * from './one';
-- src/one.ts
export const y = () => {};
-- src/sub/two.ts
export {};
-- src/in/three.ts
export {};
-- src/user.ts
import { y } from '@/one';
import 'exact';
import 'src/sub/two';
import 'tool';
import 'tool/sub/two';
import '#in/three';
import { go } from '@scope/a';
import '@scope/a/src/deep';
import 'react';
import fs from 'node:fs';
import './one.js';
import './gone';
import('./sub/two');
y(); go(); fs.readFileSync();
`),
  ).toEqual([
    'src/index.ts:1 import ./one -> src/one.ts exact',
    'src/user.ts:1 import @/one.y -> src/one.ts, src/one.ts#y~function exact',
    'src/user.ts:2 import exact -> src/one.ts exact',
    'src/user.ts:3 import src/sub/two -> src/sub/two.ts exact',
    'src/user.ts:4 import tool -> src/index.ts exact',
    'src/user.ts:5 import tool/sub/two -> src/sub/two.ts exact',
    'src/user.ts:6 import #in/three -> src/in/three.ts exact',
    'src/user.ts:7 import @scope/a.go -> packages/a/src/main.ts, packages/a/src/main.ts#go~function exact',
    'src/user.ts:8 import @scope/a/src/deep -> packages/a/src/deep.ts exact',
    'src/user.ts:9 import react -> external react',
    'src/user.ts:10 import node:fs.default -> external fs',
    'src/user.ts:11 import ./one.js -> src/one.ts exact',
    'src/user.ts:12 import ./gone -> unresolved no file ./gone',
    'src/user.ts:13 import ./sub/two -> src/sub/two.ts exact',
    'src/user.ts:14 y -> src/one.ts#y~function exact import',
    'src/user.ts:14 go -> packages/a/src/main.ts#go~function exact import',
    'src/user.ts:14 readFileSync -> external fs',
  ]);
});

test('JavaScript means what runs, TypeScript what declares it', () => {
  expect(
    linked(`
-- package.json
{ "name": "tool", "main": "lib/index.js", "types": "lib/index.d.ts" }
-- lib/index.js
module.exports = { go() {} };
-- lib/index.d.ts
export function go(): void;
-- lib/types.d.ts
export interface T {}
-- a.js
const { go } = require('.');
require('tool').go();
require('./lib/index').go();
require('./lib/types');
go();
-- b.ts
import { go } from './lib/index.js';
go();
`).filter((link) => !link.includes('external')),
  ).toEqual([
    'a.js:1 import ..go -> lib/index.js, lib/index.js#go~method exact',
    'a.js:2 import tool -> lib/index.js exact',
    'a.js:3 import ./lib/index -> lib/index.js exact',
    'a.js:4 import ./lib/types -> lib/types.d.ts exact',
    'a.js:2 go -> lib/index.js#go~method exact initializer',
    'a.js:3 go -> lib/index.js#go~method exact initializer',
    'a.js:5 go -> lib/index.js#go~method exact import',
    'b.ts:1 import ./lib/index.js.go -> lib/index.d.ts, lib/index.d.ts#go~function exact',
    'b.ts:2 go -> lib/index.d.ts#go~function exact import',
  ]);
});

test('packages of a workspace are found by their names, wherever they lie', () => {
  expect(
    linked(`
-- package.json
{ "workspaces": ["packages/*", "tools/**", "!**/fixtures/**"] }
-- packages/core/package.json
{ "name": "tool" }
-- packages/core/src/index.ts
export const go = () => {};
-- tools/a/b/package.json
{ "name": "@other/deep" }
-- tools/a/b/index.ts
export const deep = () => {};
-- tools/a/fixtures/c/package.json
{ "name": "react" }
-- tools/a/fixtures/c/index.ts
export const use = () => {};
-- elsewhere/package.json
{ "name": "lodash" }
-- elsewhere/index.ts
export const map = () => {};
-- packages/user/index.ts
import { go } from 'tool';
import { deep } from '@other/deep';
import { use } from 'react';
import { map } from 'lodash';
`),
  ).toEqual([
    'packages/user/index.ts:1 import tool.go -> packages/core/src/index.ts, packages/core/src/index.ts#go~function exact',
    'packages/user/index.ts:2 import @other/deep.deep -> tools/a/b/index.ts, tools/a/b/index.ts#deep~function exact',
    'packages/user/index.ts:3 import react.use -> external react',
    'packages/user/index.ts:4 import lodash.map -> external lodash',
  ]);
});

test('a module that is a function which an expression gives is that function', () => {
  expect(
    linked(`
-- a.js
module.exports = (function () { return function assert() {}; })();
-- b.js
module.exports = make();
function make() { return function inner() {}; }
-- m.js
const a = require('./a'), b = require('./b');
a(); b();
`).filter((link) => / [ab] ->/.test(link)),
  ).toEqual(['m.js:2 a -> a.js#assert~function exact import', 'm.js:2 b -> b.js#make.inner~function exact import']);
});

test('what all files know: of declare global and of scripts', () => {
  expect(
    linked(`
-- known.d.ts
import type { Lid } from './box';
declare global {
  function globally(): Extra;
  interface Extra { x(): void }
  namespace Mixins
  {
    interface Box<T> extends Lid { first(): T }
  }
  var shared: Extra;
}
-- more.d.ts
declare namespace Mixins { interface Box<T> { second(): void } }
-- box.ts
export class Lid { shut() {} }
export interface Box<T> extends Mixins.Box<T> {}
export class Box<T> { own() { this.first(); this.second(); this.shut(); } }
-- script.js
function scripted() {}
(function () { function hidden() {} })();
{ function inBlock() {} }
(class { ofNobody = scripted; noMethod() {} });
-- page.vue
<script setup>
function ofComponent() {}
</script>
-- a.ts
import { Box } from './box';
globally().x(); shared.x(); scripted(); hidden(); ofComponent(); inBlock(); ofNobody(); noMethod();
new Box().second();
`).filter((link) => /^(?:a.ts:[2-9]|box.ts:3)/.test(link)),
  ).toEqual([
    'a.ts:2 x -> known.d.ts#global.Extra.x~method probable unique',
    'a.ts:2 globally -> known.d.ts#global.globally~function probable unique',
    'a.ts:2 x -> known.d.ts#global.Extra.x~method probable unique',
    'a.ts:2 scripted -> script.js#scripted~function probable unique',
    'a.ts:2 hidden -> unresolved unknown name',
    'a.ts:2 ofComponent -> unresolved unknown name',
    'a.ts:2 inBlock -> unresolved unknown name',
    'a.ts:2 ofNobody -> unresolved unknown name',
    'a.ts:2 noMethod -> unresolved unknown name',
    'a.ts:3 second -> more.d.ts#Mixins.Box.second~method exact constructor',
    'a.ts:3 Box -> box.ts#Box~class exact import',
    'box.ts:3 first -> known.d.ts#global.Mixins.Box.first~method exact self',
    'box.ts:3 second -> more.d.ts#Mixins.Box.second~method exact self',
    'box.ts:3 shut -> box.ts#Lid.shut~method exact self',
  ]);
});

test('what is added to a module, and a module that a script declares', () => {
  expect(
    linked(`
-- lib/box.ts
export class Box { own() {} }
export interface Other { added(): void }
-- lib/index.ts
export * from './box';
-- more.ts
import { Box } from './lib';
declare module './lib' { interface Box { added(): Part } interface Part { part(): void } }
new Box().added().part(); new Box().own();
-- outside.d.ts
declare module 'walker' { export function walk(): Tree; interface Tree { deep(): void } }
-- user.ts
import { walk } from 'walker';
import * as all from 'walker';
import { other } from 'other';
walk().deep(); all.walk(); other();
`).filter((link) => /^(?:more.ts:3|user.ts:4)/.test(link) && !/ Box ->/.test(link)),
  ).toEqual([
    'more.ts:3 part -> more.ts#./lib.Part.part~method exact return',
    'more.ts:3 added -> more.ts#./lib.Box.added~method exact constructor',
    'more.ts:3 own -> lib/box.ts#Box.own~method exact constructor',
    'user.ts:4 deep -> outside.d.ts#walker.Tree.deep~method exact return',
    'user.ts:4 walk -> outside.d.ts#walker.walk~function exact import',
    'user.ts:4 walk -> outside.d.ts#walker.walk~function exact import',
    'user.ts:4 other -> external other',
  ]);
});

test('an export that is read by way of a getter is what the getter gives', () => {
  expect(
    linked(`
-- box.js
module.exports = class Box { open() {} };
-- tools.js
exports.hammer = function () {};
-- all.js
const tools_1 = require('./tools');
Object.defineProperty(exports, 'Box', { enumerable: true, get() { return require('./box'); } });
Object.defineProperty(exports, "hammer", { enumerable: true, get: function () { return tools_1.hammer; } });
Object.defineProperty(exports, 'many', { get() { if (x) return 1; return 2; } });
-- user.js
const { Box, hammer, many } = require('./all');
new Box().open(); hammer(); many();
`).filter((link) => /^user.js:2/.test(link)),
  ).toEqual([
    'user.js:2 open -> box.js#Box.open~method exact constructor',
    'user.js:2 Box -> box.js#Box~class exact import',
    'user.js:2 hammer -> tools.js#hammer~function probable assigned',
    'user.js:2 many -> unresolved not found where it is imported from',
  ]);
});
