/** Rules of C++: one case a rule, smallest files. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('methods are declared in a header and defined elsewhere', () => {
  expect(
    calls(`-- shape.h
#pragma once
namespace geo {
class Shape {
 public:
  Shape(int a);
  virtual ~Shape() = default;
  int area() const;
  virtual void draw() = 0;
  static Shape* make(int a);
  int twice() { return area() * scale(); }
 protected:
  int scale() const;
};
}
-- shape.cc
#include "shape.h"
namespace geo {
Shape::Shape(int a) {}
int Shape::area() const { return scale(); }
Shape* Shape::make(int a) { return nullptr; }
int Shape::scale() const { return this->area(); }
}
-- use.cpp
#include "shape.h"
using namespace geo;
int f(Shape* s, const geo::Shape& t) {
  s->draw();
  Shape::make(1)->area();
  return t.area() + geo::Shape::make(2)->twice();
}
`),
  ).toEqual([
    'shape.cc:4 scale -> shape.cc#Shape.scale~method exact inherited',
    'shape.cc:6 area -> shape.cc#Shape.area~method exact annotation',
    'shape.h:10 area -> shape.cc#Shape.area~method exact local',
    'shape.h:10 scale -> shape.cc#Shape.scale~method exact local',
    'use.cpp:4 draw -> shape.h#geo.Shape.draw~method exact element',
    'use.cpp:5 area -> shape.cc#Shape.area~method exact return',
    'use.cpp:5 make -> shape.cc#Shape.make~method exact package',
    'use.cpp:6 area -> shape.cc#Shape.area~method exact annotation',
    'use.cpp:6 twice -> shape.h#geo.Shape.twice~method exact return',
    'use.cpp:6 make -> shape.cc#Shape.make~method exact package',
  ]);
});

test('members are inherited, hidden and overridden', () => {
  expect(
    calls(`-- a.cpp
struct Base { void one(); void two(); virtual void three() {} };
struct Middle : public Base { void two(); };
class Leaf final : private Middle, virtual Other {
  void three() override {}
  void run() { one(); two(); three(); Base::two(); this->one(); }
};
void f(Leaf& l) { l.one(); l.two(); l.three(); l.four(); }
`),
  ).toEqual([
    'a.cpp:5 one -> a.cpp#Base.one~method exact inherited',
    'a.cpp:5 two -> a.cpp#Middle.two~method exact inherited',
    'a.cpp:5 three -> a.cpp#Leaf.three~method exact local',
    'a.cpp:5 two -> a.cpp#Base.two~method exact local',
    'a.cpp:5 one -> a.cpp#Base.one~method exact self',
    'a.cpp:7 one -> a.cpp#Base.one~method exact annotation',
    'a.cpp:7 two -> a.cpp#Middle.two~method exact annotation',
    'a.cpp:7 three -> a.cpp#Leaf.three~method exact annotation',
    'a.cpp:7 four -> external',
  ]);
});

test('namespaces: nested, opened again, without a name, inline, used and renamed', () => {
  expect(
    calls(`-- lib.h
namespace a::b { void deep(); }
namespace a { inline namespace v1 { void one(); } namespace c { void two(); } }
namespace other { void deep(); void far(); }
void global();
-- use.cpp
#include "lib.h"
namespace { void own() {} }
namespace x = a::b;
using a::c::two;
namespace a { void inside() { one(); b::deep(); ::global(); } }
void f() {
  own();
  a::b::deep();
  x::deep();
  two();
  a::one();
  other::deep();
  far();
  std::sort(1, 2);
}
-- lib.cpp
#include "lib.h"
namespace a { namespace b { void deep() {} } }
void a::c::two() {}
void other::deep() {}
`),
  ).toEqual([
    'use.cpp:5 one -> lib.h#a.v1.one~function exact package',
    'use.cpp:5 deep -> lib.cpp#a.b.deep~function exact package',
    'use.cpp:5 global -> lib.h#global~function exact qualified',
    'use.cpp:7 own -> use.cpp#own~function exact local',
    'use.cpp:8 deep -> lib.cpp#a.b.deep~function exact local',
    'use.cpp:9 deep -> lib.cpp#a.b.deep~function exact import',
    'use.cpp:10 two -> lib.cpp#a.c.two~method exact import',
    'use.cpp:11 one -> lib.h#a.v1.one~function exact local',
    'use.cpp:12 deep -> lib.cpp#other.deep~method exact package',
    'use.cpp:13 far -> external',
    'use.cpp:14 sort -> external',
  ]);
});

test('overloads are chosen by the number and the types of arguments', () => {
  expect(
    calls(`-- a.cpp
struct A {}; struct B : A {}; enum Kind { k };
void f(int x);
void f(double x);
void f(const char* s);
void f(const A& a);
void f(Kind k);
void f(int x, int y, int z = 0);
template <class T> void g(T x);
void g(int x);
void h(bool b);
void h(const char* s);
struct C { C(int); C(const char*, int = 0); };
void run(B b, short s, std::string t) {
  f(1); f(1.5); f("x"); f(b); f(k); f(1, 2); f(s);
  g(1);
  h("x"); h(true);
  new C(1); new C("x"); C(2);
}
`),
  ).toEqual([
    'a.cpp:14 f -> a.cpp#f~function exact local',
    'a.cpp:14 f -> a.cpp#f~function#1 exact local',
    'a.cpp:14 f -> a.cpp#f~function#2 exact local',
    'a.cpp:14 f -> a.cpp#f~function#3 exact local',
    'a.cpp:14 f -> a.cpp#f~function#4 exact local',
    'a.cpp:14 f -> a.cpp#f~function#5 exact local',
    'a.cpp:14 f -> a.cpp#f~function exact local',
    'a.cpp:15 g -> a.cpp#g~function#1 exact local',
    'a.cpp:16 h -> a.cpp#h~function#1 exact local',
    'a.cpp:16 h -> a.cpp#h~function exact local',
    'a.cpp:17 C -> a.cpp#C.C~constructor exact local',
    'a.cpp:17 C -> a.cpp#C.C~constructor#1 exact local',
    'a.cpp:17 C -> a.cpp#C.C~constructor exact local',
  ]);
});

test('of two methods that differ in const the one is meant that fits what it is called on', () => {
  expect(
    calls(`-- a.cpp
struct Node { Node* next(); const Node* next() const; };
void f(Node* n, const Node* c) { n->next(); c->next(); }
`),
  ).toEqual(['a.cpp:2 next -> a.cpp#Node.next~method exact element', 'a.cpp:2 next -> a.cpp#Node.next~method#1 exact element']);
});

test('types of values: auto, new, casts, loops, members, conditions', () => {
  expect(
    calls(`-- a.cpp
struct T { T* next; T& self(); T operator*(); void run(); };
T* make();
struct D : T {};
void f(void* p, T list[3]) {
  auto a = make();
  a->run();
  auto* b = new T();
  b->self().run();
  static_cast<T*>(p)->run();
  ((T*)p)->run();
  dynamic_cast<D*>(a)->run();
  const auto& c = *a;
  c.run();
  T t;
  t.next->next->run();
  T u(t);
  u.run();
  T v{};
  v.run();
  T().run();
  for (auto& e : list) e.run();
  if (T* q = make()) q->run();
  if (auto r = make(); r) r->run();
  list[0].run();
  (*a).run();
  (p ? a : b)->run();
  try {} catch (const T& e) { e.run(); }
}
`),
  ).toEqual([
    'a.cpp:5 make -> a.cpp#make~function exact local',
    'a.cpp:6 run -> a.cpp#T.run~method exact return',
    'a.cpp:7 T -> a.cpp#T~struct exact local',
    'a.cpp:8 run -> a.cpp#T.run~method exact return',
    'a.cpp:8 self -> a.cpp#T.self~method exact element',
    'a.cpp:9 run -> a.cpp#T.run~method exact element',
    'a.cpp:10 run -> a.cpp#T.run~method exact element',
    'a.cpp:11 run -> a.cpp#T.run~method exact element',
    'a.cpp:13 run -> a.cpp#T.run~method exact return',
    'a.cpp:15 run -> a.cpp#T.run~method exact element',
    'a.cpp:17 run -> a.cpp#T.run~method exact annotation',
    'a.cpp:19 run -> a.cpp#T.run~method exact annotation',
    'a.cpp:20 run -> a.cpp#T.run~method exact constructor',
    'a.cpp:20 T -> a.cpp#T~struct exact local',
    'a.cpp:21 run -> a.cpp#T.run~method exact element',
    'a.cpp:22 make -> a.cpp#make~function exact local',
    'a.cpp:22 run -> a.cpp#T.run~method exact element',
    'a.cpp:23 make -> a.cpp#make~function exact local',
    'a.cpp:23 run -> a.cpp#T.run~method exact return',
    'a.cpp:24 run -> a.cpp#T.run~method exact element',
    'a.cpp:25 run -> a.cpp#T.run~method exact return',
    'a.cpp:26 run -> a.cpp#T.run~method exact return',
    'a.cpp:27 run -> a.cpp#T.run~method exact annotation',
  ]);
});

test('containers and pointers of the library hold what they are said to hold', () => {
  expect(
    calls(`-- a.cpp
struct T { void run(); };
struct Own { std::unique_ptr<T> p; std::map<int, std::vector<T>> m; };
void f(Own& o, std::vector<std::shared_ptr<T>> v, std::optional<T> q) {
  o.p->run();
  o.p.get()->run();
  o.m[1][0].run();
  o.m.find(1)->second.front().run();
  for (const auto& each : v) each->run();
  v.back()->run();
  (*v.begin())->run();
  auto made = std::make_unique<T>();
  made->run();
  q->run();
  v.size();
}
`),
  ).toEqual([
    'a.cpp:4 run -> a.cpp#T.run~method exact element',
    'a.cpp:5 run -> a.cpp#T.run~method exact return',
    'a.cpp:5 get -> external',
    'a.cpp:6 run -> a.cpp#T.run~method exact element',
    'a.cpp:7 run -> a.cpp#T.run~method exact return',
    'a.cpp:7 front -> external',
    'a.cpp:7 find -> external',
    'a.cpp:8 run -> a.cpp#T.run~method exact element',
    'a.cpp:9 run -> a.cpp#T.run~method exact return',
    'a.cpp:9 back -> external',
    'a.cpp:10 run -> a.cpp#T.run~method exact return',
    'a.cpp:10 begin -> external',
    'a.cpp:11 make_unique -> external',
    'a.cpp:12 run -> a.cpp#T.run~method exact element',
    'a.cpp:13 run -> a.cpp#T.run~method exact element',
    'a.cpp:14 size -> external',
  ]);
});

test('templates: members outside of their class, parameters, aliases, functions', () => {
  expect(
    calls(`-- stack.h
template <typename T> class Stack {
 public:
  void push(const T& x);
  T& top();
  class Iterator { public: void step(); T value(); };
  Iterator begin();
};
template <typename T> void Stack<T>::push(const T& x) { top(); }
template <typename T> T& Stack<T>::top() { return *this; }
template <typename T> void Stack<T>::Iterator::step() { value(); }
-- use.cpp
#include "stack.h"
struct V { void run(); };
using Values = Stack<V>;
typedef Stack<V> Others;
template <class T> T id(T x) { return x; }
void f(Stack<V>& s, Values v, Others o) {
  s.push(V());
  s.top().run();
  v.top().run();
  o.begin().step();
  Others::Iterator i;
  i.step();
  id<V>(V()).run();
  id(V()).run();
}
`),
  ).toEqual([
    'stack.h:8 top -> stack.h#Stack.top~method#1 exact inherited',
    'stack.h:10 value -> stack.h#Stack.Iterator.value~method exact inherited',
    'use.cpp:7 push -> stack.h#Stack.push~method#1 exact annotation',
    'use.cpp:7 V -> use.cpp#V~struct exact local',
    'use.cpp:8 run -> use.cpp#V.run~method exact return',
    'use.cpp:8 top -> stack.h#Stack.top~method#1 exact annotation',
    'use.cpp:9 run -> use.cpp#V.run~method exact return',
    'use.cpp:9 top -> stack.h#Stack.top~method#1 exact annotation',
    'use.cpp:10 step -> stack.h#Stack.Iterator.step~method#1 exact return',
    'use.cpp:10 begin -> stack.h#Stack.begin~method exact annotation',
    'use.cpp:12 step -> stack.h#Stack.Iterator.step~method#1 exact annotation',
    'use.cpp:13 run -> use.cpp#V.run~method exact return',
    'use.cpp:13 id -> use.cpp#id~function exact local',
    'use.cpp:13 V -> use.cpp#V~struct exact local',
    'use.cpp:14 run -> use.cpp#V.run~method exact return',
    'use.cpp:14 id -> use.cpp#id~function exact local',
    'use.cpp:14 V -> use.cpp#V~struct exact local',
  ]);
});

test('lambdas, functions in variables, operators and what is called by name alone', () => {
  expect(
    calls(`-- a.cpp
struct A { A& operator+(const A&); A* operator->(); void go(); int (*hook)(int); };
void f(A a) {
  auto twice = [&](A x, int n) { x.go(); return n * 2; };
  twice(a, 1);
  a->go();
  a.hook(1);
  (a + a).go();
  int (*p)(int) = nullptr;
  p(1);
}
`),
  ).toEqual([
    'a.cpp:3 go -> a.cpp#A.go~method exact annotation',
    'a.cpp:4 twice -> unresolved a value whose function is not known',
    'a.cpp:5 go -> a.cpp#A.go~method exact element',
    'a.cpp:6 hook -> a.cpp#A.hook~field exact annotation',
    'a.cpp:7 go -> a.cpp#A.go~method exact return',
    'a.cpp:9 p -> unresolved a value whose function is not known',
  ]);
});

test('C and C++ are one world', () => {
  expect(
    calls(`-- api.h
#ifdef __cplusplus
extern "C" {
#endif
int c_side(int x);
int cpp_side(int x);
#ifdef __cplusplus
}
#endif
-- a.c
#include "api.h"
int c_side(int x) { return cpp_side(x); }
-- b.cpp
#include "api.h"
extern "C" int cpp_side(int x) { return c_side(x); }
`),
  ).toEqual(['a.c:2 cpp_side -> b.cpp#cpp_side~function exact package', 'b.cpp:2 c_side -> a.c#c_side~function exact package']);
});

test('macros in front of and behind declarations hide nothing', () => {
  expect(
    calls(`-- env.h
#define EXPORT
class EXPORT Env : public Base {
 public:
  Env();
  static Env* Default() GUARDED(mu_);
  int count_ GUARDED_BY(mu_);
  void Lock() EXCLUSIVE(mu_)
      LOCK_FUNCTION();
};
class MAY_ALIAS(4) Other { void go() { Env::Default()->Lock(); } };
-- env.cc
#include "env.h"
Env* Env::Default() { static Env e; return &e; }
void Env::Lock() { if (count_) ASSERT_HELD(mu_); }
`),
  ).toEqual([
    'env.cc:3 ASSERT_HELD -> external',
    'env.h:10 Lock -> env.cc#Env.Lock~method exact return',
    'env.h:10 Default -> env.cc#Env.Default~method exact local',
  ]);
});
