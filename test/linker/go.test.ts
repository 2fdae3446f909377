/** Rules of Go: one case a rule, smallest packages. */
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

test('methods are found in other files, through embedding, pointers and interfaces', () => {
  expect(
    calls(`-- a.go
package p
type Base struct{ name string }
type Mid struct{ *Base }
type Top struct {
	Mid
	Face
}
type Face interface {
	Do()
	Inner
}
type Inner interface{ Undo() }
func f(t *Top, i Face) {
	t.Name()
	t.Mid.Name()
	t.Base.Name()
	t.Do()
	i.Undo()
	i.Gone()
}
-- b.go
package p
func (b *Base) Name() string { return b.name }
`),
  ).toEqual([
    'a.go:14 Name -> b.go#Base.Name~method exact annotation',
    'a.go:15 Name -> b.go#Base.Name~method exact field',
    'a.go:16 Name -> b.go#Base.Name~method exact field',
    'a.go:17 Do -> a.go#Face.Do~method exact annotation',
    'a.go:18 Undo -> a.go#Inner.Undo~method exact annotation',
    'a.go:19 Gone -> unresolved Face has no member Gone',
  ]);
});

test('types of values: literals, new, make, assertions, switches, conversions, several results, loops', () => {
  expect(
    calls(`-- a.go
package p
type T struct{ next *T; all []T; by map[K]*T }
func (t *T) M() *T { return t }
type K string
func (k K) Q() {}
func two() (t *T, err error) { return }
func f(x any, c chan T, more ...T) {
	(&T{}).M().M()
	new(T).M()
	make([]T, 1)[0].M()
	x.(*T).M()
	switch y := x.(type) {
	case T: y.M()
	case K: y.Q()
	}
	K("k").Q()
	t, err := two()
	t.M()
	err.Error()
	t.next.all[0].M()
	for k, v := range t.by { k.Q(); v.M() }
	for v := range c { v.M() }
	(<-c).M()
	for _, v := range more { v.M() }
	append(more, *t)[1:][0].M()
	tests := []struct {
		name string
		t *T
	}{}
	for _, tt := range tests { tt.t.M() }
}
`),
  ).toEqual([
    'a.go:8 M -> a.go#T.M~method exact return',
    'a.go:8 M -> a.go#T.M~method exact constructor',
    'a.go:8 T -> a.go#T~struct exact local',
    'a.go:9 M -> a.go#T.M~method exact annotation',
    'a.go:9 new -> external',
    'a.go:10 M -> a.go#T.M~method exact element',
    'a.go:10 make -> external',
    'a.go:11 M -> a.go#T.M~method exact annotation',
    'a.go:13 M -> a.go#T.M~method exact annotation',
    'a.go:14 Q -> a.go#K.Q~method exact annotation',
    'a.go:16 Q -> a.go#K.Q~method exact constructor',
    'a.go:16 K (conversion) -> a.go#K~type exact local',
    'a.go:17 two -> a.go#two~function exact local',
    'a.go:18 M -> a.go#T.M~method exact return',
    'a.go:19 Error -> external',
    'a.go:20 M -> a.go#T.M~method exact return',
    'a.go:21 Q -> a.go#K.Q~method exact return',
    'a.go:21 M -> a.go#T.M~method exact return',
    'a.go:22 M -> a.go#T.M~method exact element',
    'a.go:23 M -> a.go#T.M~method exact element',
    'a.go:24 M -> a.go#T.M~method exact element',
    'a.go:25 M -> a.go#T.M~method exact element',
    'a.go:25 append -> external',
    'a.go:30 M -> a.go#T.M~method exact element',
  ]);
});

