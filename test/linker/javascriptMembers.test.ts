/** Members that JavaScript makes by assigning them: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('a name of the exports is the exports', () => {
  expect(
    calls(`
-- h.js
var helpers = exports;
helpers.one = function () {};
helpers.two = two;
function two() {}
-- k.js
const api = module.exports;
api.three = () => {};
function inner(helpers) { helpers.none = function () {}; }
-- m.js
const h = require('./h'), k = require('./k');
h.one(); h.two(); k.three(); k.none();
`),
  ).toEqual([
    'm.js:2 one -> h.js#one~function exact qualified',
    'm.js:2 two -> h.js#two~function exact qualified',
    'm.js:2 three -> k.js#three~function exact qualified',
    'm.js:2 none -> unresolved module k.js has no member none',
  ]);
});

test('what a module gives may be called at once', () => {
  expect(
    calls(`
-- make.js
class K { k() {} }
module.exports = function () { return new K(); };
module.exports.other = function () { return new K(); };
-- m.js
const made = require('./make')({}, 1);
made.k();
require('./make').other().k();
const make = require('./make');
make().k();
`),
  ).toEqual([
    'm.js:1 () -> make.js#exports~function probable assigned',
    'm.js:1 require -> external',
    'm.js:2 k -> make.js#K.k~method probable inferredReturn',
    'm.js:3 k -> make.js#K.k~method probable inferredReturn',
    'm.js:3 other -> make.js#other~function exact import',
    'm.js:3 require -> external',
    'm.js:5 k -> make.js#K.k~method probable inferredReturn',
    'm.js:5 make -> make.js#exports~function exact import',
    'make.js:2 K -> make.js#K~class exact local',
    'make.js:3 K -> make.js#K~class exact local',
  ]);
});

test('members that hold what is made elsewhere', () => {
  expect(
    calls(`
-- r.js
function Request() {}
function toJSON() {}
Request.prototype.toJSON = toJSON;
Request.prototype.a = Request.prototype.b = function () { this.toJSON(); return this; };
Request.first = Request.second = function () { return new Request(); };
module.exports = Request;
-- i.js
function request() { return new request.Request(); }
function verb() { return function () { return request(); }; }
request.get = verb();
module.exports = request;
request.Request = require('./r');
-- m.js
const r = require('./i');
r.get().a().b();
r.Request.first().a();
`),
  ).toEqual([
    'i.js:1 Request -> r.js#Request~function probable flow',
    'i.js:2 request -> i.js#request~function exact local',
    'i.js:3 verb -> i.js#verb~function exact local',
    'i.js:5 require -> external',
    'm.js:2 b -> r.js#Request.b~method probable inferredReturn',
    'm.js:2 a -> r.js#Request.b~method probable flow',
    'm.js:2 get -> i.js#request.get~field exact import',
    'm.js:3 a -> r.js#Request.b~method probable flow',
    'm.js:3 first -> r.js#Request.second~method probable flow',
    'r.js:4 toJSON -> r.js#toJSON~function probable flow',
    'r.js:5 Request -> r.js#Request~function exact local',
  ]);
});

test('a name of this is this', () => {
  expect(
    calls(`
-- q.js
function Query() {}
Query.prototype.parse = function () {};
function Request() {
  var self = this;
  self.query = new Query();
  self.log = function () {};
}
Request.prototype.run = function () { this.query.parse(); this.log(); };
Request.make = function () { const Model = this; return new Model().run(); };
`),
  ).toEqual([
    'q.js:5 Query -> q.js#Query~function exact local',
    'q.js:8 parse -> q.js#Query.parse~method exact field',
    'q.js:8 log -> q.js#Request.log~method exact self',
    'q.js:9 run -> q.js#Request.run~method exact initializer',
    'q.js:9 Model -> q.js#Request~function probable assigned',
  ]);
});

test('functions that are put into a variable are called on what it holds: the prototype of a class, an instance', () => {
  expect(
    calls(`
-- state.js
export class P { finish() {} stop() {} }
-- p.js
import { P } from './state.js';
const proto = P.prototype;
proto.run = function () { this.finish(); this.halt(); this.stop(); };
proto.halt = function () {};
proto.stop = function () {};
const one = new P();
one.go = function () { this.finish(); };
P.prototype.finish();
`),
  ).toEqual([
    'p.js:3 finish -> state.js#P.finish~method exact self',
    'p.js:3 halt -> p.js#proto.halt~method exact self',
    'p.js:3 stop -> p.js#proto.stop~method exact self',
    'p.js:6 P -> state.js#P~class exact import',
    'p.js:7 finish -> state.js#P.finish~method exact self',
    'p.js:8 finish -> state.js#P.finish~method exact import',
  ]);
});

test('functions and accessors that are put into the exports are called on them, but for constructors and what has a name of its own', () => {
  expect(
    calls(`
-- a.js
const Auth = exports;
Auth.add = function () {};
Auth.sum = function () { this.add(); [1].map(() => this.add()); };
exports.Make = function () { this.add(); };
-- b.js
module.exports = {
  get host() { return this.get('host'); },
  set host(name) { this.get(name); },
  set type(type) { this.get(type); },
  get(field) {},
};
-- c.mjs
export function get() {}
export function host() { return this.get(); }
`).filter((link) => !/ map /.test(link)),
  ).toEqual([
    'a.js:3 add -> a.js#add~function exact qualified',
    'a.js:3 add -> a.js#add~function exact qualified',
    'a.js:4 add -> unresolved receiver of unknown type',
    'b.js:2 get -> b.js#get~method exact qualified',
    'b.js:3 get -> b.js#get~method exact qualified',
    'b.js:4 get -> b.js#get~method exact qualified',
    'c.mjs:2 get -> unresolved receiver of unknown type',
  ]);
});

test('fields that are given one value at once hold it', () => {
  expect(
    calls(`
-- a.js
class Ring { push() {} }
class Queue {
  constructor() { this.head = this.tail = new Ring(); }
  add() { this.head.push(); this.tail.push(); }
}
function Old() { this.first = this.last = new Ring(); }
Old.prototype.add = function () { this.first.push(); this.last.push(); };
`).filter((link) => / push ->/.test(link)),
  ).toEqual([
    'a.js:4 push -> a.js#Ring.push~method exact field',
    'a.js:4 push -> a.js#Ring.push~method exact field',
    'a.js:7 push -> a.js#Ring.push~method exact field',
    'a.js:7 push -> a.js#Ring.push~method exact field',
  ]);
});

test('functions inside of a function are no members of it', () => {
  expect(
    calls(`
-- a.js
function outer() { function inner() {} inner(); }
outer.inner();
outer.given = function () {};
outer.given();
function Foo() { function help() {} this.help(); help(); }
Foo.prototype.help = function () {};
`),
  ).toEqual([
    'a.js:1 inner -> a.js#outer.inner~function exact local',
    'a.js:2 inner -> unresolved typeof outer has no member inner',
    'a.js:4 given -> a.js#outer.given~method exact local',
    'a.js:5 help -> a.js#Foo.help~method exact self',
    'a.js:5 help -> a.js#Foo.help~function exact local',
  ]);
});

test('a variable that is given what the module exports is what it exports', () => {
  expect(
    calls(`
-- app.js
var app = exports = module.exports = { zero() {} };
function one() {}
app.one = one;
app.two = function () {};
app.one();
-- m.js
const a = require('./app');
a.zero(); a.one(); a.two(); a.three();
`),
  ).toEqual([
    'app.js:5 one -> app.js#one~function probable flow',
    'm.js:2 zero -> app.js#zero~method exact import',
    'm.js:2 one -> app.js#one~function probable flow',
    'm.js:2 two -> app.js#app.two~method exact import',
    'm.js:2 three -> unresolved typeof app | module app.js has no member three',
  ]);
});

test('members of objects that are exports', () => {
  expect(
    calls(`
-- u.js
exports.lists = {};
exports.lists.flatten = function flatten() {};
exports.texts = { trim() {} };
exports.texts.pad = function () {};
-- m.js
const u = require('./u');
u.lists.flatten(); u.texts.trim(); u.texts.pad(); u.lists.pad();
`),
  ).toEqual([
    'm.js:2 flatten -> u.js#lists.flatten~method exact import',
    'm.js:2 trim -> u.js#texts.trim~method exact import',
    'm.js:2 pad -> u.js#texts.pad~method exact import',
    'm.js:2 pad -> unresolved typeof lists has no member pad',
  ]);
});

test('members of a class are not those of its instances, and every instance knows its class', () => {
  expect(
    calls(`
-- k.js
class K { constructor() {} static make() {} go() { this.constructor.make(); new this.constructor(); } }
class H extends K { go() { this.constructor.make(); } }
function S() {}
S.cast = function () {};
S.prototype.cast = function () {};
S.prototype.go = function () { this.cast(); this.constructor.cast(); S.cast(); };
module.exports = S;
-- m.js
const S = require('./k');
S.cast();
`),
  ).toEqual([
    'k.js:1 make -> k.js#K.make~method exact self',
    'k.js:1 constructor -> k.js#K.constructor~constructor exact self',
    'k.js:2 make -> k.js#K.make~method exact self',
    'k.js:6 cast -> k.js#S.cast~method#1 exact self',
    'k.js:6 cast -> k.js#S.cast~method exact self',
    'k.js:6 cast -> k.js#S.cast~method exact local',
    'm.js:2 cast -> k.js#S.cast~method exact import',
  ]);
});

test('names of members may be texts in brackets', () => {
  expect(
    calls(`
-- k.js
class K { ['go']() {} static ["make"]() {} }
function S() {}
S.prototype['catch'] = function () {};
exports['default'] = S;
exports['K'] = K;
exports['run'] = function () {};
const key = 'x';
exports[key] = function () {};
-- m.js
const k = require('./k');
new k.K().go(); k.K.make(); k['run'](); new k.default().catch(); k.x();
`),
  ).toEqual([
    'm.js:2 go -> k.js#K.go~method exact constructor',
    'm.js:2 K -> k.js#K~class exact qualified',
    'm.js:2 make -> k.js#K.make~method exact import',
    'm.js:2 () -> k.js#run~function probable flow',
    'm.js:2 catch -> k.js#S.catch~method exact constructor',
    'm.js:2 default -> k.js#S~function exact qualified',
    'm.js:2 x -> unresolved module k.js has no member x',
  ]);
});

test('a long object has its functions, what else it holds is data', () => {
  const data = Array.from({ length: 70 }, (_, at) => `k${at}: ${at}`).join(', ');
  expect(
    calls(`
-- make.js
module.exports = function make() {
  const made = { ${data}, go() {}, run: function () {}, stop };
  return made;
  function stop() {}
};
-- m.js
const made = require('./make')();
made.go(); made.run(); made.stop();
`).slice(1),
  ).toEqual([
    'm.js:1 require -> external',
    'm.js:2 go -> make.js#make.go~method probable inferredReturn',
    'm.js:2 run -> make.js#make.run~method probable inferredReturn',
    'm.js:2 stop -> make.js#make.stop~function probable inferredReturn',
  ]);
});

test('types that comments import', () => {
  expect(
    calls(`
-- player.js
/* */ export default class Player { play() {} }
export class Track { mute() {} }
-- m.js
/** @import Player, { Track as Sound } from './player' */
/** @import * as all from './player' */
/**
 * @param {Player} player
 * @param {Sound} sound
 * @param {all.Track} track
 */
function start(player, sound, track) {
  player.play(); sound.mute(); track.mute();
}
`),
  ).toEqual([
    'm.js:9 play -> player.js#Player.play~method exact annotation',
    'm.js:9 mute -> player.js#Track.mute~method exact annotation',
    'm.js:9 mute -> player.js#Track.mute~method exact annotation',
  ]);
});
