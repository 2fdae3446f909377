/** Functions as values in Python: what is passed along, given back, kept in elements. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('functions as values: parameters, results, elements, keys', () => {
  expect(
    calls(`
-- a.py
def one(): pass
def two(): pass
def run(f, g=None):
    f()
    g()
def nested(f):
    f(one)
def given(h): h()
def same(x): return x
def pick(): return two
run(one, g=two)
nested(given)
pick()()
same(one)()
table = {"a": one, "b": two}
table["a"]()
table["c"] = two
table["c"]()
def by(key): table[key]()
[one, two][1]()
def typed(f: int): f()
typed(one)
def decorate(f):
    f()
    return f
@decorate
def plain(): pass
class A:
    def m(self): pass
class B:
    def __init__(self, a):
        self.a = a
    def use(self):
        self.a.m()
b = B(A())
def many(f): f()
many(one); many(two); many(A); many(B); many(pick)
`),
  ).toEqual([
    'a.py:4 f -> a.py#one~function probable flow',
    'a.py:5 g -> a.py#two~function probable flow',
    'a.py:7 f -> a.py#given~function probable flow',
    'a.py:8 h -> a.py#one~function probable flow',
    'a.py:11 run -> a.py#run~function exact local',
    'a.py:12 nested -> a.py#nested~function exact local',
    'a.py:13 () -> a.py#two~function probable inferredReturn',
    'a.py:13 pick -> a.py#pick~function exact local',
    'a.py:14 () -> a.py#one~function probable flow',
    'a.py:14 same -> a.py#same~function exact local',
    'a.py:16 () -> a.py#one~function probable flow',
    'a.py:18 () -> a.py#two~function probable flow',
    'a.py:19 () -> a.py#one~function, a.py#two~function probable flow',
    'a.py:20 () -> a.py#two~function probable flow',
    'a.py:21 f -> unresolved a value whose function is not known',
    'a.py:22 typed -> a.py#typed~function exact local',
    'a.py:24 f -> a.py#plain~function probable flow',
    'a.py:34 m -> a.py#A.m~method probable flow',
    'a.py:35 B -> a.py#B~class exact local',
    'a.py:35 A -> a.py#A~class exact local',
    'a.py:36 f -> ambiguous a.py#one~function, a.py#two~function, a.py#A~class, a.py#B~class, a.py#pick~function',
    'a.py:37 many -> a.py#many~function exact local',
    'a.py:37 many -> a.py#many~function exact local',
    'a.py:37 many -> a.py#many~function exact local',
    'a.py:37 many -> a.py#many~function exact local',
    'a.py:37 many -> a.py#many~function exact local',
  ]);
});

test('a variable that is given functions one after the other is the last one before it is called', () => {
  expect(
    calls(`
-- a.py
def one(f): return f
def two(f): return f
a = b = one
b()
a = b = two
a()
@a
def decorated(): pass
def later():
    a()
`),
  ).toEqual([
    'a.py:4 b -> a.py#one~function probable assigned',
    'a.py:6 a -> a.py#two~function probable assigned',
    'a.py:10 a -> a.py#two~function probable assigned',
  ]);
});
