/** Macros that are part of what C++ declares: one case a rule, smallest files. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('macros open namespaces, by their definition in the same file or in another', () => {
  expect(
    calls(`-- base.h
#ifndef LIB_BEGIN_NAMESPACE
#  define LIB_BEGIN_NAMESPACE \\
    namespace lib {           \\
    inline namespace v1 {
#  define LIB_END_NAMESPACE }}
#endif
#define IMPL_BEGIN_ namespace lib { namespace impl { namespace {
#define IMPL_END_ } } }
LIB_BEGIN_NAMESPACE
template <typename T> struct Box {};
inline int one() { return 1; }
LIB_END_NAMESPACE
IMPL_BEGIN_  // all of it
inline int deep() { return one(); }
IMPL_END_
-- more.h
#include "base.h"
LIB_BEGIN_NAMESPACE
namespace detail {
inline int inner() { return one(); }
}
inline int two() { return detail::inner() + impl::deep(); }
LIB_END_NAMESPACE
-- use.cpp
#include "more.h"
int two() { return 3; }
namespace own { namespace lib { int other(); } }
int f() { return lib::one() + lib::two() + two() + lib::detail::inner() + lib::impl::deep(); }
`),
  ).toEqual([
    'base.h:14 one -> base.h#lib.v1.one~function exact package',
    'more.h:4 one -> base.h#lib.v1.one~function exact package',
    'more.h:6 inner -> more.h#LIB_BEGIN_NAMESPACE.detail.inner~function exact local',
    'more.h:6 deep -> base.h#lib.impl.deep~function exact package',
    'use.cpp:4 one -> base.h#lib.v1.one~function exact package',
    'use.cpp:4 two -> more.h#LIB_BEGIN_NAMESPACE.two~function exact package',
    'use.cpp:4 two -> use.cpp#two~function exact local',
    'use.cpp:4 inner -> more.h#LIB_BEGIN_NAMESPACE.detail.inner~function exact package',
    'use.cpp:4 deep -> base.h#lib.impl.deep~function exact package',
  ]);
});

test('macros that open namespaces may take the name from another one', () => {
  expect(
    calls(`-- base.h
/* for others: #define LIB_NAMESPACE my::lib
#define LIB_NAMESPACE_BEGIN namespace my { namespace lib {
*/
#ifndef LIB_NAMESPACE
#define LIB_NAMESPACE lib
#endif
#ifndef LIB_NAMESPACE_BEGIN
#define LIB_NAMESPACE_BEGIN namespace LIB_NAMESPACE {
#endif
#define LIB_NAMESPACE_END }
LIB_NAMESPACE_BEGIN
template <typename T> class Point { public: bool valid(); };
LIB_NAMESPACE_END
-- more.hpp
#include "base.h"
LIB_NAMESPACE_BEGIN
typedef Point<int> P;
inline int two() { return 1; }
LIB_NAMESPACE_END
-- use.cpp
#include "more.hpp"
using namespace lib;
int f(P& p) { p.valid(); return two() + lib::two(); }
`),
  ).toEqual([
    'use.cpp:3 valid -> base.h#lib.Point.valid~method exact annotation',
    'use.cpp:3 two -> more.hpp#LIB_NAMESPACE_BEGIN.two~function exact package',
    'use.cpp:3 two -> more.hpp#LIB_NAMESPACE_BEGIN.two~function exact package',
  ]);
});

test('macros stand for parameters of templates, and in front of what makes and operators', () => {
  expect(
    calls(`-- a.cpp
#define IF(...) typename enable<(__VA_ARGS__)>::type = 0
template <typename T, LIB_IF(!is<T>::value && sizeof(T) > 1)>
LIB_NODISCARD LIB_INLINE auto first(T value) -> int { return 1; }
LIB_PRAGMA("push options")
class View {
 public:
  LIB_CONSTEXPR explicit View(const char* text) : size_(measure(text)) {}
  LIB_CONSTEXPR20 ~View() { close(); }
  LIB_CONSTEXPR View& operator+=(int more) { return add(more); }
  virtual LIB_CONSTEXPR View& add(int more);
  friend LIB_CONSTEXPR int compare(const View& a, const View& b) { return first(1); }
  void close();
  int measure(const char* text);
};
LIB_EXPORT template <typename T> class Later;
template <typename T> LIB_CONSTEXPR void last(const T&) { first(2); }
void use() { last(3); }
`),
  ).toEqual([
    'a.cpp:7 measure -> a.cpp#View.measure~method exact local',
    'a.cpp:8 close -> a.cpp#View.close~method exact local',
    'a.cpp:9 add -> a.cpp#View.add~method exact local',
    'a.cpp:11 first -> a.cpp#first~function exact local',
    'a.cpp:16 first -> a.cpp#first~function exact local',
    'a.cpp:17 last -> a.cpp#last~function exact local',
  ]);
});

test('what the compiler defines decides which one is compiled', () => {
  expect(
    calls(`-- a.h
