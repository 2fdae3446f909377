/** Which of several functions of one name a call of Solidity means: by types, by what bases promise and have, by `using`. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('overloads by types: numbers, bytes, arrays, contracts, literals, conversions, operators; those of bases, of a base outside', () => {
  expect(
    calls(`
-- A.sol
pragma solidity ^0.8.0;
import {Outside} from "@gone/contracts/Outside.sol";
interface ITop { }
contract Top is ITop { function far(uint a) internal {} function far(address a) internal virtual {} }
contract A is Top {
    enum Color { Red }
    function f(uint256 a) internal {}
    function f(int256 a) internal {}
    function f(bytes32 a) internal {}
    function f(address a) internal {}
    function f(string memory a) internal {}
    function f(bool a) internal {}
    function f(uint[] memory a) internal {}
    function f(address[] memory a) internal {}
    function f(ITop a) internal {}
    function f(Color a) internal {}
    function far(address a) internal override {}
    function run(uint8 u, int64 i, bytes4 b, address[] memory many, uint[] storage some, Top top) internal {
        f(u); f(i); f(b); f("x"); f(u > 1); f(!true); f(many); f(some); f(top); f(Color.Red); f(address(this)); f(u + 1);
        f(keccak256("x")); f(msg.sender); f((u)); f(uint256(i)); f(many[0]); f(-i); f(-1); f(type(int8).max); f(this.run.selector); f(new uint[](2));
        far(1); far(msg.sender);
    }
}
contract C {
    mapping(uint => bool) public known;
    function f(bytes4 a) internal {}
    function f(bytes memory a) internal {}
    function run() public { f("x"); f(this.known.selector); }
}
contract B is Outside { function g(uint a) internal {} function run() public { g(1); g("x"); g(1, 2); } }
`),
  ).toEqual([
    'A.sol:19 f -> A.sol#A.f~method exact self',
    'A.sol:19 f -> A.sol#A.f~method#1 exact self',
    'A.sol:19 f -> A.sol#A.f~method#2 exact self',
    'A.sol:19 f -> A.sol#A.f~method#4 exact self',
    'A.sol:19 f -> A.sol#A.f~method#5 exact self',
    'A.sol:19 f -> A.sol#A.f~method#5 exact self',
    'A.sol:19 f -> A.sol#A.f~method#7 exact self',
    'A.sol:19 f -> A.sol#A.f~method#6 exact self',
    'A.sol:19 f -> A.sol#A.f~method#8 exact self',
    'A.sol:19 f -> A.sol#A.f~method#9 exact self',
    'A.sol:19 f -> A.sol#A.f~method#3 exact self',
    'A.sol:19 f -> A.sol#A.f~method exact self',
    'A.sol:20 f -> A.sol#A.f~method#2 exact self',
    'A.sol:20 keccak256 -> external',
    'A.sol:20 f -> A.sol#A.f~method#3 exact self',
    'A.sol:20 f -> A.sol#A.f~method exact self',
    'A.sol:20 f -> A.sol#A.f~method exact self',
    'A.sol:20 f -> A.sol#A.f~method#3 exact self',
    'A.sol:20 f -> A.sol#A.f~method#1 exact self',
    'A.sol:20 f -> A.sol#A.f~method#1 exact self',
    'A.sol:20 f -> A.sol#A.f~method#1 exact self',
    'A.sol:20 f -> A.sol#A.f~method#2 exact self',
    'A.sol:20 f -> A.sol#A.f~method#6 exact self',
    'A.sol:21 far -> A.sol#Top.far~method exact self',
    'A.sol:21 far -> A.sol#A.far~method exact self',
    'A.sol:28 f -> A.sol#C.f~method#1 exact self',
    'A.sol:28 f -> A.sol#C.f~method exact self',
    'A.sol:30 g -> A.sol#B.g~method exact self',
    'A.sol:30 g -> external',
    'A.sol:30 g -> external',
  ]);
});

test('a public variable is the function that its interface promises', () => {
  expect(
    calls(`
-- A.sol
pragma solidity ^0.8.0;
interface IFace { function total(address a) external returns (uint); }
contract Base is IFace { mapping(address => uint) public total; }
contract A { function run(Base base) public { base.total(msg.sender); } }
`),
  ).toEqual(['A.sol:4 total -> A.sol#Base.total~field exact annotation']);
});

test('what a base has for itself is not inherited', () => {
  expect(
    calls(`
-- A.sol
pragma solidity ^0.8.0;
contract Less { function go(uint a) public {} }
contract More is Less { function more() public {} }
contract Top { More internal vm; function own(uint a) internal {} }
contract Other { Less private vm; function own(uint a) private {} function run() public { vm.go(1); own(1); } }
contract A is Top, Other { function walk() public { vm.more(); own(1); } }
`),
  ).toEqual([
    'A.sol:5 go -> A.sol#Less.go~method exact field',
    'A.sol:5 own -> A.sol#Other.own~method exact self',
    'A.sol:6 more -> A.sol#More.more~method exact field',
    'A.sol:6 own -> A.sol#Top.own~method exact self',
  ]);
});

test('super is the next contract in the order of linearization that has a body', () => {
  expect(
    calls(`
-- A.sol
pragma solidity ^0.8.0;
interface IFace { function f() external; }
contract Base is IFace { function f() public virtual {} }
interface IMore is IFace { }
contract Top is Base, IMore { function f() public override { super.f(); } }
`),
  ).toEqual(['A.sol:5 f -> A.sol#Base.f~method exact self']);
});

test('using: overloads by what stands in front and by number, arrays, types of their own, known wherever the type is', () => {
  expect(
    calls(`
-- Price.sol
pragma solidity ^0.8.0;
type Price is uint128;
using {plus, Prices.minus} for Price global;
function plus(Price a, Price b) pure returns (Price) { return Price.wrap(Price.unwrap(a) + Price.unwrap(b)); }
library Prices { function minus(Price a, Price b) internal pure returns (Price) {} function other(Price a) internal {} }
library Lists {
    function at(address[] memory a, uint i) internal returns (address) {}
    function at(uint[] memory a, uint i) internal returns (uint) {}
    function at(uint[] memory a, uint i, string memory m) internal returns (uint) {}
}
library Sums {
    function add(uint a, uint b) internal returns (uint) {}
    function add(uint a, uint b, string memory m) internal returns (uint) {}
}
-- A.sol
pragma solidity ^0.8.0;
import {Price, Lists, Sums} from "./Price.sol";
contract A {
    using Lists for address[];
    using Lists for uint[];
    using Sums for uint;
    function run(Price p, address[] memory many, uint[] memory some, uint x) public {
        p.plus(p).minus(p); Price.wrap(1).plus(p); p.other();
        many.at(1); some.at(1); some.at(1, "m"); Lists.at(some, 1); some.at(1).add(1, "m"); (x * 2).add(1); uint256(x).add(2);
    }
}
`),
  ).toEqual([
    'A.sol:8 minus -> Price.sol#Prices.minus~method exact return',
    'A.sol:8 plus -> Price.sol#plus~function exact annotation',
    'A.sol:8 plus -> Price.sol#plus~function exact return',
    'A.sol:8 wrap -> external',
    'A.sol:8 other -> unresolved Price has no member other',
    'A.sol:9 at -> Price.sol#Lists.at~method exact annotation',
    'A.sol:9 at -> Price.sol#Lists.at~method#1 exact annotation',
    'A.sol:9 at -> Price.sol#Lists.at~method#2 exact annotation',
    'A.sol:9 at -> Price.sol#Lists.at~method#1 exact import',
    'A.sol:9 add -> Price.sol#Sums.add~method#1 exact return',
    'A.sol:9 at -> Price.sol#Lists.at~method#1 exact annotation',
    'A.sol:9 add -> Price.sol#Sums.add~method exact annotation',
    'A.sol:9 add -> Price.sol#Sums.add~method exact annotation',
    'Price.sol:4 wrap -> external',
    'Price.sol:4 unwrap -> external',
    'Price.sol:4 unwrap -> external',
  ]);
});
