/** What is known not to work in Swift (README of the pack): cases that assert today's answers. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('FIXME: functions that differ by what they give alone are candidates', () => {
  expect(
    calls(`-- a.swift
struct A { func a() {} }
struct B { func b() {} }
func make() -> A { A() }
func make() -> B { B() }
func f() { let a: A = make(); a.a() }
`),
  ).toEqual([
    'a.swift:3 A -> a.swift#A~struct exact local',
    'a.swift:4 B -> a.swift#B~struct exact local',
    'a.swift:5 make -> ambiguous a.swift#make~function, a.swift#make~function#1',
    'a.swift:5 a -> a.swift#A.a~method exact annotation',
  ]);
});

test('FIXME: operators do not lead to the functions that define them; key paths are not followed', () => {
  expect(
    calls(`-- a.swift
struct V { static func + (l: V, r: V) -> W { W() }; let w: W }
struct W { func w() {} }
func f(v: V, all: [V]) { (v + v).w(); all.map(\\.w).first?.w() }
`),
  ).toEqual([
    'a.swift:1 W -> a.swift#W~struct exact local',
    'a.swift:3 w -> a.swift#V.w~field exact annotation',
    'a.swift:3 w -> unresolved function has no member w',
    'a.swift:3 map -> external',
  ]);
});

test('FIXME: property wrappers lead to the type, projections nowhere', () => {
  expect(
    calls(`-- a.swift
@propertyWrapper struct Box<T> { var wrappedValue: T; init(wrappedValue: T) { self.wrappedValue = wrappedValue }; var projectedValue: Other { Other() } }
struct Other { func o() {} }
struct A { func a() {} }
struct S { @Box var held = A(); func f() { held.a(); $held.o() } }
`),
  ).toEqual([
    'a.swift:1 Other -> a.swift#Other~struct exact local',
    'a.swift:4 A -> a.swift#A~struct exact local',
    'a.swift:4 a -> a.swift#A.a~method exact field',
    'a.swift:4 o -> unresolved receiver of unknown type',
  ]);
});

test('FIXME: associated types are not solved', () => {
  expect(
    calls(`-- a.swift
protocol P { associatedtype Item; func make() -> Item }
struct A { func a() {} }
struct Q: P { typealias Item = A; func make() -> A { A() } }
func f<T: P>(t: T) where T.Item == A { t.make().a() }
`),
  ).toEqual([
    'a.swift:3 A -> a.swift#A~struct exact local',
    'a.swift:4 a -> unresolved Item has no member a',
    'a.swift:4 make -> a.swift#P.make~method exact annotation',
  ]);
});
