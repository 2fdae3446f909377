/** Rules of Swift about the types of values: one case a rule. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('enumerations, implicit members, switches, if case, guards, casts', () => {
  expect(
    calls(`-- a.swift
struct B {
  func go() {}
}
enum Kind {
  case one, two(B, name: String)
  indirect case more(Kind)
  func k() {}
  var b: B { B() }
  static func any() -> Kind { .one }
  static let best: Kind = .two(B(), name: "x")
}
class A {
  var kind: Kind = .one
  func take(k: Kind) {}
  func give() -> Kind { return .any() }
  func all(k: Kind, x: Any, o: B?) {
    switch k { case .one: k.k(); case .two(let b, let name): b.go(); case let .more(other): other.k() }
    if case .two(let q, _) = k { q.go() }
    guard case .more(let r) = k else { return }
    r.k()
    take(k: .any())
    take(k: .two(B(), name: ""))
    let kk: Kind = .best
    kk.k()
    kind = .any()
    if kind == .any() {}
    Kind.best.b.go()
    (x as! A).give().k()
    if let a = x as? A { a.give() }
    if x is B { x.go() }
    guard let b = o else { return }
    b.go()
    if let o { o.go() }
    do { try risky() } catch let e as Problem { e.tell() } catch { error.gone() }
    let (m, n) = pair()
    m.go(); n.k()
    (o ?? B()).go()
  }
  func pair() -> (B, Kind) { (B(), .one) }
  func risky() throws {}
}
class Problem: Error {
  func tell() {}
}
`),
  ).toEqual([
    'a.swift:8 B -> a.swift#B~struct exact local',
    'a.swift:10 two -> a.swift#Kind.two~enum_member exact local',
    'a.swift:10 B -> a.swift#B~struct exact local',
    'a.swift:15 any -> a.swift#Kind.any~method exact local',
    'a.swift:17 k -> a.swift#Kind.k~method exact annotation',
    'a.swift:17 go -> a.swift#B.go~method exact initializer',
    'a.swift:17 k -> a.swift#Kind.k~method exact initializer',
    'a.swift:18 go -> a.swift#B.go~method exact initializer',
    'a.swift:20 k -> a.swift#Kind.k~method exact initializer',
    'a.swift:21 take -> a.swift#A.take~method exact self',
    'a.swift:21 any -> a.swift#Kind.any~method exact local',
    'a.swift:22 take -> a.swift#A.take~method exact self',
    'a.swift:22 two -> a.swift#Kind.two~enum_member exact local',
    'a.swift:22 B -> a.swift#B~struct exact local',
    'a.swift:24 k -> a.swift#Kind.k~method exact annotation',
    'a.swift:25 any -> a.swift#Kind.any~method exact field',
    'a.swift:26 any -> a.swift#Kind.any~method exact field',
    'a.swift:27 go -> a.swift#B.go~method exact return',
    'a.swift:28 k -> a.swift#Kind.k~method exact return',
    'a.swift:28 give -> a.swift#A.give~method exact annotation',
    'a.swift:29 give -> a.swift#A.give~method exact initializer',
    'a.swift:30 go -> a.swift#B.go~method exact annotation',
    'a.swift:32 go -> a.swift#B.go~method exact initializer',
    'a.swift:33 go -> a.swift#B.go~method exact initializer',
    'a.swift:34 risky -> a.swift#A.risky~method exact self',
    'a.swift:34 tell -> a.swift#Problem.tell~method exact initializer',
    'a.swift:34 gone -> external',
    'a.swift:35 pair -> a.swift#A.pair~method exact self',
    'a.swift:36 go -> a.swift#B.go~method exact return',
    'a.swift:36 k -> a.swift#Kind.k~method exact return',
    'a.swift:37 go -> a.swift#B.go~method exact constructor',
    'a.swift:37 B -> a.swift#B~struct exact local',
    'a.swift:39 B -> a.swift#B~struct exact local',
  ]);
});

test('generics one level, Self, associated names, typealias, static members, subscripts, nested types', () => {
  expect(
    calls(`-- a.swift
class A {
  func run() {}
  subscript(i: Int) -> A { self }
}
struct Box<T> {
  let value: T
  init(_ value: T) { self.value = value }
  func get() -> T { value }
  func all() -> [T] { [value] }
  func same() -> Self { self }
}
class Sub: Base<A> {}
class Base<T> {
  func made() -> T? { nil }
}
typealias Boxes = [Box<A>]
func same<T>(_ x: T) -> T { x }
struct Outer {
  struct Inner { func inn() {} }
  let i = Inner()
  static func of() -> Outer { Outer() }
  func f() { Inner().inn(); i.inn(); Self.of().i.inn() }
}
func f(b: Box<A>, bs: Boxes, a: A) async throws {
  b.value.run()
  b.get().run()
  b.all().first?.run()
  b.same().get().run()
  Box(A()).get().run()
  Box<A>(a).value.run()
  Sub().made()?.run()
  bs.first?.get().run()
  same(a).run()
  a[0].run()
  Outer.Inner().inn()
  Outer.of().f()
  let r = try await later()
  r.run()
}
func later() async throws -> A { A() }
`),
  ).toEqual([
    'a.swift:20 Inner -> a.swift#Outer.Inner~struct exact self',
    'a.swift:21 Outer -> a.swift#Outer~struct exact local',
    'a.swift:22 inn -> a.swift#Outer.Inner.inn~method exact constructor',
    'a.swift:22 Inner -> a.swift#Outer.Inner~struct exact self',
    'a.swift:22 inn -> a.swift#Outer.Inner.inn~method exact field',
    'a.swift:22 inn -> a.swift#Outer.Inner.inn~method exact return',
    'a.swift:22 of -> a.swift#Outer.of~method exact package',
    'a.swift:25 run -> a.swift#A.run~method exact field',
    'a.swift:26 run -> a.swift#A.run~method exact return',
    'a.swift:26 get -> a.swift#Box.get~method exact annotation',
    'a.swift:27 run -> a.swift#A.run~method exact return',
    'a.swift:27 all -> a.swift#Box.all~method exact annotation',
    'a.swift:28 run -> a.swift#A.run~method exact return',
    'a.swift:28 get -> a.swift#Box.get~method exact return',
    'a.swift:28 same -> a.swift#Box.same~method exact annotation',
    'a.swift:29 run -> a.swift#A.run~method exact return',
    'a.swift:29 get -> a.swift#Box.get~method exact constructor',
    'a.swift:29 Box -> a.swift#Box.init~constructor exact local',
    'a.swift:29 A -> a.swift#A~class exact local',
    'a.swift:30 run -> a.swift#A.run~method exact field',
    'a.swift:30 Box -> a.swift#Box.init~constructor exact local',
    'a.swift:31 run -> a.swift#A.run~method exact return',
    'a.swift:31 made -> a.swift#Base.made~method exact constructor',
    'a.swift:31 Sub -> a.swift#Sub~class exact local',
    'a.swift:32 run -> a.swift#A.run~method exact return',
    'a.swift:32 get -> a.swift#Box.get~method exact annotation',
    'a.swift:33 run -> a.swift#A.run~method exact return',
    'a.swift:33 same -> a.swift#same~function exact local',
    'a.swift:34 run -> a.swift#A.run~method exact element',
    'a.swift:35 inn -> a.swift#Outer.Inner.inn~method exact constructor',
    'a.swift:35 Inner -> a.swift#Outer.Inner~struct exact local',
    'a.swift:36 f -> a.swift#Outer.f~method exact return',
    'a.swift:36 of -> a.swift#Outer.of~method exact local',
    'a.swift:37 later -> a.swift#later~function exact local',
    'a.swift:38 run -> a.swift#A.run~method exact return',
    'a.swift:40 A -> a.swift#A~class exact local',
  ]);
});
