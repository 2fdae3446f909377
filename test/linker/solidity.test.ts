/** Rules of Solidity: one case a rule, smallest contracts. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('imports: plain, named, aliased, of several, from node_modules, lib, remapped, from the root, external', () => {
  expect(
    linked(`
-- contracts/a/Store.sol
pragma solidity ^0.8.0;
import "./Item.sol";
import "../Base.sol" as Base;
import * as All from "../Base.sol";
import {Owner as Boss, helper} from "../Base.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20.sol";
import {Test} from "forge-std/Test.sol";
import {Thing} from "solmate/Thing.sol";
import "contracts/Base.sol";
import {Gone} from "@gone/contracts/Gone.sol";
import "./Missing.sol";
contract Store is Boss, ERC20, Base.Other {
    function run() public {
        item(); Base.helper(); All.helper(); helper(); deep(); own(); other(); transfer(); thing.go(); gone.x();
    }
    Thing thing;
    Gone gone;
}
-- contracts/a/Item.sol
pragma solidity ^0.8.0;
import "./Deep.sol";
function item() pure {}
-- contracts/a/Deep.sol
pragma solidity ^0.8.0;
function deep() pure {}
-- contracts/Base.sol
pragma solidity ^0.8.0;
contract Owner { function own() internal {} }
contract Other { function other() internal {} }
function helper() pure {}
-- node_modules/@openzeppelin/contracts/token/ERC20.sol
pragma solidity ^0.8.0;
contract ERC20 { function transfer() public {} }
-- lib/forge-std/src/Test.sol
pragma solidity ^0.8.0;
contract Test {}
-- vendor/mate/Thing.sol
pragma solidity ^0.8.0;
contract Thing { function go() public {} }
-- remappings.txt
forge-std/=lib/forge-std/src/
solmate/=vendor/mate/
`),
  ).toEqual([
    'contracts/a/Item.sol:2 import ./Deep.sol -> contracts/a/Deep.sol exact',
    'contracts/a/Store.sol:2 import ./Item.sol -> contracts/a/Item.sol exact',
    'contracts/a/Store.sol:3 import ../Base.sol -> contracts/Base.sol exact',
    'contracts/a/Store.sol:4 import ../Base.sol -> contracts/Base.sol exact',
    'contracts/a/Store.sol:5 import ../Base.sol.Owner -> contracts/Base.sol, contracts/Base.sol#Owner~class exact',
    'contracts/a/Store.sol:5 import ../Base.sol.helper -> contracts/Base.sol, contracts/Base.sol#helper~function exact',
    'contracts/a/Store.sol:6 import @openzeppelin/contracts/token/ERC20.sol.ERC20 -> node_modules/@openzeppelin/contracts/token/ERC20.sol, node_modules/@openzeppelin/contracts/token/ERC20.sol#ERC20~class exact',
    'contracts/a/Store.sol:7 import forge-std/Test.sol.Test -> lib/forge-std/src/Test.sol, lib/forge-std/src/Test.sol#Test~class exact',
    'contracts/a/Store.sol:8 import solmate/Thing.sol.Thing -> vendor/mate/Thing.sol, vendor/mate/Thing.sol#Thing~class exact',
    'contracts/a/Store.sol:9 import contracts/Base.sol -> contracts/Base.sol exact',
    'contracts/a/Store.sol:10 import @gone/contracts/Gone.sol.Gone -> external @gone/contracts',
    'contracts/a/Store.sol:11 import ./Missing.sol -> unresolved no file ./Missing.sol',
    'contracts/a/Store.sol:14 item -> contracts/a/Item.sol#item~function exact package',
    'contracts/a/Store.sol:14 helper -> contracts/Base.sol#helper~function exact qualified',
    'contracts/a/Store.sol:14 helper -> contracts/Base.sol#helper~function exact qualified',
    'contracts/a/Store.sol:14 helper -> contracts/Base.sol#helper~function exact import',
    'contracts/a/Store.sol:14 deep -> contracts/a/Deep.sol#deep~function exact package',
    'contracts/a/Store.sol:14 own -> contracts/Base.sol#Owner.own~method exact self',
    'contracts/a/Store.sol:14 other -> contracts/Base.sol#Other.other~method exact self',
    'contracts/a/Store.sol:14 transfer -> node_modules/@openzeppelin/contracts/token/ERC20.sol#ERC20.transfer~method exact self',
    'contracts/a/Store.sol:14 go -> vendor/mate/Thing.sol#Thing.go~method exact field',
    'contracts/a/Store.sol:14 x -> external @gone/contracts',
  ]);
});

test('inheritance: the last base first (C3), super, base constructors, interfaces, overrides, bare and through this', () => {
  expect(
    calls(`
-- A.sol
pragma solidity ^0.8.0;
contract Top { constructor(uint x) {} function f() public virtual {} function top() internal {} }
contract Left is Top(1) { function f() public virtual override { super.f(); } }
contract Right is Top(1) { function f() public virtual override { super.f(); } function right() internal {} }
interface IFace { function face(uint a) external returns (Top); }
abstract contract Both is Left, Right, IFace {
    constructor() Top(2) {}
    function run() public {
        f(); this.f(); super.f(); top(); right(); face(1); face(1).f(); Left.f(); missing();
    }
}
contract Narrow is Both { function g() public override(Left, Right) { run(); } }
`),
  ).toEqual([
    'A.sol:3 f -> A.sol#Top.f~method exact self',
    'A.sol:4 f -> A.sol#Top.f~method exact self',
    'A.sol:7 Top -> A.sol#Top~class exact local',
    'A.sol:9 f -> A.sol#Right.f~method exact self',
    'A.sol:9 f -> A.sol#Right.f~method exact self',
    'A.sol:9 f -> A.sol#Right.f~method exact self',
    'A.sol:9 top -> A.sol#Top.top~method exact self',
    'A.sol:9 right -> A.sol#Right.right~method exact self',
    'A.sol:9 face -> A.sol#IFace.face~method exact self',
    'A.sol:9 f -> A.sol#Top.f~method exact return',
    'A.sol:9 face -> A.sol#IFace.face~method exact self',
    'A.sol:9 f -> A.sol#Left.f~method exact local',
    'A.sol:9 missing -> unresolved unknown name',
    'A.sol:12 run -> A.sol#Both.run~method exact self',
  ]);
});

test("libraries: using for a type, for all types, by functions, on chains; calls by the library's name", () => {
  expect(
    calls(`
-- A.sol
pragma solidity ^0.8.0;
library Sums {
    function add(uint256 a, uint256 b) internal pure returns (uint256) { return a + b; }
    function size(address a) internal pure returns (uint256) { return 1; }
}
library Any { function any(bytes memory a) internal pure {} }
struct Set { uint[] values; }
library Sets {
    function has(Set storage s, uint v) internal returns (bool) {}
    function push(Set storage s, uint v) internal {}
}
function twice(uint256 a) pure returns (uint256) { return a; }
using {twice} for uint256;
contract A {
    using Sums for uint;
    using Sums for address;
    using Any for *;
    using Sets for Set;
    Set set;
    mapping(address => Set) sets;
    function run(uint256 x, address to, bytes memory b) public {
        x.add(1); x.add(1).add(2); to.size(); msg.sender.size(); b.any(); set.has(1); sets[to].push(2); x.twice(); Sums.add(1, 2);
        uint y = 1;
        y.add(2); y.gone();
        bool z = x <= y.add(1);
    }
}
`),
  ).toEqual([
    'A.sol:22 add -> A.sol#Sums.add~method exact annotation',
    'A.sol:22 add -> A.sol#Sums.add~method exact return',
    'A.sol:22 add -> A.sol#Sums.add~method exact annotation',
    'A.sol:22 size -> A.sol#Sums.size~method exact annotation',
    'A.sol:22 size -> A.sol#Sums.size~method exact package',
    'A.sol:22 any -> A.sol#Any.any~method exact annotation',
    'A.sol:22 has -> A.sol#Sets.has~method exact field',
    'A.sol:22 push -> A.sol#Sets.push~method exact element',
    'A.sol:22 twice -> A.sol#twice~function exact annotation',
    'A.sol:22 add -> A.sol#Sums.add~method exact local',
    'A.sol:24 add -> A.sol#Sums.add~method exact annotation',
    'A.sol:24 gone -> external',
    'A.sol:25 add -> A.sol#Sums.add~method exact annotation',
  ]);
});

test('types: state variables, parameters, mappings, arrays, structs, results, conversions, new, ternaries, tuples', () => {
  expect(
    calls(`
-- A.sol
pragma solidity ^0.8.0;
contract Item { Item public next; function run() public returns (Item) {} function two() public returns (Item a, uint b) {} }
contract A {
    struct Entry { Item item; Item[] list; }
    Item store;
    Item[] public items;
    mapping(uint => Item) byId;
    mapping(uint => mapping(uint => Entry)) deep;
    Entry entry;
    function make() internal returns (Item made) {}
    function f(Item given, Entry memory e, Item[] calldata many) public {
        store.run(); items[0].run(); byId[1].run(); deep[1][2].item.run(); entry.list[0].run();
        given.run(); e.item.run(); many[0].run(); make().run(); store.run().run(); store.next.run();
        Item local = make();
        local.run();
        Item(msg.sender).run();
        new Item().run();
        (Item a, uint b) = store.two();
        a.run();
        store.run{value: 1, gas: 2}();
        payable(msg.sender).transfer(1);
        abi.encode(1);
        address(this).call("");
        unknown.run();
    }
}
`),
  ).toEqual([
    'A.sol:12 run -> A.sol#Item.run~method exact field',
    'A.sol:12 run -> A.sol#Item.run~method exact element',
    'A.sol:12 run -> A.sol#Item.run~method exact element',
    'A.sol:12 run -> A.sol#Item.run~method exact element',
    'A.sol:12 run -> A.sol#Item.run~method exact element',
    'A.sol:13 run -> A.sol#Item.run~method exact annotation',
    'A.sol:13 run -> A.sol#Item.run~method exact field',
    'A.sol:13 run -> A.sol#Item.run~method exact element',
    'A.sol:13 run -> A.sol#Item.run~method exact return',
    'A.sol:13 make -> A.sol#A.make~method exact self',
    'A.sol:13 run -> A.sol#Item.run~method exact return',
    'A.sol:13 run -> A.sol#Item.run~method exact field',
    'A.sol:13 run -> A.sol#Item.run~method exact field',
    'A.sol:14 make -> A.sol#A.make~method exact self',
    'A.sol:15 run -> A.sol#Item.run~method exact annotation',
    'A.sol:16 run -> A.sol#Item.run~method exact constructor',
    'A.sol:16 Item -> A.sol#Item~class exact local',
    'A.sol:17 run -> A.sol#Item.run~method exact constructor',
    'A.sol:17 Item -> A.sol#Item~class exact local',
    'A.sol:18 two -> A.sol#Item.two~method exact field',
    'A.sol:19 run -> A.sol#Item.run~method exact annotation',
    'A.sol:20 run -> A.sol#Item.run~method exact field',
    'A.sol:21 transfer -> external',
    'A.sol:22 encode -> external',
    'A.sol:23 call -> external',
    'A.sol:24 run -> unresolved receiver of unknown type',
  ]);
});

test('calls: overloads by number of arguments, modifiers, events, errors, structs, free functions, built-in ones, shadowing', () => {
  expect(
    calls(`
-- A.sol
pragma solidity ^0.8.0;
error Free(uint a);
event Logged(uint a);
function free(uint a) pure {}
contract A {
    error Own(address a);
    event Sold(uint a);
    struct Entry { uint a; }
    enum Color { Red, Green }
    modifier only(uint x) { check(x); _; }
    modifier plain { _; }
    function over(uint a) public only(1) plain {}
    function over(uint a, uint b) public {}
    function check(uint x) internal {}
    function run(uint check_) public {
        over(1); over(1, 2);
        if (check_ > 1) revert Own(msg.sender);
        if (check_ > 2) revert Free(1);
        emit Sold(1); emit Logged(1);
        Entry(1); Entry({a: 1});
        free(1); require(true, "x"); keccak256("a");
        Color c = Color.Red;
        function(uint) f = over;
        f(1);
        assembly { let x := mload(0x40) }
        try this.over(1) { check(1); } catch Error(string memory m) { check(2); }
    }
    receive() external payable { check(3); }
    fallback() external { check(4); }
}
`),
  ).toEqual([
    'A.sol:10 check -> A.sol#A.check~method exact self',
    'A.sol:12 only -> A.sol#A.only~macro exact self',
    'A.sol:12 plain -> A.sol#A.plain~macro exact self',
    'A.sol:16 over -> A.sol#A.over~method exact self',
    'A.sol:16 over -> A.sol#A.over~method#1 exact self',
    'A.sol:17 Own -> A.sol#A.Own~struct exact self',
    'A.sol:18 Free -> A.sol#Free~struct exact local',
    'A.sol:19 Sold -> A.sol#A.Sold~struct exact self',
    'A.sol:19 Logged -> A.sol#Logged~struct exact local',
    'A.sol:20 Entry -> A.sol#A.Entry~struct exact self',
    'A.sol:20 Entry -> A.sol#A.Entry~struct exact self',
    'A.sol:21 free -> A.sol#free~function exact local',
    'A.sol:21 require -> external',
    'A.sol:21 keccak256 -> external',
    'A.sol:24 f -> A.sol#A.over~method probable assigned',
    'A.sol:26 over -> A.sol#A.over~method exact self',
    'A.sol:26 check -> A.sol#A.check~method exact self',
    'A.sol:26 check -> A.sol#A.check~method exact self',
    'A.sol:28 check -> A.sol#A.check~method exact self',
    'A.sol:29 check -> A.sol#A.check~method exact self',
  ]);
});
