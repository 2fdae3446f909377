import type { Repository } from './repository.ts';

/** One language: a function, another file whose function calls it, and where that call is written. */
export interface LanguageSample {
  readonly language: string;
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly called: string;
  /** The file that holds the body of what is called. */
  readonly defined: string;
  readonly caller: string;
  /** Of the call: file, and line and column, counted from 1. */
  readonly call: { readonly file: string; readonly line: number; readonly column: number };
}

/** Two files of each; no name is used twice. */
export const samples: readonly LanguageSample[] = [
  {
    language: 'Java',
    called: 'priceOf',
    defined: 'java/shop/price/PriceList.java',
    caller: 'takeOrder',
    call: { file: 'java/shop/orders/OrderDesk.java', line: 7, column: 22 },
    files: {
      'java/shop/price/PriceList.java': [
        'package shop.price;',
        '',
        'public class PriceList {',
        '  public static int priceOf(String item) {',
        '    return item.length();',
        '  }',
        '}',
      ],
      'java/shop/orders/OrderDesk.java': [
        'package shop.orders;',
        '',
        'import shop.price.PriceList;',
        '',
        'public class OrderDesk {',
        '  int takeOrder(String item) {',
        '    return PriceList.priceOf(item);',
        '  }',
        '}',
      ],
    },
  },
  {
    language: 'C',
    called: 'push_parcel',
    defined: 'c/queue.c',
    caller: 'ship_parcels',
    call: { file: 'c/ship.c', line: 4, column: 10 },
    files: {
      'c/queue.h': ['#ifndef QUEUE_H', '#define QUEUE_H', 'int push_parcel(int parcel);', '#endif'],
      'c/queue.c': ['#include "queue.h"', '', 'int push_parcel(int parcel) {', '  return parcel;', '}'],
      'c/ship.c': ['#include "queue.h"', '', 'int ship_parcels(void) {', '  return push_parcel(2);', '}'],
    },
  },
  {
    language: 'C++',
    called: 'weighShelf',
    defined: 'cpp/shelf.cpp',
    caller: 'auditStore',
    call: { file: 'cpp/store.cpp', line: 4, column: 16 },
    files: {
      'cpp/shelf.hpp': ['#pragma once', '', 'class Shelf {', ' public:', '  int weighShelf(int boards) const;', '};'],
      'cpp/shelf.cpp': ['#include "shelf.hpp"', '', 'int Shelf::weighShelf(int boards) const {', '  return boards * 3;', '}'],
      'cpp/store.cpp': ['#include "shelf.hpp"', '', 'int auditStore(const Shelf& shelf) {', '  return shelf.weighShelf(2);', '}'],
    },
  },
  {
    language: 'C#',
    called: 'BookEntry',
    defined: 'cs/Books/Ledger.cs',
    caller: 'CloseDay',
    call: { file: 'cs/Clerk.cs', line: 9, column: 23 },
    files: {
      'cs/Books/Ledger.cs': [
        'namespace Depot.Books;',
        '',
        'public class Ledger',
        '{',
        '    public int BookEntry(int amount) => amount;',
        '}',
      ],
      'cs/Clerk.cs': [
        'using Depot.Books;',
        '',
        'namespace Depot;',
        '',
        'public class Clerk',
        '{',
        '    public int CloseDay(Ledger ledger)',
        '    {',
        '        return ledger.BookEntry(1);',
        '    }',
        '}',
      ],
    },
  },
  {
    language: 'Rust',
    called: 'plan_route',
    defined: 'rust/src/route.rs',
    caller: 'start_trip',
    call: { file: 'rust/src/trip.rs', line: 4, column: 5 },
    files: {
      'rust/Cargo.toml': ['[package]', 'name = "fleet"', 'version = "0.1.0"', 'edition = "2021"'],
      'rust/src/lib.rs': ['pub mod route;', 'pub mod trip;'],
      'rust/src/route.rs': ['pub fn plan_route(stops: u32) -> u32 {', '    stops + 1', '}'],
      'rust/src/trip.rs': ['use crate::route::plan_route;', '', 'pub fn start_trip() -> u32 {', '    plan_route(2)', '}'],
    },
  },
  {
    language: 'PHP',
    called: 'stickStamp',
    defined: 'php/src/Mail/Stamp.php',
    caller: 'sendLetter',
    call: { file: 'php/src/Post.php', line: 11, column: 23 },
    files: {
      'php/composer.json': ['{ "name": "depot/post", "autoload": { "psr-4": { "Depot\\\\": "src/" } } }'],
      'php/src/Mail/Stamp.php': [
        '<?php',
        '',
        'namespace Depot\\Mail;',
        '',
        'class Stamp',
        '{',
        '    public static function stickStamp(string $letter): string',
        '    {',
        '        return $letter;',
        '    }',
        '}',
      ],
      'php/src/Post.php': [
        '<?php',
        '',
        'namespace Depot;',
        '',
        'use Depot\\Mail\\Stamp;',
        '',
        'class Post',
        '{',
        '    public function sendLetter(string $letter): string',
        '    {',
        '        return Stamp::stickStamp($letter);',
        '    }',
        '}',
      ],
    },
  },
  {
    language: 'Ruby',
    called: 'lift_crate',
    defined: 'ruby/crane.rb',
    caller: 'unload_ship',
    call: { file: 'ruby/dock.rb', line: 5, column: 15 },
    files: {
      'ruby/crane.rb': ['class Crane', '  def lift_crate(crate)', '    crate', '  end', 'end'],
      'ruby/dock.rb': [
        "require_relative 'crane'",
        '',
        'class Dock',
        '  def unload_ship(crate)',
        '    Crane.new.lift_crate(crate)',
        '  end',
        'end',
      ],
    },
  },
  {
    language: 'Kotlin',
    called: 'fuelTruck',
    defined: 'kotlin/fleet/Truck.kt',
    caller: 'readyTruck',
    call: { file: 'kotlin/depot/Depot.kt', line: 5, column: 25 },
    files: {
      'kotlin/fleet/Truck.kt': ['package fleet', '', 'fun fuelTruck(litres: Int): Int = litres'],
      'kotlin/depot/Depot.kt': ['package depot', '', 'import fleet.fuelTruck', '', 'fun readyTruck(): Int = fuelTruck(80)'],
    },
  },
  {
    language: 'Swift',
    called: 'wrapGift',
    defined: 'swift/Sources/Gifts/Gift.swift',
    caller: 'tieRibbon',
    call: { file: 'swift/Sources/Gifts/Ribbon.swift', line: 2, column: 10 },
    files: {
      'swift/Sources/Gifts/Gift.swift': ['func wrapGift(_ name: String) -> String {', '  return name', '}'],
      'swift/Sources/Gifts/Ribbon.swift': ['func tieRibbon() -> String {', '  return wrapGift("doll")', '}'],
    },
  },
  {
    language: 'Dart',
    called: 'weighSack',
    defined: 'dart/scale.dart',
    caller: 'sellSack',
    call: { file: 'dart/market.dart', line: 3, column: 19 },
    files: {
      'dart/scale.dart': ['int weighSack(int sacks) {', '  return sacks * 50;', '}'],
      'dart/market.dart': ["import 'scale.dart';", '', 'int sellSack() => weighSack(1);'],
    },
  },
  {
    language: 'Lua',
    called: 'read_clock',
    defined: 'lua/clock.lua',
    caller: 'begin_shift',
    call: { file: 'lua/shift.lua', line: 4, column: 16 },
    files: {
      'lua/clock.lua': ['local M = {}', '', 'function M.read_clock()', '  return 8', 'end', '', 'return M'],
      'lua/shift.lua': [
        "local clock = require('clock')",
        '',
        'local function begin_shift()',
        '  return clock.read_clock()',
        'end',
        '',
        'begin_shift()',
      ],
    },
  },
  {
    language: 'Shell',
    called: 'sweep_floor',
    defined: 'shell/broom.sh',
    caller: 'clean_hall',
    call: { file: 'shell/night.sh', line: 5, column: 3 },
    files: {
      'shell/broom.sh': ['#!/bin/sh', 'sweep_floor() {', '  echo "$1"', '}'],
      'shell/night.sh': ['#!/bin/sh', '. ./broom.sh', '', 'clean_hall() {', '  sweep_floor hall', '}'],
    },
  },
  {
    language: 'Vue',
    called: 'countItems',
    defined: 'vue/items.ts',
    caller: 'showTotal',
    call: { file: 'vue/Basket.vue', line: 5, column: 10 },
    files: {
      'vue/items.ts': ['export function countItems(items: readonly string[]): number {', '  return items.length;', '}'],
      'vue/Basket.vue': [
        '<script setup lang="ts">',
        "import { countItems } from './items';",
        '',
        'function showTotal(): number {',
        "  return countItems(['pear']);",
        '}',
        '</script>',
        '',
        '<template>',
        '  <p>{{ showTotal() }}</p>',
        '</template>',
      ],
    },
  },
  {
    language: 'Solidity',
    called: 'storeGold',
    defined: 'sol/Vault.sol',
    caller: 'sellGold',
    call: { file: 'sol/Miner.sol', line: 7, column: 22 },
    files: {
      'sol/Vault.sol': [
        'pragma solidity ^0.8.0;',
        '',
        'contract Vault {',
        '    function storeGold(uint256 bars) public pure returns (uint256) {',
        '        return bars;',
        '    }',
        '}',
      ],
      'sol/Miner.sol': [
        'pragma solidity ^0.8.0;',
        '',
        'import "./Vault.sol";',
        '',
        'contract Miner {',
        '    function sellGold(Vault vault) public pure returns (uint256) {',
        '        return vault.storeGold(1);',
        '    }',
        '}',
      ],
    },
  },
  {
    language: 'PowerShell',
    called: 'Build-House',
    defined: 'ps/house.ps1',
    caller: 'Build-Street',
    call: { file: 'ps/street.ps1', line: 2, column: 5 },
    files: {
      'ps/house.ps1': ['function Build-House {', '    Write-Output house', '}'],
      'ps/street.ps1': ['function Build-Street {', '    Build-House', '}'],
    },
  },
];

/** What only has an outline, and what calls nothing by a name. */
const others: Readonly<Record<string, readonly string[]>> = {
  'web/page.css': ['.basket {', '  color: red;', '}'],
  'db/data.json': ['{ "shelves": { "cold": 2 } }'],
  'db/schema.sql': ['CREATE TABLE stored_goods (id INT PRIMARY KEY, label TEXT);'],
};

export async function writeManyLanguages(repository: Repository): Promise<void> {
  for (const files of [...samples.map((sample) => sample.files), others])
    for (const [file, lines] of Object.entries(files)) await repository.write(file, `${lines.join('\n')}\n`);
}
