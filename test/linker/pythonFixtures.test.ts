/** What pytest gives tests under the names of their parameters. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('fixtures of the class, the file and the folders above, by the names of parameters', () => {
  expect(
    calls(`
-- shop.py
class Shop:
    def sell(self): pass
    def close(self): pass
class Test(Shop):
    def sell(self): pass
-- tests/conftest.py
import pytest
from typing import Iterator
from shop import Shop
from pytest import fixture
@pytest.fixture
def shop(): return Shop()
@fixture(scope="session")
def opened(shop):
    shop.sell()
    yield shop
    shop.close()
@pytest.fixture
def declared() -> Iterator[Shop]:
    yield make()
@pytest.fixture(name="other")
def renamed(): return Shop()
def plain(): return Shop()
-- tests/unit/conftest.py
from shop import Test
import pytest
@pytest.fixture
def tried(): return Test()
-- tests/unit/test_shop.py
import pytest
from shop import Test
@pytest.fixture
def shop(shop):
    shop.close()
    return Test()
class TestShop:
    @pytest.fixture
    def mine(self): return Test()
    def test_one(self, mine, shop, tried):
        mine.sell(); shop.sell(); tried.sell()
def test_two(opened, declared, renamed, plain, mine):
    opened.sell(); declared.sell(); renamed.sell(); plain.sell(); mine.sell()
@pytest.mark.parametrize("shop", [1, 2])
def test_three(shop): shop.sell()
def helper(shop): shop.sell()
`).filter((line) => / (sell|close) /.test(line)),
  ).toEqual([
    'tests/conftest.py:9 sell -> shop.py#Shop.sell~method probable argument',
    'tests/conftest.py:11 close -> shop.py#Shop.close~method probable argument',
    'tests/unit/test_shop.py:5 close -> shop.py#Shop.close~method probable argument',
    'tests/unit/test_shop.py:11 sell -> shop.py#Test.sell~method probable argument',
    'tests/unit/test_shop.py:11 sell -> shop.py#Test.sell~method probable argument',
    'tests/unit/test_shop.py:11 sell -> shop.py#Test.sell~method probable argument',
    'tests/unit/test_shop.py:13 sell -> shop.py#Shop.sell~method probable argument',
    'tests/unit/test_shop.py:13 sell -> shop.py#Shop.sell~method probable argument',
    'tests/unit/test_shop.py:13 sell -> unresolved receiver of unknown type',
    'tests/unit/test_shop.py:13 sell -> unresolved receiver of unknown type',
    'tests/unit/test_shop.py:13 sell -> unresolved receiver of unknown type',
    'tests/unit/test_shop.py:15 sell -> unresolved receiver of unknown type',
    'tests/unit/test_shop.py:16 sell -> unresolved receiver of unknown type',
  ]);
});
