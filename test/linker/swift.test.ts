/** Rules of Swift about types and members: one case a rule, smallest modules. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('members are found through properties, collections, optionals, inheritance and protocols', () => {
  expect(
    calls(`-- a.swift
class Base {
  func inherited() {}
  init(n: Int) {}
}
struct B {
  func go() {}
  func next() -> B { self }
  static let shared = B()
}
protocol Face { func face() }
extension Face { func dflt() { face() } }
final class A: Base, Face {
  let b: B
  var items: [B] = []
  var map: [String: B] = [:]
  var opt: B?
  lazy var lz: B = { B() }()
  var comp: B { b.next() }
  init(b: B) { self.b = b; super.init(n: 1) }
  func face() {}
  func all() {
    b.go()
    self.b.next().go()
    items.first?.go()
    items[0].go()
    map["x"]?.go()
    opt!.go()
    lz.go()
    comp.go()
    inherited()
    dflt()
    super.inherited()
    for i in items { i.go() }
    for (_, v) in map { v.go() }
    for (n, e) in items.enumerated() { e.go() }
    map.values.first?.go()
    gone()
  }
}
func f(a: A, p: any Face, q: some Face) {
  a.inherited()
  a.dflt()
  p.face()
  q.dflt()
  a.gone()
  B.shared.go()
}
`),
  ).toEqual([
    'a.swift:8 B -> a.swift#B~struct exact local',
    'a.swift:11 face -> a.swift#Face.face~method exact self',
    'a.swift:17 B -> a.swift#B~struct exact local',
    'a.swift:18 next -> a.swift#B.next~method exact field',
    'a.swift:19 init -> a.swift#Base.init~constructor exact self',
    'a.swift:22 go -> a.swift#B.go~method exact field',
    'a.swift:23 go -> a.swift#B.go~method exact return',
    'a.swift:23 next -> a.swift#B.next~method exact field',
    'a.swift:24 go -> a.swift#B.go~method exact field',
    'a.swift:25 go -> a.swift#B.go~method exact element',
    'a.swift:26 go -> a.swift#B.go~method exact element',
    'a.swift:27 go -> a.swift#B.go~method exact field',
    'a.swift:28 go -> a.swift#B.go~method exact field',
    'a.swift:29 go -> a.swift#B.go~method exact return',
    'a.swift:30 inherited -> a.swift#Base.inherited~method exact self',
    'a.swift:31 dflt -> a.swift#Face.dflt~method exact self',
    'a.swift:32 inherited -> a.swift#Base.inherited~method exact self',
    'a.swift:33 go -> a.swift#B.go~method exact element',
    'a.swift:34 go -> a.swift#B.go~method exact element',
    'a.swift:35 enumerated -> external',
    'a.swift:35 go -> a.swift#B.go~method exact return',
    'a.swift:36 go -> a.swift#B.go~method exact field',
    'a.swift:37 gone -> unresolved unknown name',
    'a.swift:41 inherited -> a.swift#Base.inherited~method exact annotation',
    'a.swift:42 dflt -> a.swift#Face.dflt~method exact annotation',
    'a.swift:43 face -> a.swift#Face.face~method exact annotation',
    'a.swift:44 dflt -> a.swift#Face.dflt~method exact annotation',
    'a.swift:45 gone -> unresolved A has no member gone',
    'a.swift:46 go -> a.swift#B.go~method exact field',
  ]);
});

test('labels of arguments choose, in functions and initialisers', () => {
  expect(
    calls(`-- a.swift
class A {
  init() {}
  init(_ x: Int) {}
  convenience init(b: B, and c: Int = 1) { self.init(c) }
  init?(failing x: Int) { return nil }
  func run(_ x: Int) {}
  func run(with x: Int) {}
  func run(with x: Int, and y: Int = 1) -> B { B() }
  func run(all: Int...) {}
  static func make() -> A { A(b: B()) }
  func use() {
    run(1)
    run(with: 1, and: 2).go()
    run(all: 1, 2, 3)
    self.run(with: 1)
  }
}
struct B {
  func go() {}
}
func top(_ a: A) {}
func top(a: A) -> B { B() }
func f(a: A) {
  A().run(1)
  A(1).run(with: 1, and: 2).go()
  A(b: B(), and: 2).use()
  A.init(b: B()).use()
  A(failing: 1)?.use()
  A.make().use()
  top(a)
  top(a: a).go()
}
`),
  ).toEqual([
    'a.swift:4 init -> a.swift#A.init~constructor#1 exact self',
    'a.swift:8 B -> a.swift#B~struct exact local',
    'a.swift:10 A -> a.swift#A.init~constructor#2 exact local',
    'a.swift:10 B -> a.swift#B~struct exact local',
    'a.swift:12 run -> a.swift#A.run~method exact self',
    'a.swift:13 go -> a.swift#B.go~method exact return',
    'a.swift:13 run -> a.swift#A.run~method#2 exact self',
    'a.swift:14 run -> a.swift#A.run~method#3 exact self',
    'a.swift:15 run -> a.swift#A.run~method#1 exact self',
    'a.swift:22 B -> a.swift#B~struct exact local',
    'a.swift:24 run -> a.swift#A.run~method exact constructor',
    'a.swift:24 A -> a.swift#A.init~constructor exact local',
    'a.swift:25 go -> a.swift#B.go~method exact return',
    'a.swift:25 run -> a.swift#A.run~method#2 exact constructor',
    'a.swift:25 A -> a.swift#A.init~constructor#1 exact local',
    'a.swift:26 use -> a.swift#A.use~method exact constructor',
    'a.swift:26 A -> a.swift#A.init~constructor#2 exact local',
    'a.swift:26 B -> a.swift#B~struct exact local',
    'a.swift:27 use -> a.swift#A.use~method exact constructor',
    'a.swift:27 init -> a.swift#A.init~constructor#2 exact local',
    'a.swift:27 B -> a.swift#B~struct exact local',
    'a.swift:28 use -> a.swift#A.use~method exact constructor',
    'a.swift:28 A -> a.swift#A.init~constructor#3 exact local',
    'a.swift:29 use -> a.swift#A.use~method exact return',
    'a.swift:29 make -> a.swift#A.make~method exact local',
    'a.swift:30 top -> a.swift#top~function exact local',
    'a.swift:31 go -> a.swift#B.go~method exact return',
    'a.swift:31 top -> a.swift#top~function#1 exact local',
  ]);
});

test('closures: behind the call, with names, by number, captured', () => {
  expect(
    calls(`-- a.swift
struct B {
  func go() {}
  func next() -> B { self }
}
class A {
  var done: ((B) -> Void)?
  func later(named: Int = 0, _ f: (B) -> Void) {}
  func both(first: (B) -> Void, second: (A) -> Void) {}
  func me() {}
  func use(items: [B]) {
    items.map { $0.next() }.forEach { $0.go() }
    items.map { (x: B) -> B in x.next() }.first!.go()
    items.filter { b in b.next(); return true }.first?.go()
    items.reduce(A()) { sum, b in b.go(); return sum }
    later { $0.go() }
    later(named: 1) { bb in bb.go() }
    both { $0.go() } second: { $0.me() }
    later { [weak self] b in self?.me() }
    done = { b in b.go() }
    let f = { (b: B) in b.go() }
    f(B())
    [1, 2].sorted { $0 < $1 }
  }
}
`),
  ).toEqual([
    'a.swift:11 forEach -> external',
    'a.swift:11 map -> external',
    'a.swift:11 next -> a.swift#B.next~method probable argument',
    'a.swift:11 go -> a.swift#B.go~method probable argument',
    'a.swift:12 go -> a.swift#B.go~method exact return',
    'a.swift:12 map -> external',
    'a.swift:12 next -> a.swift#B.next~method exact annotation',
    'a.swift:13 go -> a.swift#B.go~method exact return',
    'a.swift:13 filter -> external',
    'a.swift:13 next -> a.swift#B.next~method probable argument',
    'a.swift:14 reduce -> external',
    'a.swift:14 A -> a.swift#A~class exact local',
    'a.swift:14 go -> a.swift#B.go~method probable argument',
    'a.swift:15 later -> a.swift#A.later~method exact self',
    'a.swift:15 go -> a.swift#B.go~method probable argument',
    'a.swift:16 later -> a.swift#A.later~method exact self',
    'a.swift:16 go -> a.swift#B.go~method probable argument',
    'a.swift:17 both -> a.swift#A.both~method exact self',
    'a.swift:17 go -> a.swift#B.go~method probable argument',
    'a.swift:17 me -> a.swift#A.me~method probable argument',
    'a.swift:18 later -> a.swift#A.later~method exact self',
    'a.swift:18 me -> a.swift#A.me~method exact self',
    'a.swift:19 go -> unresolved receiver of unknown type',
    'a.swift:20 go -> a.swift#B.go~method exact annotation',
    'a.swift:21 f -> a.swift#A.use.f~function exact local',
    'a.swift:21 B -> a.swift#B~struct exact local',
    'a.swift:22 sorted -> external',
  ]);
});

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

test('a member call on a receiver of unknown type has no answer; what is outside is external', () => {
  expect(
    calls(`-- a.swift
import UIKit
class A: UIView {
  func run() { layoutIfNeeded(); super.layoutSubviews(); Text("x").run(); print("x") }
}
func f(x: Any) {
  x.run()
  "a".uppercased().split(separator: ",").first?.count
  UIApplication.shared.run()
  A().run()
}
`),
  ).toEqual([
    'a.swift:3 layoutIfNeeded -> external UIKit',
    'a.swift:3 layoutSubviews -> external UIKit',
    'a.swift:3 run -> external UIKit',
    'a.swift:3 Text -> external UIKit',
    'a.swift:3 print -> external',
    'a.swift:6 run -> unresolved receiver of unknown type',
    'a.swift:7 split -> external',
    'a.swift:7 uppercased -> external',
    'a.swift:8 run -> external UIKit',
    'a.swift:9 run -> a.swift#A.run~method exact constructor',
    'a.swift:9 A -> a.swift#A~class exact local',
  ]);
});
