/** What a compiler of Swift showed to be wrong: one case a rule, smallest modules. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('a call behind an operator is one of its last operand', () => {
  expect(
    calls(`-- a.swift
struct B {
  init(n: Int) {}
  func go() -> Int { 1 }
  var next: B { self }
}
func g(_ x: Int) -> Int { x }
func use(b: B, n: Int) {
  let x = n + g(1)
  if !isEmpty() {}
  _ = n * b.go() + b.next.go()
  _ = -B(n: 1).go() + b.next.next.go()
  _ = n + [b][0].go() * -g(2)
}
func isEmpty() -> Bool { true }
`),
  ).toEqual([
    'a.swift:8 g -> a.swift#g~function exact local',
    'a.swift:9 isEmpty -> a.swift#isEmpty~function exact local',
    'a.swift:10 go -> a.swift#B.go~method exact annotation',
    'a.swift:10 go -> a.swift#B.go~method exact return',
    'a.swift:11 go -> a.swift#B.go~method exact constructor',
    'a.swift:11 B -> a.swift#B.init~constructor exact local',
    'a.swift:11 go -> a.swift#B.go~method exact return',
    'a.swift:12 go -> a.swift#B.go~method exact element',
    'a.swift:12 g -> a.swift#g~function exact local',
  ]);
});

test('labels that nothing has mean something else: what the language makes, or what is outside', () => {
  expect(
    calls(`-- a.swift
typealias Done = (Int) -> Void
struct S {
  let base: Int
  init(text: String) { self.init(base: 1) }
  func later(named: Int = 0, done: Done?) {}
}
struct T { let n: Int }
typealias Other = S
extension Array {
  func first(where a: Int, of b: Int) {}
  func all() { first(where: 1, of: 2); first(where: { _ in true }) }
}
func use(s: S) {
  s.later { _ in }
  s.later(named: 1) { _ in }
  s.later(done: nil)
  s.later(other: nil)
  _ = Other(text: "")
  _ = T.init(n: 1)
  [1].first(where: { $0 > 1 })
  let f = { (n: Int) in n }
  f(1)
}
`),
  ).toEqual([
    'a.swift:4 init -> a.swift#S~struct exact self',
    'a.swift:11 first -> a.swift#Array.first~method exact self',
    'a.swift:11 first -> external',
    'a.swift:14 later -> a.swift#S.later~method exact annotation',
    'a.swift:15 later -> a.swift#S.later~method exact annotation',
    'a.swift:16 later -> a.swift#S.later~method exact annotation',
    'a.swift:17 later -> external',
    'a.swift:18 Other -> a.swift#S.init~constructor exact local',
    'a.swift:19 init -> a.swift#T~struct exact local',
    'a.swift:20 first -> external',
    'a.swift:22 f -> a.swift#use.f~function exact local',
  ]);
});

test('types of arguments choose, also in lists and of what is promised; several that are left are only candidates', () => {
  expect(
    calls(`-- a.swift
import Foundation
struct A {}
class B {
  init(_ data: Data) {}
  init<T: BinaryInteger>(_ n: T) {}
  init<T: BinaryFloatingPoint>(_ n: T) {}
  init(_ names: [String]) {}
  init(_ numbers: [UInt8]) {}
  init(_ a: A...) {}
  init(x: Int) {}
  init<T>(x: T) where T: Equatable {}
}
func either(_ a: A) {}
func either(_ s: String) {}
func use(n: UInt, bytes: [UInt8], a: A) {
  _ = B(n)
  _ = B(1.5)
  _ = B(bytes)
  _ = B(["a", "b"])
  _ = B([1, 2])
  _ = B(a, a)
  _ = B(x: 1)
  either(a)
  either("")
  either(unknown)
}
`),
  ).toEqual([
    'a.swift:16 B -> a.swift#B.init~constructor#1 exact local',
    'a.swift:17 B -> a.swift#B.init~constructor#2 exact local',
    'a.swift:18 B -> a.swift#B.init~constructor#4 exact local',
    'a.swift:19 B -> a.swift#B.init~constructor#3 exact local',
    'a.swift:20 B -> a.swift#B.init~constructor#4 exact local',
    'a.swift:21 B -> a.swift#B.init~constructor#5 exact local',
    'a.swift:22 B -> a.swift#B.init~constructor#6 exact local',
    'a.swift:23 either -> a.swift#either~function exact local',
    'a.swift:24 either -> a.swift#either~function#1 exact local',
    'a.swift:25 either -> ambiguous a.swift#either~function, a.swift#either~function#1',
  ]);
});

test('extensions of what lies outside give initialisers, and members to all that builds on it', () => {
  expect(
    calls(`-- a.swift
import XCTest
struct A: Hashable {
  func own() { isAny(of: []) }
}
extension Hashable {
  func isAny(of all: Set<Self>) -> Bool { true }
}
extension XCTest {
  func check(type: Int) {}
}
final class Tests: XCTestCase {
  func testIt() { check(type: 1); self.check(type: 2) }
}
extension String {
  init(_ a: A) { self = "" }
  init(of n: Int, radix: Int) { self = "" }
  func both() { Self(of: 1, radix: 2) }
}
func use(a: A, c: Character) {
  _ = String(a)
  _ = String(1)
  _ = String(of: 1, radix: 2)
  _ = c.isAny(of: [])
  _ = a.isAny(of: [])
}
`),
  ).toEqual([
    'a.swift:3 isAny -> a.swift#Hashable.isAny~method exact self',
    'a.swift:12 check -> a.swift#XCTest.check~method exact self',
    'a.swift:12 check -> a.swift#XCTest.check~method exact self',
    'a.swift:17 Self -> a.swift#String.init~constructor#1 exact package',
    'a.swift:20 String -> a.swift#String.init~constructor exact package',
    'a.swift:21 String -> external',
    'a.swift:22 String -> a.swift#String.init~constructor#1 exact package',
    'a.swift:23 isAny -> a.swift#Hashable.isAny~method exact annotation',
    'a.swift:24 isAny -> a.swift#Hashable.isAny~method exact annotation',
  ]);
});

test('targets lie in folders of several names, know their own, and keep what is private', () => {
  expect(
    calls(`-- Package.swift
import PackageDescription
let package = Package(targets: [.target(name: "Kit"), .testTarget(name: "KitTests")])
-- Source/Kit/a.swift
public struct Box { public init() {} }
public func parse() {}
class Parser {
  func parse() { Kit.parse(); _ = Kit.Box() }
}
-- Tests/KitTests/one.swift
import Kit
func one() { _ = Box() }
-- Tests/KitTests/two.swift
private struct Box {}
func two() { _ = Box() }
`),
  ).toEqual([
    'Package.swift:2 Package -> external PackageDescription',
    'Package.swift:2 target -> unresolved receiver of unknown type',
    'Package.swift:2 testTarget -> unresolved receiver of unknown type',
    'Source/Kit/a.swift:4 parse -> Source/Kit/a.swift#parse~function exact qualified',
    'Source/Kit/a.swift:4 Box -> Source/Kit/a.swift#Box.init~constructor exact qualified',
    'Tests/KitTests/one.swift:2 Box -> Source/Kit/a.swift#Box.init~constructor exact package',
    'Tests/KitTests/two.swift:2 Box -> Tests/KitTests/two.swift#Box~struct exact local',
  ]);
});
