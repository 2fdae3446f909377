/** Rules of Go about packages, imports and names: one case a rule. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

const MODULE = '-- go.mod\nmodule example.org/m\n';

test('files of a package share their names, those of its outer tests do not', () => {
  expect(
    calls(`${MODULE}
-- a.go
package m
func A() { b(); c() }
-- b.go
package m
func b() {}
-- b_test.go
package m_test
func b() {}
func t() { b() }
`),
  ).toEqual([
    'a.go:2 b -> b.go#b~function exact package',
    'a.go:2 c -> unresolved unknown name',
    'b_test.go:3 b -> b_test.go#b~function exact local',
  ]);
});

test('imports lead to the files of a package by the module path', () => {
  expect(
    linked(`${MODULE}
-- a.go
package m
import (
	"fmt"
	"example.org/m/x/y"
	"example.org/m/gone"
	"example.org/more"
)
-- x/y/y.go
package y
-- x/y/y_test.go
package y
`),
  ).toEqual([
    'a.go:3 import fmt -> external fmt',
    'a.go:4 import example.org/m/x/y -> x/y/y.go exact',
    'a.go:5 import example.org/m/gone -> unresolved no package in gone',
    'a.go:6 import example.org/more -> external example.org/more',
  ]);
});

test('a replaced module, a workspace and a vendored package lie in folders', () => {
  expect(
    linked(`-- app/go.mod
module example.org/app
replace example.org/lib v1.0.0 => ../lib
-- app/a.go
package app
import "example.org/lib/x"
import "example.org/tool"
import "example.org/sold/z"
-- lib/x/x.go
package x
-- go.work
use (
	./app
	./tool
)
-- tool/go.mod
module example.org/tool
-- tool/t.go
package tool
-- app/vendor/example.org/sold/z/z.go
package z
`),
  ).toEqual([
    'app/a.go:2 import example.org/lib/x -> lib/x/x.go exact',
    'app/a.go:3 import example.org/tool -> tool/t.go exact',
    'app/a.go:4 import example.org/sold/z -> app/vendor/example.org/sold/z/z.go exact',
  ]);
});

test('without a go.mod the longest end of a path that is a folder is meant', () => {
  expect(
    linked(`-- a.go
package a
import "host.org/me/a/b/c"
import "b"
-- b/c/c.go
package c
-- c/c.go
package c
-- b/b.go
package b
`),
  ).toEqual(['a.go:2 import host.org/me/a/b/c -> b/c/c.go exact', 'a.go:3 import b -> external b']);
});

test('the package clause names a package, an alias renames it, a dot takes its names', () => {
  expect(
    calls(`${MODULE}
-- go-thing/t.go
package other
func F() {}
type T struct{}
func (T) M() {}
-- a.go
package m
import "example.org/m/go-thing"
func f() { other.F() }
-- b.go
package m
import x "example.org/m/go-thing"
func g() { x.F(); x.Gone() }
-- c.go
package m
import . "example.org/m/go-thing"
func h() { F(); T{}.M() }
`),
  ).toEqual([
    'a.go:3 F -> go-thing/t.go#F~function exact qualified',
    'b.go:3 F -> go-thing/t.go#F~function exact qualified',
    'b.go:3 Gone -> unresolved module go-thing has no member Gone',
    'c.go:3 F -> go-thing/t.go#F~function exact package',
    'c.go:3 M -> go-thing/t.go#T.M~method exact constructor',
    'c.go:3 T -> go-thing/t.go#T~struct exact package',
  ]);
});

test('of definitions that build constraints tell apart one is meant', () => {
  expect(
    calls(`-- a.go
package p
func f() { open(); shut(); turn(); T{}.M() }
-- b_linux.go
package p
func open() {}
type T struct{}
func (T) M() {}
func g() { shut() }
-- b_windows.go
package p
func open() {}
type T struct{}
func (T) M() {}
func h() { open(); T{}.M() }
-- c.go
//go:build !windows

package p
func shut() {}
-- d.go
// +build windows

package p
func shut() {}
func turn() {}
-- e.go
package p
func turn() {}
-- gen.go
//go:build ignore

package main
func turn() {}
func main() { turn() }
`),
  ).toEqual([
    'a.go:2 open -> b_linux.go#open~function exact package',
    'a.go:2 shut -> c.go#shut~function exact package',
    'a.go:2 turn -> e.go#turn~function exact package',
    'a.go:2 M -> b_linux.go#T.M~method exact constructor',
    'a.go:2 T -> b_linux.go#T~struct exact package',
    'b_linux.go:5 shut -> c.go#shut~function exact package',
    'b_windows.go:5 open -> b_windows.go#open~function exact local',
    'b_windows.go:5 M -> b_windows.go#T.M~method exact constructor',
    'b_windows.go:5 T -> b_windows.go#T~struct exact local',
    'gen.go:5 turn -> gen.go#turn~function exact local',
  ]);
});

test('names: parameters hide packages from values, not from types; the language comes last', () => {
  expect(
    calls(`${MODULE}
-- text/t.go
package text
type R struct{}
func (R) Read() R { return R{} }
func New() R { return R{} }
-- a.go
package m
import "example.org/m/text"
func f(text text.R) text.R { text.Read(); return text.Read() }
func g() { f(text.New()).Read(); len("x"); println(); cap() }
func cap() {}
var kept = text.New()
func h() { kept.Read() }
`),
  ).toEqual([
    'a.go:3 Read -> text/t.go#R.Read~method exact annotation',
    'a.go:3 Read -> text/t.go#R.Read~method exact annotation',
    'a.go:4 Read -> text/t.go#R.Read~method exact return',
    'a.go:4 f -> a.go#f~function exact local',
    'a.go:4 New -> text/t.go#New~function exact qualified',
    'a.go:4 len -> external',
    'a.go:4 println -> external',
    'a.go:4 cap -> a.go#cap~function exact local',
    'a.go:6 New -> text/t.go#New~function exact qualified',
    'a.go:7 Read -> text/t.go#R.Read~method exact return',
    'text/t.go:3 R -> text/t.go#R~struct exact local',
    'text/t.go:4 R -> text/t.go#R~struct exact local',
  ]);
});

test('what lies outside stays outside', () => {
  expect(
    calls(`${MODULE}
-- a.go
package m
import (
	"sync"
	"example.org/far"
	. "example.org/dots"
)
type S struct{ sync.Mutex; far.Base }
func (s *S) own() {}
func f(s *S, c far.Client) {
	s.Lock()
	s.own()
	c.Get().Close()
	far.New().Get()
	x, err := far.Two()
	x.Get()
	Expect(1)
	expect(1)
}
`),
  ).toEqual([
    'a.go:10 Lock -> external sync',
    'a.go:11 own -> a.go#S.own~method exact annotation',
    'a.go:12 Close -> external example.org/far',
    'a.go:12 Get -> external example.org/far',
    'a.go:13 Get -> external example.org/far',
    'a.go:13 New -> external example.org/far',
    'a.go:14 Two -> external example.org/far',
    'a.go:15 Get -> external example.org/far',
    'a.go:16 Expect -> external example.org/dots',
    'a.go:17 expect -> unresolved unknown name',
  ]);
});
