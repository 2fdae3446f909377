/** What comes to Swift's programs from outside: optionals that are mapped, pairs, groups, cases of enumerations that are listed, results. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('what may be missing is mapped, unless it is a sequence; lists are zipped and put in groups; enumerations list their cases', () => {
  expect(
    calls(`-- a.swift
struct A { func go() -> A { self }; static prefix func - (a: A) -> A { a } }
struct Many: Sequence { func go() {} }
enum E: CaseIterable { case one; func go() {} }
func f(_ a: A?, _ many: Many, _ list: [A]) {
  a.map { $0.go() }?.go()
  (-list[0]).go()
  many.map { $0.go() }
  zip(list, E.allCases).forEach { _, e in e.go() }
  for (_, some) in Dictionary(grouping: list, by: { $0.hashValue }) { some.first?.go() }
}
`),
  ).toEqual([
    'a.swift:5 go -> a.swift#A.go~method exact return',
    'a.swift:5 map -> external',
    'a.swift:5 go -> a.swift#A.go~method probable argument',
    'a.swift:6 go -> a.swift#A.go~method exact element',
    'a.swift:7 map -> external',
    'a.swift:7 go -> unresolved receiver of unknown type',
    'a.swift:8 forEach -> external',
    'a.swift:8 zip -> external',
    'a.swift:8 go -> a.swift#E.go~method probable argument',
    'a.swift:9 Dictionary -> external',
    'a.swift:9 go -> a.swift#A.go~method exact element',
  ]);
});

test('names behind let in a condition are what the case holds; a failure holds what the result says', () => {
  expect(
    calls(`-- a.swift
enum Failure: Error { case gone(A); func say() {} }
struct A { func go() {} }
func f(_ e: Failure) -> Result<A, Failure> {
  if case let .gone(a) = e { a.go() }
  guard case let .gone(b) = e else { return .failure(.gone(A())) }
  b.go()
  return .success(b)
}
`),
  ).toEqual([
    'a.swift:4 go -> a.swift#A.go~method exact initializer',
    'a.swift:5 failure -> external',
    'a.swift:5 gone -> a.swift#Failure.gone~enum_member exact local',
    'a.swift:5 A -> a.swift#A~struct exact local',
    'a.swift:6 go -> a.swift#A.go~method exact initializer',
    'a.swift:7 success -> external',
  ]);
});
