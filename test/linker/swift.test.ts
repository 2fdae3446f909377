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

test('labels choose in long calls as well', () => {
  const labels = 'a b c d e f g h i j'.split(' ');
  const list = (each: (label: string) => string) => labels.map(each).join(', ');
  expect(
    calls(`-- a.swift
func go(${list((label) => `${label}: Int`)}, one: Int) {}
func go(${list((label) => `${label}: Int`)}, other: Int) {}
go(${list((label) => `${label}: 1`)}, other: 2)
`),
  ).toEqual(['a.swift:3 go -> a.swift#go~function#1 exact local']);
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
    'a.swift:19 go -> a.swift#B.go~method exact field',
    'a.swift:20 go -> a.swift#B.go~method exact annotation',
    'a.swift:21 f -> a.swift#A.use.f~function exact local',
    'a.swift:21 B -> a.swift#B~struct exact local',
    'a.swift:22 sorted -> external',
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
