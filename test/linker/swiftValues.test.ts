/** What expressions of Swift hold: operators, observers, closures that take tuples apart, members of the library that are two things. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('operators, observers of properties, pairs taken apart by closures, first and first(where:)', () => {
  expect(
    calls(`-- a.swift
struct V {
  static func + (one: V, other: V) -> V { one }
  func go() -> Bool { true }
}
class A {
  var kept: V? { didSet { oldValue?.go() } }
  var next: V { willSet { newValue.go() } }
  func f(_ a: V, _ all: [V]) {
    (a + a).go()
    let sum = a + a
    sum.go()
    all.enumerated().forEach { index, each in each.go() }
    all.first?.go()
    all.first(where: { $0.go() })?.go()
    all.max { one, other in one.go() }?.go()
  }
}
`),
  ).toEqual([
    'a.swift:6 go -> a.swift#V.go~method exact annotation',
    'a.swift:7 go -> a.swift#V.go~method exact annotation',
    'a.swift:9 go -> a.swift#V.go~method exact annotation',
    'a.swift:11 go -> a.swift#V.go~method exact initializer',
    'a.swift:12 forEach -> external',
    'a.swift:12 enumerated -> external',
    'a.swift:13 go -> a.swift#V.go~method exact annotation',
    'a.swift:14 go -> a.swift#V.go~method exact return',
    'a.swift:14 first -> external',
    'a.swift:14 go -> a.swift#V.go~method probable argument',
    'a.swift:15 go -> a.swift#V.go~method exact return',
    'a.swift:15 max -> external',
    'a.swift:15 go -> a.swift#V.go~method probable argument',
  ]);
});

test('a type that is called like its module', () => {
  expect(
    calls(`-- Package.swift
let package = Package(name: "p", targets: [ .target(name: "Core"), .target(name: "App", dependencies: ["Core"]) ])
-- Sources/Core/core.swift
public struct Core {
  public init() {}
  public func go() {}
}
-- Sources/App/app.swift
import Core
func main() { Core().go() }
`),
  ).toEqual([
    'Package.swift:1 Package -> unresolved unknown name',
    'Package.swift:1 target -> unresolved receiver of unknown type',
    'Package.swift:1 target -> unresolved receiver of unknown type',
    'Sources/App/app.swift:2 go -> Sources/Core/core.swift#Core.go~method exact constructor',
    'Sources/App/app.swift:2 Core -> Sources/Core/core.swift#Core.init~constructor exact package',
  ]);
});
