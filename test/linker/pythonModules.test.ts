/** Modules of Python that are called alike, and where they are looked for: one case a rule. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('a package that takes all of its modules has their functions, also those that are called like them', () => {
  expect(
    calls(`
-- pkg/__init__.py
from .trees import *
from .outside import *
-- pkg/trees.py
def trees(): pass
-- pkg/other.py
def f(): pass
-- main.py
import pkg
import pkg.other
pkg.trees()
pkg.other.f()
`),
  ).toEqual(['main.py:3 trees -> pkg/trees.py#trees~function exact qualified', 'main.py:4 f -> pkg/other.py#f~function exact qualified']);
});

test('a folder of tests that is called like a module of the library is not that module', () => {
  expect(
    linked(`
-- tests/types/__init__.py
-- tests/types/of_tests.py
def made(): pass
-- tests/fields/test_a.py
import types
from types import SimpleNamespace
from types.of_tests import made
SimpleNamespace(); made()
`),
  ).toEqual([
    'tests/fields/test_a.py:1 import types -> external types',
    'tests/fields/test_a.py:2 import types.SimpleNamespace -> external types',
    'tests/fields/test_a.py:3 import types.of_tests.made -> tests/types/of_tests.py, tests/types/of_tests.py#made~function exact',
    'tests/fields/test_a.py:4 SimpleNamespace -> external types',
    'tests/fields/test_a.py:4 made -> tests/types/of_tests.py#made~function exact import',
  ]);
});

test('a file may import a name thousands of times from itself', () => {
  expect(
    calls(`
-- a.py
def known(): pass
${'from a import known, unknown\n'.repeat(3000)}
known(); unknown()
`),
  ).toEqual(['a.py:3003 known -> a.py#known~function exact import', 'a.py:3003 unknown -> unresolved not found where it is imported from']);
});

test('a file of a package that may be run alone has the files beside it, and is not what it is called like', () => {
  expect(
    linked(`
-- pkg/__init__.py
from redis import Redis
-- pkg/redis.py
import redis
redis.connect()
-- pkg/module.py
from . import redis as ours
from redis import connect
connect()
-- pkg/script.py
from tools import help
import queue
help(); queue.put()
-- pkg/tools.py
def help(): pass
-- pkg/queue.py
def put(): pass
`),
  ).toEqual([
    'pkg/__init__.py:1 import redis.Redis -> external redis',
    'pkg/module.py:1 import ..redis -> pkg/redis.py exact',
    'pkg/module.py:2 import redis.connect -> external redis',
    'pkg/module.py:3 connect -> external redis',
    'pkg/redis.py:1 import redis -> external redis',
    'pkg/redis.py:2 connect -> external redis',
    'pkg/script.py:1 import tools.help -> pkg/tools.py, pkg/tools.py#help~function exact',
    'pkg/script.py:2 import queue -> external queue',
    'pkg/script.py:3 help -> pkg/tools.py#help~function exact import',
    'pkg/script.py:3 put -> external queue',
  ]);
});

test('a module that is called like the folder it lies in is not the package of the other modules there', () => {
  expect(
    linked(`
-- src/shop/shop.py
from shop.goods.book import read
import shop.goods.book
read(); shop.goods.book.read()
-- src/shop/goods/__init__.py
-- src/shop/goods/book.py
def read(): pass
-- tests/shop/__init__.py
-- tests/shop/test_shop.py
from shop.goods.book import read
from shop.gone import x
read()
`),
  ).toEqual([
    'src/shop/shop.py:1 import shop.goods.book.read -> src/shop/goods/book.py, src/shop/goods/book.py#read~function exact',
    'src/shop/shop.py:2 import shop.goods.book -> src/shop/goods/book.py exact',
    'src/shop/shop.py:3 read -> src/shop/goods/book.py#read~function exact import',
    'src/shop/shop.py:3 read -> src/shop/goods/book.py#read~function exact qualified',
    'tests/shop/test_shop.py:1 import shop.goods.book.read -> src/shop/goods/book.py, src/shop/goods/book.py#read~function exact',
    'tests/shop/test_shop.py:2 import shop.gone.x -> unresolved no module shop.gone',
    'tests/shop/test_shop.py:3 read -> src/shop/goods/book.py#read~function exact import',
  ]);
});

test('distributions of a repository share a namespace', () => {
  expect(
    linked(`
-- api/pyproject.toml
-- api/src/space/trace/__init__.py
def start(): pass
-- api/src/space/context.py
def now(): pass
-- old/src/space/gone.py
-- sdk/pyproject.toml
-- sdk/src/space/sdk/__init__.py
from space.trace import start
from space import context, other
from space.gone import x
import space.trace
start(); context.now(); space.trace.start()
-- sdk/tests/test_a.py
from space.context import now
import requests.context
now()
`),
  ).toEqual([
    'sdk/src/space/sdk/__init__.py:1 import space.trace.start -> api/src/space/trace/__init__.py, api/src/space/trace/__init__.py#start~function exact',
    'sdk/src/space/sdk/__init__.py:2 import space.context -> api/src/space/context.py exact',
    'sdk/src/space/sdk/__init__.py:2 import space.other -> external space',
    'sdk/src/space/sdk/__init__.py:3 import space.gone.x -> external space',
    'sdk/src/space/sdk/__init__.py:4 import space.trace -> api/src/space/trace/__init__.py exact',
    'sdk/src/space/sdk/__init__.py:5 start -> api/src/space/trace/__init__.py#start~function exact import',
    'sdk/src/space/sdk/__init__.py:5 now -> api/src/space/context.py#now~function exact qualified',
    'sdk/src/space/sdk/__init__.py:5 start -> api/src/space/trace/__init__.py#start~function exact qualified',
    'sdk/tests/test_a.py:1 import space.context.now -> api/src/space/context.py, api/src/space/context.py#now~function exact',
    'sdk/tests/test_a.py:2 import requests.context -> external requests',
    'sdk/tests/test_a.py:3 now -> api/src/space/context.py#now~function exact import',
  ]);
});
