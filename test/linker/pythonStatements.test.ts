/** What statements of Python run, and what functions mean that replace each other. One case a rule, smallest modules. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('loops and with-statements run methods of what they are given', () => {
  expect(
    calls(`
-- a.py
class Numbers:
    def __iter__(self):
        return Steps()
class Steps:
    def __iter__(self): return self
    def __next__(self): return 1
class Open:
    def __enter__(self): return self
    def __exit__(self, *args): pass
    async def __aenter__(self): return self
    async def __aexit__(self, *args): pass
    def __aiter__(self): return self
    async def __anext__(self): return 1
for n in Numbers(): pass
for n in [1, 2]: pass
with Open() as o, Open(): pass
async def later(xs):
    async for x in Open(): pass
    async with Open(): pass
    for x in xs: pass
`),
  ).toEqual([
    'a.py:3 Steps -> a.py#Steps~class exact local',
    'a.py:14 for -> a.py#Numbers.__iter__~method, a.py#Steps.__next__~method exact constructor',
    'a.py:14 Numbers -> a.py#Numbers~class exact local',
    'a.py:16 with -> a.py#Open.__enter__~method, a.py#Open.__exit__~method exact constructor',
    'a.py:16 with -> a.py#Open.__enter__~method, a.py#Open.__exit__~method exact constructor',
    'a.py:16 Open -> a.py#Open~class exact local',
    'a.py:16 Open -> a.py#Open~class exact local',
    'a.py:18 for -> a.py#Open.__aiter__~method, a.py#Open.__anext__~method exact constructor',
    'a.py:18 Open -> a.py#Open~class exact local',
    'a.py:19 with -> a.py#Open.__aenter__~method, a.py#Open.__aexit__~method exact constructor',
    'a.py:19 Open -> a.py#Open~class exact local',
  ]);
});

test('methods that give what they are called on, or another of its class', () => {
  expect(
    calls(`
-- a.py
class A:
    def me(self):
        return self
    def copy(self):
        other = self.__class__()
        other.base()
        return other
    def typed(self):
        return type(self)()
    @classmethod
    def made(cls):
        return cls()
    def base(self): pass
class B(A):
    def own(self): pass
b = B()
b.me().own()
b.copy().own()
b.typed().own()
B.made().own()
`).filter((line) => / (own|base|__class__) /.test(line)),
  ).toEqual([
    'a.py:5 __class__ -> external',
    'a.py:6 base -> a.py#A.base~method exact initializer',
    'a.py:17 own -> a.py#B.own~method exact initializer',
    'a.py:18 own -> a.py#B.own~method exact initializer',
    'a.py:19 own -> a.py#B.own~method exact initializer',
    'a.py:20 own -> a.py#B.own~method exact constructor',
  ]);
});

test('of functions that replace each other the last one counts', () => {
  expect(
    calls(`
-- a.py
import sys
if sys.platform == "win32":
    def f(x): pass
else:
    def f(x): pass
class A:
    def m(self): pass
    def m(self): pass
A().m()
-- b.py
import a
a.f(1)
`).filter((line) => / [mf] /.test(line)),
  ).toEqual(['a.py:9 m -> a.py#A.m~method#1 probable overload', 'b.py:2 f -> a.py#f~function#1 probable overload']);
});

test('properties may give what they are read from, or another of its class', () => {
  expect(
    calls(`
-- m.py
from typing import Self
class Base:
    def m(self): pass
    @property
    def me(self): return self
    @property
    def other(self): return self.__class__()
    @property
    def declared(self) -> Self: ...
class Sub(Base):
    def m(self): pass
    def f(self): self.me.m()
Base().me.m()
Sub().other.m()
Sub().declared.me.m()
`).filter((line) => / m /.test(line)),
  ).toEqual([
    'm.py:12 m -> m.py#Sub.m~method exact constructor',
    'm.py:13 m -> m.py#Base.m~method exact constructor',
    'm.py:14 m -> m.py#Sub.m~method exact constructor',
    'm.py:15 m -> m.py#Sub.m~method exact return',
  ]);
});
