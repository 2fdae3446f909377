/** Rules of Python: one case a rule, smallest modules. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('imports: relative, from the root, from src, of packages without __init__', () => {
  expect(
    linked(`
-- src/pkg/__init__.py
from .a import f
-- src/pkg/a.py
from . import b
from ..gone import x
def f(): b.g()
-- src/pkg/b.py
import logging
def g(): pass
-- src/pkg/logging.py
-- tests/test_a.py
import pkg.a
from pkg import f, b as c
from space.inner import deep
import requests
pkg.a.f(); f(); c.g(); deep.run(); requests.get()
-- space/inner/deep.py
def run(): pass
`),
  ).toEqual([
    'src/pkg/__init__.py:1 import .a.f -> src/pkg/a.py, src/pkg/a.py#f~function exact',
    'src/pkg/a.py:1 import ..b -> src/pkg/b.py exact',
    'src/pkg/a.py:2 import ..gone.x -> unresolved no module ..gone',
    'src/pkg/a.py:3 g -> src/pkg/b.py#g~function exact qualified',
    'src/pkg/b.py:1 import logging -> external logging',
    'tests/test_a.py:1 import pkg.a -> src/pkg/a.py exact',
    'tests/test_a.py:2 import pkg.f -> src/pkg/__init__.py, src/pkg/a.py#f~function exact',
    'tests/test_a.py:2 import pkg.b -> src/pkg/__init__.py, src/pkg/b.py exact',
    'tests/test_a.py:3 import space.inner.deep -> space/inner/deep.py exact',
    'tests/test_a.py:4 import requests -> external requests',
    'tests/test_a.py:5 f -> src/pkg/a.py#f~function exact qualified',
    'tests/test_a.py:5 f -> src/pkg/a.py#f~function exact import',
    'tests/test_a.py:5 g -> src/pkg/b.py#g~function exact qualified',
    'tests/test_a.py:5 run -> space/inner/deep.py#run~function exact qualified',
    'tests/test_a.py:5 get -> external requests',
  ]);
});

test('names that a package passes on: star imports, __all__, submodules, branches', () => {
  expect(
    calls(`
-- m.py
from lib import *
from lib import quick
import lib
f(); _g(); h(); quick(); lib.part.z(); print()
-- lib/__init__.py
from .part import *
try:
    from ._speedups import quick
except ImportError:
    def quick(): pass
__all__ = ["f", "_g"]
def f(): pass
def _g(): pass
-- lib/part.py
def h(): pass
def z(): pass
`),
  ).toEqual([
    'm.py:4 f -> lib/__init__.py#f~function exact package',
    'm.py:4 _g -> lib/__init__.py#_g~function exact package',
    'm.py:4 h -> lib/part.py#h~function exact package',
    'm.py:4 quick -> lib/__init__.py#quick~function exact import',
    'm.py:4 z -> lib/part.py#z~function exact qualified',
    'm.py:4 print -> external',
  ]);
});

test('members through bases in method resolution order, super, static and class methods', () => {
  expect(
    calls(`
-- m.py
class Base:
    def run(self): pass
    def only(self): pass
class Left(Base): pass
class Right(Base):
    def run(self): pass
class Both(Left, Right):
    def __init__(self):
        super().__init__()
        super().only()
        self.run()
    @classmethod
    def make(cls):
        cls.help()
        return cls()
    @staticmethod
    def help(): pass
Both.make().run()
Both().only()
`),
  ).toEqual([
    'm.py:9 __init__ -> unresolved Left | Right has no member __init__',
    'm.py:9 super -> external',
    'm.py:10 only -> m.py#Base.only~method exact self',
    'm.py:10 super -> external',
    'm.py:11 run -> m.py#Right.run~method exact self',
    'm.py:14 help -> m.py#Both.help~method exact self',
    'm.py:15 cls -> ambiguous m.py#Both~class',
    'm.py:18 run -> m.py#Right.run~method exact constructor',
    'm.py:18 make -> m.py#Both.make~method exact local',
    'm.py:19 only -> m.py#Base.only~method exact constructor',
    'm.py:19 Both -> m.py#Both~class exact local',
  ]);
});

test('receivers by annotation: unions, containers, forward references, aliases, type variables, rest parameters', () => {
  expect(
    calls(`
-- m.py
from typing import Dict, List, Optional, Type, TypeVar, Union, cast
class A:
    def a(self) -> "Optional[B]": pass
class B:
    def b(self): pass
T = TypeVar("T", bound=A)
Alias = Union[A, None]
def f(a: "A", many: List[A], by: Dict[str, B], kind: Type[A], t: T, alias: Alias, new: B | None, *args: A, **kwargs: B):
    a.a().b()
    many[0].a()
    for each in many: each.a()
    for key, value in by.items():
        key.upper()
        value.b()
    kind().a()
    t.a()
    alias.a()
    new.b()
    args[0].a()
    kwargs["x"].b()
    cast("B", a).b()
    for i, (x, y) in enumerate(zip(many, by.values())): x.a(); y.b()
`),
  ).toEqual([
    'm.py:6 TypeVar -> external typing',
    'm.py:9 b -> m.py#B.b~method exact return',
    'm.py:9 a -> m.py#A.a~method exact annotation',
    'm.py:10 a -> m.py#A.a~method exact element',
    'm.py:11 a -> m.py#A.a~method exact element',
    'm.py:12 items -> external',
    'm.py:13 upper -> external',
    'm.py:14 b -> m.py#B.b~method exact return',
    'm.py:15 a -> m.py#A.a~method exact annotation',
    'm.py:15 kind -> m.py#A~class probable assigned',
    'm.py:16 a -> m.py#A.a~method exact annotation',
    'm.py:17 a -> m.py#A.a~method exact annotation',
    'm.py:18 b -> m.py#B.b~method exact annotation',
    'm.py:19 a -> m.py#A.a~method exact element',
    'm.py:20 b -> m.py#B.b~method exact element',
    'm.py:21 b -> m.py#B.b~method exact annotation',
    'm.py:21 cast -> external typing',
    'm.py:22 enumerate -> external',
    'm.py:22 zip -> external',
    'm.py:22 values -> external',
    'm.py:22 a -> m.py#A.a~method exact return',
    'm.py:22 b -> m.py#B.b~method exact return',
  ]);
});

test('receivers by value: fields, properties, with, loops, await, calls of objects, isinstance', () => {
  expect(
    calls(`
-- m.py
from contextlib import contextmanager
from typing import Iterator, NamedTuple
class Pair(NamedTuple):
    one: "A"
    two: int
class A:
    def __init__(self, other=None, known: "A" = None):
        self.made = Pair(self, 1)
        self.known = known
    @property
    def me(self) -> "A": return self
    def __enter__(self) -> "A": return self
    def __iter__(self) -> Iterator["A"]: yield self
    def __call__(self) -> "A": return self
    async def later(self) -> "A": return self
    def run(self): pass
@contextmanager
def opened() -> Iterator[A]: yield A()
async def f(x):
    a = A()
    a.me.run()
    a.known.run()
    a.made.one.run()
    one, two = a.made
    one.run()
    with a as b: b.run()
    with opened() as c: c.run()
    for d in a: d.run()
    a().run()
    (await a.later()).run()
    [e.run() for e in [a]]
    x.run()
    if isinstance(x, (A, Pair)): x.run()
`),
  ).toEqual([
    'm.py:8 Pair -> m.py#Pair~class exact local',
    'm.py:18 A -> m.py#A~class exact local',
    'm.py:20 A -> m.py#A~class exact local',
    'm.py:21 run -> m.py#A.run~method exact return',
    'm.py:22 run -> m.py#A.run~method exact initializer',
    'm.py:23 run -> m.py#A.run~method exact initializer',
    'm.py:25 run -> m.py#A.run~method exact element',
    'm.py:26 with -> m.py#A.__enter__~method exact initializer',
    'm.py:26 run -> m.py#A.run~method exact return',
    'm.py:27 opened -> m.py#opened~function exact local',
    'm.py:27 run -> m.py#A.run~method exact return',
    'm.py:28 for -> m.py#A.__iter__~method exact initializer',
    'm.py:28 run -> m.py#A.run~method exact element',
    'm.py:29 run -> m.py#A.run~method exact return',
    'm.py:29 a -> m.py#A.__call__~method probable assigned',
    'm.py:30 run -> m.py#A.run~method exact return',
    'm.py:30 later -> m.py#A.later~method exact initializer',
    'm.py:31 run -> m.py#A.run~method exact element',
    'm.py:32 run -> unresolved receiver of unknown type',
    'm.py:33 isinstance -> external',
    'm.py:33 run -> m.py#A.run~method exact annotation',
  ]);
});

test('what is not known stays open, and why', () => {
  expect(
    calls(`
-- m.py
import json
from enum import Enum
class Mine(Enum):
    ONE = 1
    def show(self): pass
class Other(json.JSONEncoder):
    def default(self): return self.encode(1)
def f(x, callback):
    x.show()
    callback()
    json.dumps(x).strip()
    Mine.ONE.show()
    for each in Mine: each.show()
    "a".upper()
    alias = f
    alias()
`),
  ).toEqual([
    'm.py:7 encode -> external json',
    'm.py:9 show -> unresolved receiver of unknown type',
    'm.py:10 callback -> unresolved a value whose function is not known',
    'm.py:11 strip -> external json',
    'm.py:11 dumps -> external json',
    'm.py:12 show -> m.py#Mine.show~method exact annotation',
    'm.py:13 show -> m.py#Mine.show~method exact element',
    'm.py:14 upper -> external',
    'm.py:16 alias -> m.py#f~function probable assigned',
  ]);
});

test('results without annotations and parameters like those of the method that is overridden', () => {
  expect(
    calls(`
-- m.py
from typing import overload
class A:
    def take(self, other: "A"): pass
    def chain(self): return self
class B(A):
    def take(self, other): other.chain().take(other)
def make(): return B()
@overload
def either(x: int) -> A: ...
@overload
def either(x: str) -> B: ...
def either(x): pass
def f():
    make().chain().take(1)
    either(1).chain()
`),
  ).toEqual([
    'm.py:6 take -> m.py#A.take~method probable argument',
    'm.py:6 chain -> m.py#A.chain~method probable argument',
    'm.py:7 B -> m.py#B~class exact local',
    'm.py:14 take -> m.py#B.take~method probable inferredReturn',
    'm.py:14 chain -> m.py#A.chain~method probable inferredReturn',
    'm.py:14 make -> m.py#make~function exact local',
    'm.py:15 chain -> m.py#A.chain~method exact return',
    'm.py:15 either -> m.py#either~function#2 exact local',
  ]);
});
