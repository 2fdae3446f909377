/** Classes of Lua, as people make them, and what annotations say: one case a way. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('methods: self in colon functions, in functions with a self parameter, in closures inside them', () => {
  expect(
    calls(`
-- m.lua
local Stack = {}
Stack.__index = Stack
function Stack.new() local self = setmetatable({}, Stack) self.items = {} return self end
function Stack:push(x) self.count = 1 return self end
Stack.pop = function(self) return self:push(1) end
function Stack:each(f)
  local function go() self:pop() end
  go()
  f(function() return self:push(2) end)
end
local s = Stack.new()
s:push(1):pop():each(print)
s.push(s, 1)
Stack.push(s, 2)
function Stack:missing() self:nothing() end
`),
  ).toEqual([
    'm.lua:3 setmetatable -> external',
    'm.lua:5 push -> m.lua#Stack.push~method exact self',
    'm.lua:7 pop -> m.lua#Stack.pop~method exact self',
    'm.lua:8 go -> m.lua#Stack.each.go~function exact local',
    'm.lua:9 f -> unresolved a value whose function is not known',
    'm.lua:9 push -> m.lua#Stack.push~method exact self',
    'm.lua:11 new -> m.lua#Stack.new~function exact local',
    'm.lua:12 each -> m.lua#Stack.each~method probable inferredReturn',
    'm.lua:12 pop -> m.lua#Stack.pop~method probable inferredReturn',
    'm.lua:12 push -> m.lua#Stack.push~method probable inferredReturn',
    'm.lua:13 push -> m.lua#Stack.push~method probable inferredReturn',
    'm.lua:14 push -> m.lua#Stack.push~method exact local',
    'm.lua:15 nothing -> unresolved Stack has no member nothing',
  ]);
});

test('inheritance: setmetatable with __index, __index of the class itself, prototypes made by new', () => {
  expect(
    calls(`
-- base.lua
local Base = {}
Base.__index = Base
function Base.new(class) return setmetatable({}, class) end
function Base:hello() self:name() end
function Base:name() end
return Base
-- m.lua
local Base = require("base")
local Derived = setmetatable({}, { __index = Base })
Derived.__index = Derived
function Derived:name() Base.name(self) end
function Derived:run() self:hello() self:name() end
local Third = setmetatable({}, Derived)
function Third:go() self:run() self:hello() end
local mt = { __index = Base }
local obj = setmetatable({}, mt)
obj:hello()
local Account = { balance = 0 }
function Account:new(o)
  o = o or {}
  setmetatable(o, self)
  self.__index = self
  return o
end
function Account:deposit() end
local Special = Account:new()
function Special:extra() self:deposit() end
local s = Special:new()
s:extra()
s:deposit()
Account:new():deposit()
`),
  ).toEqual([
    'base.lua:3 setmetatable -> external',
    'base.lua:4 name -> base.lua#Base.name~method exact self',
    'm.lua:2 setmetatable -> external',
    'm.lua:4 name -> base.lua#Base.name~method exact import',
    'm.lua:5 hello -> base.lua#Base.hello~method exact self',
    'm.lua:5 name -> m.lua#Derived.name~method exact self',
    'm.lua:6 setmetatable -> external',
    'm.lua:7 run -> m.lua#Derived.run~method exact self',
    'm.lua:7 hello -> base.lua#Base.hello~method exact self',
    'm.lua:9 setmetatable -> external',
    'm.lua:10 hello -> base.lua#Base.hello~method exact initializer',
    'm.lua:14 setmetatable -> external',
    'm.lua:19 new -> m.lua#Account.new~method exact local',
    'm.lua:20 deposit -> m.lua#Account.deposit~method exact self',
    'm.lua:21 new -> m.lua#Account.new~method exact local',
    'm.lua:22 extra -> m.lua#Special.extra~method exact initializer',
    'm.lua:23 deposit -> m.lua#Account.deposit~method exact initializer',
    'm.lua:24 deposit -> m.lua#Account.deposit~method exact constructor',
    'm.lua:24 new -> m.lua#Account.new~method exact local',
  ]);
});

test('class libraries: class(), extend, subclass; calling a class makes an object', () => {
  expect(
    calls(`
-- m.lua
local class = require("middleclass")
local Animal = class("Animal")
function Animal:initialize(name) self.name = name end
function Animal:speak() self:initialize() end
local Dog = class("Dog", Animal)
function Dog:bark() self:speak() end
local Cat = Animal:subclass("Cat")
function Cat:purr() self:speak() end
local Fish = Animal:extend()
function Fish:swim() self:speak() end
local d = Dog("rex")
d:bark()
d:speak()
Cat():purr()
`),
  ).toEqual([
    'm.lua:2 class -> external middleclass',
    'm.lua:4 initialize -> m.lua#Animal.initialize~method exact self',
    'm.lua:5 class -> external middleclass',
    'm.lua:6 speak -> m.lua#Animal.speak~method exact self',
    'm.lua:7 subclass -> external middleclass',
    'm.lua:8 speak -> m.lua#Animal.speak~method exact self',
    'm.lua:9 extend -> external middleclass',
    'm.lua:10 speak -> m.lua#Animal.speak~method exact self',
    'm.lua:11 Dog -> m.lua#Dog~class exact local',
    'm.lua:12 bark -> m.lua#Dog.bark~method exact initializer',
    'm.lua:13 speak -> m.lua#Animal.speak~method exact initializer',
    'm.lua:14 purr -> m.lua#Cat.purr~method exact constructor',
    'm.lua:14 Cat -> m.lua#Cat~class exact local',
  ]);
});

test('annotations: class, field, param, return, type, alias, generics of tables, optional and union types, across files', () => {
  expect(
    calls(`
-- m.lua
---@class my.Foo : my.Base
---@field bar Bar
---@field all Bar[]
---@field private by table<string, Bar>
local Foo = {}
---@return Bar
function Foo.make() end
---@param one Bar
---@param many Bar[]
---@param maybe? my.Foo
---@param either Bar|nil how it goes
---@param call fun(x: Bar): my.Foo
function Foo:run(one, many, maybe, either, call)
  one:go() many[1]:go() maybe:run() either:go()
  self.bar:go()
  self:up()
  for _, each in ipairs(self.all) do each:go() end
  for key, each in pairs(self.by) do each:go() end
  Foo.make():go()
  call(one):run()
end
---@type Bar
local b = unknown()
b:go()
---@alias Other Bar
---@type Other
local other = unknown()
other:go()
---@type Elsewhere
local far = unknown()
far:where()
-- types.lua
---@class my.Base
local B = {}
function B:up() end
---@class Bar
local Bar = {}
---@return self
function Bar:go() end
Bar:go():go()
-- defs.lua
---@meta
---@class Elsewhere
---@field size number
---@field where fun(): Bar
`),
  ).toEqual([
    'm.lua:14 go -> types.lua#Bar.go~method exact annotation',
    'm.lua:14 go -> types.lua#Bar.go~method exact element',
    'm.lua:14 run -> m.lua#Foo.run~method exact annotation',
    'm.lua:14 go -> types.lua#Bar.go~method exact annotation',
    'm.lua:15 go -> types.lua#Bar.go~method exact field',
    'm.lua:16 up -> types.lua#B.up~method exact self',
    'm.lua:17 ipairs -> external',
    'm.lua:17 go -> types.lua#Bar.go~method exact element',
    'm.lua:18 pairs -> external',
    'm.lua:18 go -> types.lua#Bar.go~method exact element',
    'm.lua:19 go -> types.lua#Bar.go~method exact return',
    'm.lua:19 make -> m.lua#Foo.make~function exact local',
    'm.lua:20 run -> m.lua#Foo.run~method exact return',
    'm.lua:20 call -> unresolved a value whose function is not known',
    'm.lua:23 unknown -> unresolved unknown name',
    'm.lua:24 go -> types.lua#Bar.go~method exact annotation',
    'm.lua:27 unknown -> unresolved unknown name',
    'm.lua:28 go -> types.lua#Bar.go~method exact annotation',
    'm.lua:30 unknown -> unresolved unknown name',
    'm.lua:31 where -> defs.lua#Elsewhere.where~field exact annotation',
    'types.lua:8 go -> types.lua#Bar.go~method exact return',
    'types.lua:8 go -> types.lua#Bar.go~method exact local',
  ]);
});

test('what a function of a class makes with `{ __index = Class }` is an object of it, elsewhere a table that builds on it', () => {
  expect(
    calls(`
-- a.lua
local Stock = {}
Stock.__index = Stock
function Stock.new()
  local self = setmetatable({}, { __index = Stock })
  self.items = {}
  return self
end
function Stock:add() return self.items end
local More = setmetatable({}, { __index = Stock })
function More:extra() return self:add() end
Stock.new():add()
`).filter((each) => each.includes(' add ')),
  ).toEqual(['a.lua:10 add -> a.lua#Stock.add~method exact self', 'a.lua:11 add -> a.lua#Stock.add~method probable inferredReturn']);
});

test('another name of a table of the file gives members to that table', () => {
  expect(
    calls(`
-- tools.lua
local tools = {}
local M = tools
function M.quote(s) return M.escape(s) end
M.escape = function(s) return s end
function tools.last() return M.quote(1) end
return tools
-- a.lua
local tools = require("tools")
tools.quote(1)
tools.escape(2)
tools.last()
`),
  ).toEqual([
    'a.lua:2 quote -> tools.lua#tools.quote~function exact import',
    'a.lua:3 escape -> tools.lua#tools.escape~function exact import',
    'a.lua:4 last -> tools.lua#tools.last~function exact import',
    'tools.lua:3 escape -> tools.lua#tools.escape~function exact initializer',
    'tools.lua:5 quote -> tools.lua#tools.quote~function exact initializer',
  ]);
});

test('a function that one object has in place of the one of its class is not what others have', () => {
  expect(
    calls(`
-- a.lua
local Source = {}
Source.__index = Source
function Source.new() return setmetatable({}, Source) end
function Source:open() end
function Source.later(make) return setmetatable({ open = function(_, ...) return make():open(...) end }, Source) end
Source.new():open()
Source.later(Source.new):open()
`).filter((each) => each.includes(' open ')),
  ).toEqual([
    'a.lua:5 open -> unresolved receiver of unknown type',
    'a.lua:6 open -> a.lua#Source.open~method probable inferredReturn',
    'a.lua:7 open -> a.lua#Source.open~method probable inferredReturn',
  ]);
});
