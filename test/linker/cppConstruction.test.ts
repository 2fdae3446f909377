/** What makes values in C++: braces, initialisers of members and bases; types that a class has for methods outside of it. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('a type with braces behind it runs a constructor, as a base in front of the body does', () => {
  expect(
    calls(`-- a.h
struct Opt { Opt() = default; Opt(int a); Opt(const char* s); };
struct base { base(int m); };
namespace ns { struct In { In(double d); }; }
struct derived : base { derived() : base(1), v_{2} {} derived(int k) : base{k}, v_(k) {} derived(long) : derived() {} int v_; };
-- a.cpp
#include "a.h"
Opt f() { g(Opt{}, Opt{1}, Opt{"x"}, ns::In{2.0}); return Opt{1}; }
-- b.c
struct P { int n; };
void h(void) { k((struct P){1}); }
`),
  ).toEqual([
    'a.cpp:2 g -> external',
    'a.cpp:2 Opt -> a.h#Opt.Opt~constructor exact package',
    'a.cpp:2 Opt -> a.h#Opt.Opt~constructor#1 exact package',
    'a.cpp:2 Opt -> a.h#Opt.Opt~constructor#2 exact package',
    'a.cpp:2 In -> a.h#ns.In.In~constructor exact package',
    'a.cpp:2 Opt -> a.h#Opt.Opt~constructor#1 exact package',
    'a.h:4 base -> a.h#base.base~constructor exact local',
    'a.h:4 base -> a.h#base.base~constructor exact local',
    'a.h:4 derived -> a.h#derived.derived~constructor exact local',
    'b.c:2 k -> external',
  ]);
});

test('a method that is defined in another file knows the types of its class', () => {
  expect(
    calls(`-- p.h
template <typename A, typename B> class Tok { public: int go() const; };
class P { typedef Tok<int, char> token_type; void f(token_type t); token_type h(); };
-- p.cpp
#include "p.h"
void P::f(token_type t) { t.go(); token_type u; u.go(); h().go(); for (token_type& k : all) k.go(); }
`),
  ).toEqual([
    'p.cpp:2 go -> p.h#Tok.go~method exact annotation',
    'p.cpp:2 go -> p.h#Tok.go~method exact annotation',
    'p.cpp:2 go -> p.h#Tok.go~method exact return',
    'p.cpp:2 h -> p.h#P.h~method exact inherited',
    'p.cpp:2 go -> p.h#Tok.go~method exact annotation',
  ]);
});

test('a template whose type parameter stands in front of a name only is called with types', () => {
  expect(
    calls(`-- a.cpp
struct D { template <typename E> D& parse(const typename E::Ch* s); template <int f> D& parse(const char* s); D& parse(const char* s); };
void run(D& d) { d.parse("x"); }
`),
  ).toEqual(['a.cpp:2 parse -> a.cpp#D.parse~method#2 exact annotation']);
});

test('FIXME: fields of what is constant, variables that look like functions', () => {
  expect(
    calls(`-- a.cpp
struct Buf { int* at(); const int* at() const; };
struct Own { Buf b; void see() const { b.at(); } };
int make(int n);
void run(int n) { Buf v(make(n)); }
`),
  ).toEqual(['a.cpp:2 at -> a.cpp#Buf.at~method exact field']);
});

test('classes that are defined outside of others are named through them, and their methods know the members of those', () => {
  expect(
    calls(`-- set.h
class Engine { public: class Set; };
class Engine::Set { public: Set(int kind); int add(int each); };
class Filter { class Info; };
-- a.cpp
#include "set.h"
void f() {
  Engine::Set set(1);
  set.add(2);
}
class Filter::Info {
public:
  class Walker;
  static Info* none();
};
class Filter::Info::Walker { Info* visit(); };
Filter::Info* Filter::Info::Walker::visit() { return none(); }
`),
  ).toEqual([
    'a.cpp:4 add -> set.h#Engine.Set.add~method exact annotation',
    'a.cpp:12 none -> a.cpp#Filter.Info.none~method exact inherited',
  ]);
});

test('a method that takes something else is no function of the library', () => {
  expect(
    calls(`-- a.cpp
#include <unistd.h>
#define RETRY(call) ::call
struct File {
  int fd;
  void close();
  int read(char* data);
  int both(char* data) { return RETRY(read(fd, data, 1)) + read(data); }
};
void File::close() { RETRY(close(fd)); }
`).filter((line) => !line.includes(' RETRY ')),
  ).toEqual(['a.cpp:7 read -> external', 'a.cpp:7 read -> a.cpp#File.read~method exact local', 'a.cpp:9 close -> external']);
});

test('FIXME: bases of another file whose names begin with a small letter', () => {
  expect(
    calls(`-- a.h
struct base { base(int n); };
struct leaf : base { leaf(); };
-- a.cpp
#include "a.h"
leaf::leaf() : base(1) {}
`),
  ).toEqual([]);
});

test('a pointer of the library that is made by its name leads to what it owns', () => {
  expect(
    calls(`-- a.cpp
#include <memory>
struct A { void m(); };
void f() {
  auto one = std::unique_ptr<A>(new A());
  one->m();
  std::shared_ptr<A>(one.release())->m();
}
`).filter((line) => line.includes(' m ')),
  ).toEqual(['a.cpp:5 m -> a.cpp#A.m~method exact element', 'a.cpp:6 m -> a.cpp#A.m~method exact element']);
});
