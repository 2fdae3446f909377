/** Rules of Lua: one case a rule, smallest modules. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('require: dotted paths from the root, src, lua, beside the file, init files, unique endings, external', () => {
  expect(
    linked(`
-- main.lua
local one = require("pkg.one")
local two = require "pkg.two"
local three = require('deep.three')
local lfs = require("lfs")
local gone = require("socket.http")
one.f() two.g() three.h() lfs.dir() gone.request()
require("pkg.one").f()
-- pkg/one.lua
local M = {}
function M.f() end
return M
-- src/pkg/two.lua
return { g = function() end }
-- lua/deep/three/init.lua
local M = {}
M.h = function() require("deep.three.part").run() end
return M
-- lua/deep/three/part.lua
local sibling = require(... .. ".x")
local M = {}
function M.run() require("beside") end
return M
-- lua/deep/three/part/x.lua
-- lua/deep/three/beside.lua
-- far/away/plugin/util.lua
return {}
-- other.lua
require("plugin.util")
local ok, m = pcall(require, "pkg.one")
if ok then m.f() end
local f = require("pkg.one").f
f()
dofile("src/pkg/two.lua")
`),
  ).toEqual([
    'lua/deep/three/init.lua:2 import deep.three.part -> lua/deep/three/part.lua exact',
    'lua/deep/three/init.lua:2 run -> lua/deep/three/part.lua#M.run~function exact import',
    'lua/deep/three/part.lua:1 import (...).x -> lua/deep/three/part/x.lua exact',
    'lua/deep/three/part.lua:3 import beside -> lua/deep/three/beside.lua exact',
    'main.lua:1 import pkg.one -> pkg/one.lua exact',
    'main.lua:2 import pkg.two -> src/pkg/two.lua exact',
    'main.lua:3 import deep.three -> lua/deep/three/init.lua exact',
    'main.lua:4 import lfs -> external lfs',
    'main.lua:5 import socket.http -> external socket',
    'main.lua:7 import pkg.one -> pkg/one.lua exact',
    'main.lua:6 f -> pkg/one.lua#M.f~function exact import',
    'main.lua:6 g -> src/pkg/two.lua#g~method exact initializer',
    'main.lua:6 h -> lua/deep/three/init.lua#M.h~function exact import',
    'main.lua:6 dir -> external lfs',
    'main.lua:6 request -> external socket',
    'main.lua:7 f -> pkg/one.lua#M.f~function exact import',
    'other.lua:1 import plugin.util -> far/away/plugin/util.lua exact',
    'other.lua:2 import pkg.one -> pkg/one.lua exact',
    'other.lua:4 import pkg.one.f -> pkg/one.lua, pkg/one.lua#M.f~function exact',
    'other.lua:6 import src/pkg/two.lua -> src/pkg/two.lua exact',
    'other.lua:3 f -> pkg/one.lua#M.f~function exact import',
    'other.lua:5 f -> pkg/one.lua#M.f~function exact import',
  ]);
});

test('what a file returns: a table, a function, a class, an object, another module, old modules with globals', () => {
  expect(
    calls(`
-- a.lua
local t = require("t")
t.a() t.b() t.c()
require("fn")(1)
local fn = require("fn")
fn()
local K = require("class")
K.new():run()
local again = require("again")
again.a()
local old = require("old")
old.visible()
local s = require("shared")
s.x()
s:y()
-- t.lua
local function b() end
return { a = function() end, b = b, ["c"] = b }
-- fn.lua
return function(x) return x end
-- class.lua
local K = {}
K.__index = K
function K.new() return setmetatable({}, K) end
function K:run() end
return K
-- again.lua
return require("t")
-- old.lua
module("old", package.seeall)
function visible() end
-- shared.lua
local S = {}
S.x = function() end
function S:y() end
return setmetatable(S, { __call = function() end })
`),
  ).toEqual([
    'a.lua:2 a -> t.lua#a~method exact initializer',
    'a.lua:2 b -> t.lua#b~function exact initializer',
    'a.lua:2 c -> t.lua#b~function exact initializer',
    'a.lua:5 fn -> fn.lua#return~function exact import',
    'a.lua:7 run -> class.lua#K.run~method probable inferredReturn',
    'a.lua:7 new -> class.lua#K.new~function exact import',
    'a.lua:9 a -> t.lua#a~method exact initializer',
    'a.lua:11 visible -> old.lua#visible~function exact qualified',
    'a.lua:13 x -> shared.lua#S.x~function exact import',
    'a.lua:14 y -> shared.lua#S.y~method exact import',
    'class.lua:3 setmetatable -> external',
    'old.lua:1 module -> external',
    'shared.lua:4 setmetatable -> external',
  ]);
});

test('tables as modules: functions by dot, colon and assignment, nested tables, locals, upvalues', () => {
  expect(
    calls(`
-- m.lua
local M = {}
local helper
local function first() helper() end
helper = function() first() end
function M.one() helper() M.two() end
M.two = function(x) M.sub.three() end
M.sub = { three = function() end }
function M.sub.four() M.sub.three() end
M.alias = M.one
M.alias()
M.sub:four()
do
  local first = function() end
  first()
end
first()
local x = x
local function outer()
  local state = {}
  function state.start() state.stop() end
  function state.stop() end
  return state
end
outer().start()
late()
return M
`),
  ).toEqual([
    'm.lua:3 helper -> m.lua#helper~function exact local',
    'm.lua:4 first -> m.lua#first~function exact local',
    'm.lua:5 helper -> m.lua#helper~function exact local',
    'm.lua:5 two -> m.lua#M.two~function exact local',
    'm.lua:6 three -> m.lua#M.sub.three~method exact local',
    'm.lua:8 three -> m.lua#M.sub.three~method exact local',
    'm.lua:10 alias -> m.lua#M.one~function probable assigned',
    'm.lua:11 four -> m.lua#M.sub.four~function exact local',
    'm.lua:14 first -> m.lua#first~function#1 exact local',
    'm.lua:16 first -> m.lua#first~function exact local',
    'm.lua:20 stop -> m.lua#outer.state.stop~function exact local',
    'm.lua:24 start -> m.lua#outer.state.start~function probable inferredReturn',
    'm.lua:24 outer -> m.lua#outer~function exact local',
    'm.lua:25 late -> unresolved unknown name',
  ]);
});

test('globals: of this file, of a file that is loaded, of the only file that has them, of several, of nobody, _G', () => {
  expect(
    calls(`
-- a.lua
function mine() end
mine()
unique_one()
twice()
nobody()
print(tostring(1):upper())
_G.unique_one()
Config:load()
_G.made()
-- b.lua
require("lib.loaded")
function unique_one() end
Config = {}
function Config:load() self:save() end
function Config:save() end
_G.made = function() end
loaded_here()
twice()
-- lib/loaded.lua
function loaded_here() end
function twice() end
-- x/other.lua
function twice() end
-- x/y/user.lua
twice()
`),
  ).toEqual([
    'a.lua:2 mine -> a.lua#mine~function exact local',
    'a.lua:3 unique_one -> b.lua#unique_one~function probable unique',
    'a.lua:4 twice -> ambiguous lib/loaded.lua#twice~function, x/other.lua#twice~function',
    'a.lua:5 nobody -> unresolved unknown name',
    'a.lua:6 print -> external',
    'a.lua:6 upper -> external',
    'a.lua:6 tostring -> external',
    'a.lua:7 unique_one -> b.lua#unique_one~function exact qualified',
    'a.lua:8 load -> b.lua#Config.load~method probable unique',
    'a.lua:9 made -> b.lua#made~function exact qualified',
    'b.lua:4 save -> b.lua#Config.save~method exact self',
    'b.lua:7 loaded_here -> lib/loaded.lua#loaded_here~function probable unique',
    'b.lua:8 twice -> lib/loaded.lua#twice~function probable unique',
    'x/y/user.lua:1 twice -> ambiguous lib/loaded.lua#twice~function, x/other.lua#twice~function',
  ]);
});

test('the library: strings, functions held by locals, what tostring and format give, assert', () => {
  expect(
    calls(`
-- m.lua
local insert, format = table.insert, string.format
insert({}, 1)
format("%s", 1):upper()
local up = ("x"):rep(3)
local type = type
type(1)
local f = assert(io.open("x"))
f:read()
local M = {}
M.print = print
M.print()
string.format("x")
coroutine.wrap(f)
local tonumber, os = _G.tonumber, _G.os
tonumber("1")
os.exit()
_G.unknown()
-- spec/m_spec.lua
describe("m", function()
  it("works", function() assert.are.equal(1, 1) end)
end)
`),
  ).toEqual([
    'm.lua:2 insert -> external',
    'm.lua:3 upper -> external',
    'm.lua:3 format -> external',
    'm.lua:4 rep -> external',
    'm.lua:6 type -> external',
    'm.lua:7 assert -> external',
    'm.lua:7 open -> external',
    'm.lua:8 read -> external',
    'm.lua:11 print -> external',
    'm.lua:12 format -> external',
    'm.lua:13 wrap -> external',
    'm.lua:15 tonumber -> external',
    'm.lua:16 exit -> external',
    'm.lua:17 unknown -> unresolved module m.lua has no member unknown',
    'spec/m_spec.lua:1 describe -> external',
    'spec/m_spec.lua:2 it -> external',
    'spec/m_spec.lua:2 equal -> external',
  ]);
});

test('blocks and shadowing: a local is known behind its declaration, in its block, in the condition of repeat', () => {
  expect(
    calls(`
-- m.lua
local function f() end
local function g()
  local f = function() end
  f()
  if true then
    local function f() f() end
    f()
  else
    f()
  end
  repeat local function done() end until done()
  for i = 1, 2 do local f = nil end
  f()
end
f()
goto out
::out::
local h <const> = f
h()
local a, b = f, function() end
a() b()
`),
  ).toEqual([
    'm.lua:4 f -> m.lua#g.f~function exact local',
    'm.lua:6 f -> m.lua#g.f~function#1 exact local',
    'm.lua:7 f -> m.lua#g.f~function#1 exact local',
    'm.lua:9 f -> m.lua#g.f~function exact local',
    'm.lua:11 done -> m.lua#g.done~function exact local',
    'm.lua:13 f -> m.lua#g.f~function exact local',
    'm.lua:15 f -> m.lua#f~function exact local',
    'm.lua:19 h -> m.lua#f~function probable assigned',
    'm.lua:21 a -> m.lua#f~function probable assigned',
    'm.lua:21 b -> m.lua#b~function exact local',
  ]);
});
