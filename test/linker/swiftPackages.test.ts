/** Modules and extensions of Swift. */
import { expect, test } from 'vitest';
import { linked } from './linked.ts';

test('targets of a package are modules: by folder, by path, tests', () => {
  expect(
    linked(`-- Package.swift
import PackageDescription
let package = Package(name: "P", targets: [
  .target(name: "Core"),
  .target(name: "App", dependencies: ["Core"], path: "Application"),
  .testTarget(name: "AppTests", dependencies: ["App"]),
])
-- Sources/Core/B.swift
public struct B {
  public func go() {}
}
public func shared() {}
func only() {}
-- Sources/Core/deep/er/C.swift
struct C {
  func c() { B().go(); shared(); only() }
}
-- Application/x/A.swift
import Core
class A {
  func run() { B().go(); shared(); Core.shared(); helper() }
}
-- Application/y/H.swift
func helper() { A().run(); B() }
func shared() {}
-- Tests/AppTests/T.swift
import XCTest
@testable import App
final class T: XCTestCase {
  func testX() { A().run(); helper(); XCTAssertTrue(true) }
}
`),
  ).toEqual([
    'Application/x/A.swift:1 import Core -> Sources/Core/B.swift exact',
    'Application/x/A.swift:3 go -> Sources/Core/B.swift#B.go~method exact constructor',
    'Application/x/A.swift:3 B -> Sources/Core/B.swift#B~struct exact package',
    'Application/x/A.swift:3 shared -> Application/y/H.swift#shared~function exact package',
    'Application/x/A.swift:3 shared -> Sources/Core/B.swift#shared~function exact qualified',
    'Application/x/A.swift:3 helper -> Application/y/H.swift#helper~function exact package',
    'Application/y/H.swift:1 run -> Application/x/A.swift#A.run~method exact constructor',
    'Application/y/H.swift:1 A -> Application/x/A.swift#A~class exact package',
    'Application/y/H.swift:1 B -> unresolved unknown name',
    'Package.swift:1 import PackageDescription -> external PackageDescription',
    'Package.swift:2 Package -> external PackageDescription',
    'Package.swift:3 target -> unresolved receiver of unknown type',
    'Package.swift:4 target -> unresolved receiver of unknown type',
    'Package.swift:5 testTarget -> unresolved receiver of unknown type',
    'Sources/Core/deep/er/C.swift:2 go -> Sources/Core/B.swift#B.go~method exact constructor',
    'Sources/Core/deep/er/C.swift:2 B -> Sources/Core/B.swift#B~struct exact package',
    'Sources/Core/deep/er/C.swift:2 shared -> Sources/Core/B.swift#shared~function exact package',
    'Sources/Core/deep/er/C.swift:2 only -> Sources/Core/B.swift#only~function exact package',
    'Tests/AppTests/T.swift:1 import XCTest -> external XCTest',
    'Tests/AppTests/T.swift:2 import App -> exact',
    'Tests/AppTests/T.swift:4 run -> Application/x/A.swift#A.run~method exact constructor',
    'Tests/AppTests/T.swift:4 A -> Application/x/A.swift#A~class exact package',
    'Tests/AppTests/T.swift:4 helper -> Application/y/H.swift#helper~function exact package',
    'Tests/AppTests/T.swift:4 XCTAssertTrue -> external XCTest',
  ]);
});

test('without a package all files are one module; extensions anywhere give members', () => {
  expect(
    linked(`-- a/A.swift
class A {
  let n = 1
  func own() { added(); A.made() }
}
protocol P { func p() }
-- b/Ext.swift
extension A: P {
  func added() { own(); self.own(); p() }
  func p() {}
  static func made() -> A { A() }
  var more: A { self }
  struct Nested { func nest() {} }
  convenience init(x: Int) { self.init() }
}
extension P { func all() { p() } }
-- c/Use.swift
func f(a: A, p: P) {
  a.added()
  a.all()
  A.made().more.own()
  A.Nested().nest()
  A(x: 1).own()
  p.all()
  p.p()
  "x".shout().shout()
  [A()].each()
  [1].each()
}
extension String { func shout() -> String { trimmed().uppercased() } }
extension Array where Element == A { func each() { first?.own(); forEach { $0.own() } } }
`),
  ).toEqual([
    'a/A.swift:3 added -> b/Ext.swift#A.added~method exact self',
    'a/A.swift:3 made -> b/Ext.swift#A.made~method exact local',
    'b/Ext.swift:2 own -> a/A.swift#A.own~method exact self',
    'b/Ext.swift:2 own -> a/A.swift#A.own~method exact self',
    'b/Ext.swift:2 p -> b/Ext.swift#A.p~method exact self',
    'b/Ext.swift:4 A -> a/A.swift#A~class exact package',
    'b/Ext.swift:7 init -> a/A.swift#A~class exact self',
    'b/Ext.swift:9 p -> a/A.swift#P.p~method exact self',
    'c/Use.swift:2 added -> b/Ext.swift#A.added~method exact annotation',
    'c/Use.swift:3 all -> b/Ext.swift#P.all~method exact annotation',
    'c/Use.swift:4 own -> a/A.swift#A.own~method exact return',
    'c/Use.swift:4 made -> b/Ext.swift#A.made~method exact package',
    'c/Use.swift:5 nest -> b/Ext.swift#A.Nested.nest~method exact constructor',
    'c/Use.swift:5 Nested -> b/Ext.swift#A.Nested~struct exact package',
    'c/Use.swift:6 own -> a/A.swift#A.own~method exact constructor',
    'c/Use.swift:6 A -> b/Ext.swift#A.init~constructor exact package',
    'c/Use.swift:7 all -> b/Ext.swift#P.all~method exact annotation',
    'c/Use.swift:8 p -> a/A.swift#P.p~method exact annotation',
    'c/Use.swift:9 shout -> c/Use.swift#String.shout~method exact return',
    'c/Use.swift:9 shout -> c/Use.swift#String.shout~method exact local',
    'c/Use.swift:10 each -> c/Use.swift#Array.each~method exact local',
    'c/Use.swift:10 A -> a/A.swift#A~class exact package',
    'c/Use.swift:11 each -> c/Use.swift#Array.each~method exact local',
    'c/Use.swift:13 uppercased -> unresolved receiver of unknown type',
    'c/Use.swift:13 trimmed -> external',
    'c/Use.swift:14 own -> unresolved receiver of unknown type',
    'c/Use.swift:14 forEach -> external',
    'c/Use.swift:14 own -> unresolved receiver of unknown type',
  ]);
});