test('functions as values: closures, fields, named function types, methods', () => {
  expect(
    calls(`-- a.go
package p
type T struct{ run func() T; h Handler }
func (t T) M() {}
type Handler func(int) *T
func (h Handler) Serve() { h(1).M() }
func f(t T, g func() T) {
	local := func() T { return t }
	local().M()
	g().M()
	t.run().M()
	t.h(1).M()
	t.h.Serve()
	Handler(nil).Serve()
	bound := t.M
	bound()
	unbound := T.M
	unbound(t)
	var walk func()
	walk = func() { walk() }
}
`),
  ).toEqual([
    'a.go:5 M -> a.go#T.M~method exact return',
    'a.go:5 h -> unresolved',
    'a.go:8 M -> a.go#T.M~method exact return',
    'a.go:8 local -> a.go#f.local~function exact local',
    'a.go:9 M -> a.go#T.M~method exact return',
    'a.go:9 g -> unresolved a value whose function is not known',
    'a.go:10 M -> a.go#T.M~method exact return',
    'a.go:10 run -> a.go#T.run~field exact annotation',
    'a.go:11 M -> a.go#T.M~method exact return',
    'a.go:11 h -> a.go#T.h~field exact annotation',
    'a.go:12 Serve -> a.go#Handler.Serve~method exact field',
    'a.go:13 Serve -> a.go#Handler.Serve~method exact constructor',
    'a.go:13 Handler (conversion) -> a.go#Handler~type exact local',
    'a.go:15 bound -> a.go#T.M~method probable assigned',
    'a.go:17 unbound -> a.go#T.M~method probable assigned',
    'a.go:19 walk -> a.go#f.walk~function exact local',
  ]);
});

test('generics: type arguments as written, from arguments, through receivers, embedding and constraints', () => {
  expect(
    calls(`-- a.go
package p
type V struct{}
func (V) M() {}
type List[T any] struct { items []T }
func (l *List[E]) First() E { return l.items[0] }
func (l *List[E]) All() func(yield func(int, E) bool) { return nil }
type Own struct{ List[V] }
func Of[T any](xs ...T) *List[T] { return nil }
func Must[T any](v T, err error) T { return v }
func get() (V, error) { return V{}, nil }
func f[S interface{ M() }, F Face](l List[V], s S, face F) {
	l.First().M()
	l.items[0].M()
	for _, v := range l.All() { v.M() }
	Own{}.First().M()
	Of(V{}).First().M()
	Of[V]().First().M()
	Must(get()).M()
	face.M()
}
type Face interface{ M() }
`),
  ).toEqual([
    'a.go:10 V -> a.go#V~struct exact local',
    'a.go:12 M -> a.go#V.M~method exact return',
    'a.go:12 First -> a.go#List.First~method exact annotation',
    'a.go:13 M -> a.go#V.M~method exact element',
    'a.go:14 All -> a.go#List.All~method exact annotation',
    'a.go:14 M -> a.go#V.M~method exact return',
    'a.go:15 M -> a.go#V.M~method exact return',
    'a.go:15 First -> a.go#List.First~method exact constructor',
    'a.go:15 Own -> a.go#Own~struct exact local',
    'a.go:16 M -> a.go#V.M~method exact return',
    'a.go:16 First -> a.go#List.First~method exact return',
    'a.go:16 Of -> a.go#Of~function exact local',
    'a.go:16 V -> a.go#V~struct exact local',
    'a.go:17 M -> a.go#V.M~method exact return',
    'a.go:17 First -> a.go#List.First~method exact return',
    'a.go:17 Of -> a.go#Of~function exact local',
    'a.go:18 M -> a.go#V.M~method exact return',
    'a.go:18 Must -> a.go#Must~function exact local',
    'a.go:18 get -> a.go#get~function exact local',
    'a.go:19 M -> a.go#Face.M~method exact annotation',
  ]);
});

test('a type of its own has the fields of what it is made of, another name has all of it', () => {
  expect(
    calls(`-- a.go
package p
type T struct{ v V }
func (T) M() {}
type V struct{}
func (V) N() {}
type Own T
func (Own) O() {}
type Name = T
type Many []V
func (m Many) P() { for _, v := range m { v.N() } }
func f(o Own, n Name) { o.v.N(); o.O(); n.M(); Many{}[0].N() }
`),
  ).toEqual([
    'a.go:10 N -> a.go#V.N~method exact element',
    'a.go:11 N -> a.go#V.N~method exact field',
    'a.go:11 O -> a.go#Own.O~method exact annotation',
    'a.go:11 M -> a.go#T.M~method exact annotation',
    'a.go:11 N -> a.go#V.N~method exact element',
    'a.go:11 Many -> a.go#Many~type exact local',
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
