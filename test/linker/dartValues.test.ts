/** What Dart's enumerations have of their own, and what sets and maps as written hold. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('enumerations have values and names; sets and maps hold what they are written with', () => {
  expect(
    calls(`-- a.dart
enum E { x, y; void go() {} }
void f(E e) {
  E.values.first.go();
  E.values.forEach((each) => each.go());
  e.name.trim();
  var some = {e}; some.first.go();
  var by = {'a': e}; by['a']!.go();
}
`),
  ).toEqual([
    'a.dart:3 go -> a.dart#E.go~method exact local',
    'a.dart:4 forEach -> external',
    'a.dart:4 go -> a.dart#E.go~method probable argument',
    'a.dart:5 trim -> external',
    'a.dart:6 go -> a.dart#E.go~method exact initializer',
    'a.dart:7 go -> a.dart#E.go~method exact element',
  ]);
});
