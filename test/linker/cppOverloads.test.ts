/** Which overload of C++ is meant: by the types of arguments, by what can be changed, by templates. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

/** What calls of a name lead to: the place of the overload, from 0, with a question mark where it is not sure; all of the line where it is none. */
function chosen(text: string, name: string): string {
  return calls(text)
    .filter((line) => line.split(' ')[1] === name)
    .map((line) => {
      const found = /~\w+(?:#(\d+))? (?:exact|probable) (\w+)$/.exec(line);
      return found === null ? line : `${found[1] ?? 0}${found[2] === 'overload' ? '?' : ''}`;
    })
    .join(' ');
}

test('numbers and texts are told apart by their literals, operators and declarations', () => {
  const text = `-- a.cpp
void v(int); void v(unsigned); void v(long); void v(unsigned long); void v(long long); void v(unsigned long long);
void v(double); void v(float); void v(bool); void v(const char*); void v(const wchar_t*); void v(char);
typedef unsigned long long u64;
void run(u64 n, unsigned char c, size_t len, std::string str, char buf[10]) {
  v(1); v(1u); v(1L); v(1ul); v(1LL); v(n);
  v(.5); v(1.5f); v(n > 1); v("x"); v(L"x"); v('c');
  v(-1); v(c); v(len + 1); v(sizeof c); v(!n); v(1 + 2.0); v(c + 1); v(0x80000000); v(3000000000);
  v(buf); v(str.c_str()); v(str[0]); v(str.size()); v(uint64_t(1)); v(*buf); v(&c + 1);
}
`;
  expect(chosen(text, 'v')).toBe('0 1 2 3 4 5 6 7 8 9 10 11 0 0 3 3 8 6 0 1 2 9 9 11 3 3 11 8');
});

test('pointers, values and references are told apart', () => {
  const text = `-- a.cpp
struct A { A operator+(const A&) const; A* self() { q(*this); p(this); return this; } };
struct B : A {};
void p(A* a); void p(const A& a); void p(B* b);
void q(const A& a); void q(A&& a); void q(A& a);
A make(); A& have(); const A& see();
void run(A a, B* b, const A& ca, A list[3], A** all) {
  p(a); p(&a); p(b); p(*b); p(new A); p(list); p(list[1]); p(all[0]); p(*all);
  q(a); q(ca); q(A()); q(make()); q(have()); q(see()); q(std::move(a)); q(a + a);
}
`;
  expect(chosen(text, 'p')).toBe('0 1 0 2 1 0 0 1 0 0');
  expect(chosen(text, 'q')).toBe('2 2 0 1 1 2 0 1 1');
});

test('what a class makes of a value comes after conversions of the language, and constructors have to take it', () => {
  const text = `-- a.cpp
struct Text { Text(const char* s); Text(const Text& o); Text(Text&& o); operator bool() const; };
struct Wide { Wide(const wchar_t* s); };
struct Number { explicit Number(int n); };
enum Kind { one }; enum class Scope { two };
void f(const Text& t); void f(const Wide& w); void f(const Number& n); void f(Text&& t); void f(bool b);
void g(const std::string& s); void g(Scope s); void g(long n);
void run(Text t, Wide& w, std::string s) { f(L"x"); f(t); f(w); f(Number(1)); f(Text("x")); f(2); g(one); g(Scope::two); g("x"); g(s + "y"); }
`;
  expect(chosen(text, 'f')).toBe('4 0 1 2 3 4');
  expect(chosen(text, 'g')).toBe('2 1 0 0');
  expect(chosen(text, 'Text')).toBe('0');
});

test('templates come after functions that take the same, the more special of them before others', () => {
  const text = `-- a.h
template <typename T> struct Box {};
class R {
 public:
  bool m(char c) const;
  bool m(const std::string& s) const;
  template <typename S> bool m(const S& s) const;
};
template <typename S> inline bool R::m(const S& s) const { return true; }
template <typename T> void g(T x);
template <typename T> void g(T* x);
template <typename T> void g(const Box<T>& x);
void g(int x);
template <typename T> bool same(const char* name, T one, T other, bool last = true);
bool same(const char* name, bool one, bool other, bool last = true);
template <typename T, typename = std::enable_if_t<is_odd<T>::value>> void h(const T& x, int n);
template <typename T> void h(Box<T> x, int n);
void h(const std::string& s, int n);
-- a.cpp
#include "a.h"
enum Kind { one };
void run(R& r, Box<int> b, Kind k, int* p) {
  r.m('a'); r.m(std::string("b")); r.m(b);
  g(1); g(1.5); g(p); g(b);
  same("x", 1, 2); same("x", k, 1);
  h("x", 1); h(b, 1); h(2, 2);
}
`;
  expect(calls(text).filter((line) => line.includes(' m '))).toEqual([
    'a.cpp:4 m -> a.h#R.m~method exact annotation',
    'a.cpp:4 m -> a.h#R.m~method#1 exact annotation',
    'a.cpp:4 m -> a.h#R.m~method#3 exact annotation',
  ]);
  expect(chosen(text, 'g')).toBe('3 0 1 2');
  expect(chosen(text, 'same')).toBe('0 1');
  expect(chosen(text, 'h')).toBe('2 1 0');
});

test('what is constant needs methods that promise it, in bare calls and chains too', () => {
  const text = `-- a.cpp
struct Node {
  Node* next();
  const Node* next() const;
  void both() const { next(); this->next(); next()->next(); auto f = [&] { next(); }; }
  void one() { next(); this->next(); next()->next(); }
};
`;
  expect(chosen(text, 'next')).toBe('1 1 1 1 1 0 0 0 0');
});

test('in a chain the method that may change what it is called on is meant where that may be changed', () => {
  expect(
    calls(`-- a.cpp
struct Node {
  const Node* first() const;
  Node* first();
  const Node* next(int) const;
  Node* next(int);
};
void go(Node* n, const Node* c) { n->first()->next(1); c->first()->next(1); }
`).map((line) => line.replace(/ exact.*/, '')),
  ).toEqual([
    'a.cpp:7 next -> a.cpp#Node.next~method#1',
    'a.cpp:7 first -> a.cpp#Node.first~method#1',
    'a.cpp:7 next -> a.cpp#Node.next~method',
    'a.cpp:7 first -> a.cpp#Node.first~method',
  ]);
});

test('macros around literals are what they make of them', () => {
  const text = `-- a.cpp
#define TEXT(x) x
#define AGAIN(x) WIDE(x)
#define WIDE(x) L##x
#define LIMIT 10u
#define NAME "a"
void f(const char* s); void f(const wchar_t* s); void f(int n); void f(unsigned n);
void run() { f(TEXT("a")); f(WIDE("a")); f(TEXT(1)); f(LIMIT); f(NAME); f(AGAIN("a")); }
`;
  expect(chosen(text, 'f')).toBe('0 1 2 3 0 1');
});

test('what is called through a pointer or a path is chosen by its arguments as well', () => {
  const text = `-- a.cpp
namespace n { struct U { static void t(int a); static void t(double a); void u(int a); void u(double a); }; }
namespace n { template <class T> void k(T x); void k(int x); }
void run(double d, n::U* u) { n::U::t(1); n::U::t(d); u->t(d); u->u(d); u->u(1); n::k<int>(1); n::k(1); n::k(d); }
`;
  expect(chosen(text, 't')).toBe('0 1 1');
  expect(chosen(text, 'u')).toBe('1 0');
  expect(chosen(text, 'k')).toBe('0 1 0');
});

test('what a class calls a member of its type parameter may be what is given, if it is a pointer where one is', () => {
  expect(
    calls(`-- a.cpp
#include <string>
template <typename E> struct Reader {
  typedef typename E::Char Char;
  void read(const Char* text);
  void read(const std::basic_string<Char>& text);
};
struct Narrow { typedef char Char; };
void f(Reader<Narrow>& reader) { reader.read("x"); }
`),
  ).toEqual(['a.cpp:8 read -> a.cpp#Reader.read~method exact annotation']);
});

test('an array says how many elements it has', () => {
  expect(
    calls(`-- a.cpp
struct Path {};
template <typename T> void get(T& root, const Path& path);
template <typename T, typename C, unsigned N> void get(T& root, const C (&path)[N]);
void f(int root) { get(root, "/a"); }
`),
  ).toEqual(['a.cpp:4 get -> a.cpp#get~function#1 exact local']);
});

test('functions of the own file are overloads of those that it includes', () => {
  expect(
    calls(`-- u.h
void report(const char* text, va_list rest);
void report(const char* text, ...);
float dist(const V& a, const V& b);
-- a.cpp
#include "u.h"
void dist(int* out, int a, int b) {}
void f(V& v, std::string s, int* out) { dist(v, v); dist(out, 1, 2); report("a", 3); report("a", "b"); report("a", s.c_str()); }
`),
  ).toEqual([
    'a.cpp:3 dist -> u.h#dist~function exact local',
    'a.cpp:3 dist -> a.cpp#dist~function exact local',
    'a.cpp:3 report -> u.h#report~function#1 exact package',
    'a.cpp:3 report -> u.h#report~function#1 exact package',
    'a.cpp:3 report -> u.h#report~function#1 exact package',
    'a.cpp:3 c_str -> external',
  ]);
});

test('methods for values that end with the expression, and for others', () => {
  expect(
    calls(`-- a.cpp
struct Col { Col& width(int n) &; Col&& width(int n) &&; Col&& indent(int n) &&; Col& indent(int n) &; };
Col make();
void f(Col col) { col.width(1).indent(2); Col().width(1).indent(2); make().width(1); }
`).filter((line) => !/ (?:Col|make) ->/.test(line)),
  ).toEqual([
    'a.cpp:3 indent -> a.cpp#Col.indent~method#1 exact return',
    'a.cpp:3 width -> a.cpp#Col.width~method exact annotation',
    'a.cpp:3 indent -> a.cpp#Col.indent~method exact return',
    'a.cpp:3 width -> a.cpp#Col.width~method#1 exact constructor',
    'a.cpp:3 width -> a.cpp#Col.width~method#1 exact return',
  ]);
});

test('what only something callable makes is made of nothing else; is_const is asked of the value', () => {
  expect(
    calls(`-- a.cpp
struct App {
  void option(std::string name, std::function<bool(int)> made, std::string text = "");
  template <typename T, enable_if_t<!std::is_const<T>::value, int> = 0>
  void option(std::string name, T &variable, std::string text = "");
  void flag(std::string name, std::function<void(int)> made, std::string text = "");
  template <typename T, enable_if_t<std::is_const<T>::value, int> = 0> void flag(std::string name, T &text);
  template <typename T, enable_if_t<!std::is_const<T>::value, int> = 0> void flag(std::string name, T &result, std::string text = "");
};
void f(App app) {
  int number = 0;
  std::vector<int> all;
  app.option("-a", number, "text");
  app.option("-b", all);
  app.option("-c", [](int) { return true; });
  app.flag("-d", "text");
  app.flag("-e", number);
}
`),
  ).toEqual([
    'a.cpp:12 option -> a.cpp#App.option~method#1 exact annotation',
    'a.cpp:13 option -> a.cpp#App.option~method#1 exact annotation',
    'a.cpp:14 option -> a.cpp#App.option~method exact annotation',
    'a.cpp:15 flag -> a.cpp#App.flag~method#1 exact annotation',
    'a.cpp:16 flag -> a.cpp#App.flag~method#2 exact annotation',
  ]);
});

test('a pointer is rather given to what may take it than as a truth value', () => {
  const text = `-- a.cpp
#define SOME_CHAR char
typedef SOME_CHAR char_t;
void f(bool on); void f(const char_t* text); void g(bool on); void g(std::string text);
void run() { f("a"); g("a"); }
`;
  expect(chosen(text, 'f')).toBe('1?');
  expect(chosen(text, 'g')).toBe('0');
});

test('an enumerator is known in the class around its enumeration, and what can be called makes no class that takes none', () => {
  expect(
    calls(`-- a.h
#include <functional>
struct Cell {};
class Color {
 public:
  enum Old : unsigned char { None };
  enum Palette : unsigned char { Red = 1, Blue };
  enum class Kind { Light };
  Color();
  Color(Old i);
  Color(Palette i);
};
void line(int x, const std::function<void(Cell&)>& s);
void line(int x, const Color& color);
void lane(std::string s);
void lane(Color color);
void kind(Color::Kind kind);
void kind(int number);
-- b.cpp
#include "a.h"
void f() {
  line(1, Color::Blue);
  line(1, [](Cell& a) {});
  lane(Color::Red);
  kind(Color::Kind::Light);
  kind(Color::Blue);
}
`),
  ).toEqual([
    'b.cpp:3 line -> a.h#line~function#1 exact package',
    'b.cpp:4 line -> a.h#line~function exact package',
    'b.cpp:5 lane -> a.h#lane~function#1 exact package',
    'b.cpp:6 kind -> a.h#kind~function exact package',
    'b.cpp:7 kind -> a.h#kind~function#1 exact package',
  ]);
});
