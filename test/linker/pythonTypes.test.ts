/** Types that Python code tells: parameters of classes, comments. One case a rule, smallest modules. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('type parameters of classes: Generic, bounds, arguments by way of a base, the syntax of 3.12', () => {
  expect(
    calls(`
-- m.py
from typing import Generic, TypeVar, List
class B:
    def b(self): pass
T = TypeVar("T")
U = TypeVar("U", bound=B)
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def top(self) -> T: return self.items[-1]
class Sub(Stack[B]): pass
class Held(Generic[U]):
    value: U
    def f(self): self.value.b()
class New[V]:
    def get(self) -> V: ...
def f(s: Stack[B], t: Sub, h: Held, n: New[B], o: Stack):
    s.top().b()
    t.top().b()
    t.items[0].b()
    h.value.b()
    n.get().b()
    o.top().b()
`),
  ).toEqual([
    'm.py:4 TypeVar -> external typing',
    'm.py:5 TypeVar -> external typing',
    'm.py:12 b -> m.py#B.b~method exact field',
    'm.py:16 b -> m.py#B.b~method exact return',
    'm.py:16 top -> m.py#Stack.top~method exact annotation',
    'm.py:17 b -> m.py#B.b~method exact return',
    'm.py:17 top -> m.py#Stack.top~method exact annotation',
    'm.py:18 b -> m.py#B.b~method exact element',
    'm.py:19 b -> m.py#B.b~method exact field',
    'm.py:20 b -> m.py#B.b~method exact return',
    'm.py:20 get -> m.py#New.get~method exact annotation',
    'm.py:21 b -> unresolved T has no member b',
    'm.py:21 top -> m.py#Stack.top~method exact annotation',
  ]);
});

test('types in comments', () => {
  expect(
    calls(`
-- a.py
from typing import Dict, List, Optional
import asyncio
class A:
    def m(self): pass
async def made() -> A: ...
class B:
    def __init__(self):
        self.one = None  # type: Optional[A]
        self.all = []  # type: List[A]
        self.ignored = A()  # type: ignore
    def use(self):
        self.one.m()
        for a in self.all: a.m()
        self.ignored.m()
    def get(self, key):
        # type: (str) -> A
        return self.cache[key]
known = {}  # type: Dict[str, "A"]  # by name
known["a"].m()
B().get("b").m()
loop = asyncio.new_event_loop()
loop.run_until_complete(made()).m()
`),
  ).toEqual([
    'a.py:10 A -> a.py#A~class exact local',
    'a.py:12 m -> a.py#A.m~method exact field',
    'a.py:13 m -> a.py#A.m~method exact element',
    'a.py:14 m -> a.py#A.m~method exact field',
    'a.py:19 m -> a.py#A.m~method exact element',
    'a.py:20 m -> a.py#A.m~method probable inferredReturn',
    'a.py:20 get -> a.py#B.get~method exact constructor',
    'a.py:20 B -> a.py#B~class exact local',
    'a.py:21 new_event_loop -> external asyncio',
    'a.py:22 m -> a.py#A.m~method exact return',
    'a.py:22 run_until_complete -> external asyncio',
    'a.py:22 made -> a.py#made~function exact local',
  ]);
});

test('types of parameters in comments, of fields that were named before, of context variables', () => {
  expect(
    calls(`
-- a.py
from contextvars import ContextVar
from typing import List
class A:
    def m(self): pass
def f(x, y=1, *rest):
    # type: (A, int, *A) -> None
    x.m()
    for each in rest: each.m()
class B:
    __slots__ = ("all", "other")
    def __init__(self, x, y):
        # type: (A, List[A]) -> None
        self.all: List[A] = []
        self.other = x
        y[0].m()
    def use(self):
        for each in self.all: each.m()
        self.other.m()
current: ContextVar[A] = ContextVar("current")
current.get().m()
`).filter((line) => / m /.test(line)),
  ).toEqual([
    'a.py:7 m -> a.py#A.m~method exact annotation',
    'a.py:8 m -> a.py#A.m~method exact element',
    'a.py:15 m -> a.py#A.m~method exact element',
    'a.py:17 m -> a.py#A.m~method exact element',
    'a.py:18 m -> a.py#A.m~method exact field',
    'a.py:20 m -> a.py#A.m~method exact return',
  ]);
});

test('type variables of functions: found from arguments, classes that are passed, receivers', () => {
  expect(
    calls(`
-- kinds.py
from typing import TypeVar
T = TypeVar("T")
-- m.py
from typing import Callable, List, Type, TypeVar
from kinds import T
class A:
    def m(self): pass
B = TypeVar("B", bound="Base")
class Base:
    def me(self: B) -> B: pass
    @classmethod
    def make(cls: Type[B]) -> B:
        cls.other()
    @classmethod
    def other(cls): pass
    def run(self: T) -> T:
        self.me()
class Sub(Base):
    def sub(self): pass
def first(x: List[T]) -> T: pass
def build(c: Callable[..., T]) -> T: pass
def of(c: Type[T]) -> T: pass
def kept(f: Callable[..., T]) -> Callable[..., T]:
    def inner(*args) -> T: pass
    return inner
def bounded(x: B) -> B:
    return x.me()
@kept
def maker() -> A: pass
def f(items: List[A]):
    Sub().me().sub()
    Sub.make().sub()
    Sub().run().sub()
    first(items).m()
    build(A).m()
    of(A).m()
    maker().m()
    bounded(Sub()).sub()
    bounded().me()
`).filter((link) => / (?:m|me|sub|other) ->/.test(link)),
  ).toEqual([
    'm.py:10 other -> m.py#Base.other~method exact self',
    'm.py:14 me -> m.py#Base.me~method exact self',
    'm.py:24 me -> m.py#Base.me~method exact annotation',
    'm.py:28 sub -> m.py#Sub.sub~method exact return',
    'm.py:28 me -> m.py#Base.me~method exact constructor',
    'm.py:29 sub -> m.py#Sub.sub~method exact return',
    'm.py:30 sub -> m.py#Sub.sub~method exact return',
    'm.py:31 m -> m.py#A.m~method exact return',
    'm.py:32 m -> m.py#A.m~method exact return',
    'm.py:33 m -> m.py#A.m~method exact return',
    'm.py:34 m -> m.py#A.m~method exact return',
    'm.py:35 sub -> m.py#Sub.sub~method exact return',
    'm.py:36 me -> m.py#Base.me~method exact return',
  ]);
});

test('descriptors give what their __get__ says, for classes and as decorators', () => {
  expect(
    calls(`
-- m.py
from typing import Generic, TypeVar, overload
T = TypeVar("T")
class A:
    def m(self): pass
class Late(Generic[T]):
    @overload
    def __get__(self, instance: None, owner) -> "Late[T]": ...
    @overload
    def __get__(self, instance: object, owner) -> T: ...
    def __get__(self, instance, owner): return self
    def late(self): pass
class Lazy:
    def __get__(self, instance, owner) -> A: pass
class Once:
    def __init__(self, function): pass
    def __get__(self, instance, owner): pass
class Plain: 
    def p(self): pass
class Host:
    one: Late[A] = Late()
    two = Lazy()
    three = Plain()
    @Once
    def made(self) -> A: pass
    def f(self):
        self.one.m()
        self.two.m()
        self.three.p()
        self.made.m()
        Host.one.late()
`).filter((link) => / (?:m|p|late) ->/.test(link)),
  ).toEqual([
    'm.py:26 m -> m.py#A.m~method exact field',
    'm.py:27 m -> m.py#A.m~method exact field',
    'm.py:28 p -> m.py#Plain.p~method exact field',
    'm.py:29 m -> m.py#A.m~method exact self',
    'm.py:30 late -> m.py#Late.late~method exact field',
  ]);
});

test('functions that make descriptors, with and without arguments of their own, decorate like them', () => {
  expect(
    calls(`
-- tools.py
from typing import Callable
class Once:
    def __init__(self, function): pass
    def __get__(self, instance, owner): pass
def once(function): return Once(function)
def kept(name) -> Callable[[Callable], Once]: pass
def named(name):
    def decorate(function): return Once(function)
    return decorate
def logged(function): return function
-- m.py
import tools
from tools import once
class A:
    def m(self): pass
class Host:
    @once
    def one(self) -> A: pass
    @tools.kept("two")
    def two(self) -> A: pass
    @tools.named("three")
    def three(self) -> A: pass
    @tools.logged
    def four(self) -> A: pass
    def f(self):
        self.one.m(); self.two.m(); self.three.m(); self.four.m()
`).filter((link) => / m ->/.test(link)),
  ).toEqual([
    'm.py:15 m -> m.py#A.m~method exact self',
    'm.py:15 m -> m.py#A.m~method exact self',
    'm.py:15 m -> m.py#A.m~method exact self',
    'm.py:15 m -> unresolved typeof four has no member m',
  ]);
});

test('functions of the library that take functions give what those give', () => {
  expect(
    calls(`
-- m.py
import functools
from functools import partial
class A:
    def m(self): pass
def made(x=0): return A()
class Pages:
    def __init__(self):
        self.get = functools.cache(self._get)
        self.later = partial(self._get, 1)
    def _get(self, x) -> A: pass
    def f(self):
        self.get(1).m()
        self.later().m()
for each in map(made, [1]): each.m()
partial(made, x=1)().m()
partial(A)().m()
partial()().m()
`).filter((link) => / (?:m|get|later) ->/.test(link)),
  ).toEqual([
    'm.py:12 m -> m.py#A.m~method exact return',
    'm.py:12 get -> m.py#Pages._get~method probable assigned',
    'm.py:13 m -> m.py#A.m~method exact return',
    'm.py:13 later -> m.py#Pages.later~field exact self',
    'm.py:14 m -> m.py#A.m~method exact return',
    'm.py:15 m -> m.py#A.m~method exact return',
    'm.py:16 m -> m.py#A.m~method exact return',
    'm.py:17 m -> unresolved receiver of unknown type',
  ]);
});

test('a name for a type of functions is that type', () => {
  expect(
    calls(`
-- m.py
from typing import Callable
class A:
    def m(self): pass
Maker = Callable[[str], A]
def f(make: Maker):
    make("x").m()
`).filter((link) => / m ->/.test(link)),
  ).toEqual(['m.py:6 m -> m.py#A.m~method exact return']);
});

test('names for types: declared as such, unions by a bar', () => {
  expect(
    calls(`
-- names.py
from typing import Callable, ContextManager, TypeAlias
class A:
    def m(self): pass
class B:
    def m(self): pass
Declared: TypeAlias = Callable[..., ContextManager[A]]
Quoted: TypeAlias = "B | None"
Either = A | None
def a(): pass
def b(): pass
Joined = a() | b()
-- m.py
from names import Declared, Either, Joined, Quoted
def f(declared: Declared, quoted: Quoted, either: Either):
    with declared() as each: each.m()
    quoted.m()
    either.m()
    Joined()
`).filter((link) => / (?:m|Joined) ->/.test(link)),
  ).toEqual([
    'm.py:3 m -> names.py#A.m~method exact return',
    'm.py:4 m -> names.py#B.m~method exact annotation',
    'm.py:5 m -> names.py#A.m~method exact annotation',
    'm.py:6 Joined -> names.py#Joined~variable exact import',
  ]);
});