#define OLD (__GNUC__ * 100)
namespace lib {
struct View {};
struct Text {};
#if OLD && OLD < 409
inline View make(View text) { return text; }
#else
inline Text make(View text) { return {}; }
#endif
}
#if defined(__cpp_if_constexpr) && __cplusplus >= 201703L
#define MAKE(x) lib::make(x)
#else
#define MAKE(x) 0
#endif
-- a.cpp
#include "a.h"
void f(lib::View v) { lib::make(v); MAKE(v); }
`),
  ).toEqual(['a.cpp:2 make -> a.h#lib.make~function#1 exact package', 'a.cpp:2 MAKE -> a.h#MAKE~macro exact package']);
});

test('a macro in front of a template is no part of it', () => {
  expect(
    calls(`-- a.cpp
LIB_API template <class T> T twice(T x) { return x; }
int f() { return twice(1); }
`),
  ).toEqual(['a.cpp:2 twice -> a.cpp#twice~function exact local']);
});

test('macros in front of the initialisers of a constructor, behind an operator and for what a template gives hide no class', () => {
  expect(
    calls(`-- a.cpp
template <typename C> class View {
public:
  View() LIB_NOEXCEPT : size_(0) {}
#ifndef LIB_DOCUMENTED
  template <typename T>
  explicit View(T b, LIB_ENABLE_IF((same<bool, T>))) LIB_NOEXCEPT  // of flags
#else
  explicit View(bool b) LIB_NOEXCEPT
#endif
    : size_(0) {}
  View& operator=(View& other) LIB_NOEXCEPT { return *this; }
  template <typename T>
  LIB_DISABLE_IF_RETURN((same<pointer<T>, C>), (View&))
  add(T value) { return *this; }
  int size() const { return size_; }
private:
  int size_;
};
int f(View<int>& view) { return view.add(2).size(); }
`),
  ).toEqual(['a.cpp:19 size -> a.cpp#View.size~method exact return', 'a.cpp:19 add -> a.cpp#View.add~method exact annotation']);
});

test('what a macro declares is known to the body behind it, unless the name means something else', () => {
  expect(
    calls(`-- test.hpp
struct Document { int load(); int save(); };
struct Other { int load(); };
#define TEST_FLAGS(name, text, flags) \\
  struct test_##name { \\
    Document doc; \\
    test_##name() { Other other; name same; } \\
  }; \\
  void test_##name::run()
#define TEST_DOCUMENT(name, text) TEST_FLAGS(name, text, 0)
-- a.cpp
#include "test.hpp"
TEST_DOCUMENT(loads, "<a/>") {
  doc.load();
  other.load();
}
-- b.cpp
#include "test.hpp"
static Other doc;
TEST_DOCUMENT(loads, "<a/>") { doc.load(); }
-- c.cpp
int f() { return doc.save(); }
`).filter((line) => line.includes('load ') || line.includes('save ')),
  ).toEqual([
    'a.cpp:3 load -> test.hpp#Document.load~method exact annotation',
    'a.cpp:4 load -> external',
    'b.cpp:3 load -> test.hpp#Other.load~method exact annotation',
    'c.cpp:1 save -> external',
  ]);
});

test('a macro that is defined again means from there on what it says then', () => {
  expect(
    calls(`-- a.cpp
#define CHECK(x) one(x)
void f() { CHECK(1); }
#undef CHECK
#define CHECK(x) two(x)
void g() { CHECK(1); }
`),
  ).toEqual(['a.cpp:2 CHECK -> a.cpp#CHECK~macro exact local', 'a.cpp:5 CHECK -> a.cpp#CHECK~macro#1 exact local']);
});

test('a macro in front of a declaration whose name begins the next line, and of one that makes a template for given types', () => {
  expect(
    calls(`-- a.h
namespace n {
class Report {};
API_EXPORT int run(const char* text);
API_EXPORT int
run(Report* one);
API_EXPORT Report*
made();
template <typename T> int shown(T value);
extern template API_EXPORT(PART) int shown(int);
extern template API_EXPORT(PART)
    int shown(char);
extern template class Box<int>;
int last(int a);
}
-- a.cpp
#include "a.h"
namespace n {
int run(const char* text) { return 0; }
int run(Report* one) { return 1; }
Report* made() { return nullptr; }
int last(int a) { return a; }
}
-- b.cpp
#include "a.h"
using namespace n;
void f(Report* r) { run(r); run("a"); made(); last(1); }
`),
  ).toEqual([
    'b.cpp:3 run -> a.cpp#n.run~function#1 exact package',
    'b.cpp:3 run -> a.cpp#n.run~function exact package',
    'b.cpp:3 made -> a.cpp#n.made~function exact package',
    'b.cpp:3 last -> a.cpp#n.last~function exact package',
  ]);
});
