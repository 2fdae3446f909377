/** Rules of Go about types and members: one case a rule, smallest packages. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

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

test('generics: several results, arguments as written behind a star and without a call, loops over what is passed on', () => {
  expect(
    calls(`-- a.go
package p
import "iter"
type V struct{}
func (V) M() {}
type List[K, T any] struct{}
func (*List[K, T]) Own() {}
func Make[K, T any](n int) *List[K, T] { return nil }
func As[T any](v any) (T, bool) { var t T; return t, true }
func Zip[T any](i iter.Seq[T], e error) iter.Seq2[T, error] { return nil }
func all() (iter.Seq[*V], error) { return nil, nil }
type Pair struct{ l List[string, V] }
var New = Make[string, V]
func f(v any, n int) {
	a, ok := As[*V](v)
	a.M()
	b, ok := As[V](v)
	b.M()
	for x := range Zip(all()) { x.M() }
	New(1).Own()
	_ = Pair{l: *Make[string, V](n)}
}
`),
  ).toEqual([
    'a.go:14 As -> a.go#As~function exact local',
    'a.go:15 M -> a.go#V.M~method exact return',
    'a.go:16 As -> a.go#As~function exact local',
    'a.go:17 M -> a.go#V.M~method exact return',
    'a.go:18 Zip -> a.go#Zip~function exact local',
    'a.go:18 all -> a.go#all~function exact local',
    'a.go:18 M -> a.go#V.M~method exact return',
    'a.go:19 Own -> a.go#List.Own~method exact return',
    'a.go:19 New -> a.go#New~variable exact local',
    'a.go:20 Pair -> a.go#Pair~struct exact local',
    'a.go:20 Make -> a.go#Make~function exact local',
  ]);
});

test('generic functions and types of the library give what they are given', () => {
  expect(
    calls(`-- a.go
package p
import (
	"errors"
	"maps"
	"slices"
	"sync"
	"sync/atomic"
)
type V struct{}
func (*V) M() {}
type Many []*V
func (Many) N() {}
type Box struct{ now atomic.Pointer[V] }
func get() *V { return nil }
var once = sync.OnceValue(func() *V { return get() })
func f(b *Box, by map[string]*V, many Many) {
	b.now.Load().M()
	once().M()
	for v := range maps.Values(by) { v.M() }
	slices.Collect(maps.Values(by))[0].M()
	slices.Clone(many).N()
	slices.MaxFunc(many, func(a, b *V) int { return 0 }).M()
	for _, v := range slices.Backward(many) { v.M() }
	if v, ok := errors.AsType[*V](nil); ok { v.M() }
}
`).filter((line) => / [MN] /.test(line)),
  ).toEqual([
    'a.go:17 M -> a.go#V.M~method exact return',
    'a.go:18 M -> a.go#V.M~method exact return',
    'a.go:19 M -> a.go#V.M~method exact return',
    'a.go:20 M -> a.go#V.M~method exact return',
    'a.go:21 N -> a.go#Many.N~method exact return',
    'a.go:22 M -> a.go#V.M~method exact return',
    'a.go:23 M -> a.go#V.M~method exact return',
    'a.go:24 M -> a.go#V.M~method exact return',
  ]);
});
