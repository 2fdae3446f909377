/** What the preprocessor and macros do to the text of C and C++, as far as links show it. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('of branches that make sense only one at a time one is kept, and what follows is not spoilt', () => {
  expect(
    calls(`-- a.c
#ifdef _WIN32
int go(int x) {
#else
int go(int x, int y) {
#endif
  for (;;) {
#if FAST
    if (x) { one(); }
    else
#endif
      two();
  }
  return x
#ifdef EXTRA
    + one()
#endif
    ;
}
static int table[] = {
#ifdef EXTRA
  1,
#else
  2,
#endif
};
int one(void) { return table[0]; }
int two(void) { return one(); }
`),
  ).toEqual([
    'a.c:8 one -> a.c#one~function exact local',
    'a.c:11 two -> a.c#two~function exact local',
    'a.c:15 one -> a.c#one~function exact local',
    'a.c:27 one -> a.c#one~function exact local',
  ]);
});

test('macros for members and lists stand in nobody’s way', () => {
  expect(
    calls(`-- a.h
typedef enum {
  FIRST = 0,
#define X(name) KIND_##name,
  KINDS(X)
#undef X
  LAST
} kind_t;
struct request {
  REQUEST_FIELDS
  MORE_FIELDS
};
int start(struct request* r);
-- a.cpp
#include "a.h"
class Broken : public Base {
  ERROR_DEF(Base, Broken)
  static int zero() { return 0; }
  template <typename T> T as() const MAY_DELETE;
  int last() { return zero() + start(0); }
};
int start(struct request* r) { return 1; }
API Broken::Broken() { last(); }
`),
  ).toEqual([
    'a.cpp:6 zero -> a.cpp#Broken.zero~method exact local',
    'a.cpp:6 start -> a.cpp#start~function exact local',
    'a.cpp:9 last -> a.cpp#Broken.last~method exact inherited',
  ]);
});

test('the body of a test is one of the class that its macro names first', () => {
  expect(
    calls(`-- a.cpp
struct Fixture { int check(); };
TEST_F(Fixture, works) { check(); }
TEST(Nothing, works) { helper(); }
void helper() {}
-- b.c
TEST_IMPL(kill) { kill(1, 2); }
`),
  ).toEqual([
    'a.cpp:2 check -> a.cpp#Fixture.check~method exact inherited',
    'a.cpp:3 helper -> a.cpp#helper~function exact local',
    'b.c:1 kill -> external',
  ]);
});

test('what stands in for the system’s functions elsewhere is not meant, and files of other systems come last', () => {
  expect(
    calls(`-- compat.h
#if !defined(COMPAT_H)
#define COMPAT_H
#ifdef _WIN32
#define close(fd) win_close(fd)
#endif
int stop(int fd);
#endif
-- a.c
#include "compat.h"
int go(int fd) { stop(fd); return close(fd); }
-- unix/stop.c
#include "../compat.h"
int stop(int fd) { return fd; }
-- win/stop.c
#include "../compat.h"
int stop(int fd) { return 1; }
`),
  ).toEqual(['a.c:2 stop -> unix/stop.c#stop~function exact package', 'a.c:2 close -> external']);
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

test('a macro that is not compiled hides no function', () => {
  expect(
    calls(`-- conf.h
#ifdef WITH_PREFIX
#define inflate z_inflate
#endif
#define deflate real_deflate
-- lib.h
#include "conf.h"
int inflate(int);
int deflate(int);
-- lib.c
#include "lib.h"
int inflate(int x) { return x; }
-- a.c
#include "lib.h"
int go(void) { return inflate(1) + deflate(2); }
`),
  ).toEqual(['a.c:2 inflate -> lib.c#inflate~function exact package', 'a.c:2 deflate -> conf.h#deflate~macro exact package']);
});

test('macros with arguments before the name, and around all of a declaration', () => {
  expect(
    calls(`-- log.h
#define printflike(a, b) __attribute__((format(printf, a, b)))
void printflike(1, 2) log_it(const char *, ...);
char *printflike(2, 3)
    format_it(int, const char *, ...);
UNUSED_HERE(static int update(int x)) {
  return x;
}
EXPORTED(void insert(struct heap* heap,
                     int x));
void after(void);
-- log.c
#include "log.h"
void log_it(const char *text, ...) { after(); }
char *format_it(int x, const char *text, ...) { return 0; }
EXPORTED(void insert(struct heap* heap, int x)) {
  log_it("x");
}
-- a.c
#include "log.h"
void go(void) { log_it("%s", format_it(1, "x")); update(1); insert(0, 1); }
`),
  ).toEqual([
    'a.c:2 log_it -> log.c#log_it~function exact package',
    'a.c:2 format_it -> log.c#format_it~function exact package',
    'a.c:2 update -> log.h#update~function exact package',
    'a.c:2 insert -> log.c#insert~function exact package',
    'log.c:2 after -> log.h#after~function exact package',
    'log.c:5 log_it -> log.c#log_it~function exact local',
  ]);
});

test('macros that are given the parts of a declaration', () => {
  expect(
    calls(`-- lib.h
ZEXTERN int ZEXPORT deflate OF((stream *strm, int level,
                                const char *version));
int old OF(());
typedef int (*alloc_func) OF((int items));
PNG_EXPORT(5, struct thing *, create_it, (const char *version, int (*done)(int)), PNG_ALLOCATED);
PNG_EXPORT(6, void, drop_it, (void));
-- lib.c
#include "lib.h"
int ZEXPORT deflate(strm, level, version) stream *strm; int level; const char *version; { return old(); }
int old() { return 1; }
PNG_FUNCTION(struct thing *,PNGAPI
create_it,(const char *version, int (*done)(int)),PNG_ALLOCATED)
{
  drop_it();
  return 0;
}
void drop_it(void) {}
-- a.c
#include "lib.h"
int go(void) {
  if (1) return CHECK((1));
  else CHECK((2));
  deflate(0, 1, ""); create_it(0, 0); drop_it();
  return old();
}
`),
  ).toEqual([
    'a.c:3 CHECK -> external',
    'a.c:4 CHECK -> external',
    'a.c:5 deflate -> lib.c#deflate~function exact package',
    'a.c:5 create_it -> lib.c#create_it~function exact package',
    'a.c:5 drop_it -> lib.c#drop_it~function exact package',
    'a.c:6 old -> lib.c#old~function exact package',
    'lib.c:2 old -> lib.c#old~function exact local',
    'lib.c:7 drop_it -> lib.c#drop_it~function exact local',
  ]);
});

test('an include inside of a list is one, and does not spoil the list', () => {
  expect(
    linked(`-- a.c
static const struct encoding table = {{A, 1}, {
#define KIND 1
#include "ascii.h"
#undef KIND
# include "utf8.h"
}, helper };
enum kind {
#include "kinds.h"
  LAST };
/*
#include "none.h"
*/
static const char *text = "\\
#include "none.h"";
int helper(void) { return helper(); }
-- ascii.h
-- utf8.h
-- kinds.h
-- none.h
`),
  ).toEqual([
    'a.c:3 import ascii.h -> ascii.h exact',
    'a.c:5 import utf8.h -> utf8.h exact',
    'a.c:8 import kinds.h -> kinds.h exact',
    'a.c:15 helper -> a.c#helper~function exact local',
  ]);
});

test('where none of a file’s own definitions is compiled, what it includes is meant', () => {
  expect(
    calls(`-- lib.h
uLong ZEXPORT open_it(int);
#ifndef S_ISDIR
#define S_ISDIR(m) ((m) & 1)
#endif
-- lib.c
#include "lib.h"
uLong ZEXPORT open_it(int x) { return x; }
-- a.c
#include "lib.h"
#ifdef ALONE
static int open_it(int x) { return 1; }
static int close_it(int x) { return 1; }
#endif
int go(void) { return open_it(1) + close_it(2) + S_ISDIR(3) + strchrnul("", 1); }
-- system.h
#ifndef SYSTEM_H
#define SYSTEM_H
#ifndef HAVE_MEMPCPY
void *mempcpy(void *, const void *, size_t);
#endif
#endif
-- system.c
#include "system.h"
#ifndef HAVE_MEMPCPY
void *mempcpy(void *to, const void *from, size_t n) { return to; }
#endif
void copy(void) { mempcpy(0, 0, 0); }
-- b.c
#include "gone.h"
#include "system.h"
int get(void) { mempcpy(0, 0, 0); return free(1); }
-- c.c
void free(int x) {}
`),
  ).toEqual([
    'a.c:6 open_it -> lib.c#open_it~function exact local',
    'a.c:6 close_it -> a.c#close_it~function exact local',
    'a.c:6 S_ISDIR -> external',
    'a.c:6 strchrnul -> external',
    'b.c:3 mempcpy -> external',
    'b.c:3 free -> unresolved unknown name',
    'system.c:5 mempcpy -> external',
  ]);
});

test('what a configuration looks for and can switch on is there, but for functions that the usual library lacks', () => {
  expect(
    calls(`-- compat.h
#ifndef HAVE_STRTONUM
long strtonum(const char *);
#endif
#ifdef THING_ERRORS_SUPPORTED
void fail(const char *text);
#else
#define fail(text) quit(1)
#endif
#ifdef ENABLE_NLS
#define _(x) gettext(x)
#else
#define _(x) (x)
#endif
void whoami(void);
-- strtonum.c
#include "compat.h"
long strtonum(const char *text) { return 1; }
void fail(const char *text) {}
-- os-linux.c
void whoami(void) {}
-- os-unknown.c
void whoami(void) {}
-- a.c
#include "compat.h"
void go(void) { strtonum("1"); fail(_("no")); whoami(); }
`),
  ).toEqual([
    'a.c:2 strtonum -> strtonum.c#strtonum~function exact package',
    'a.c:2 fail -> strtonum.c#fail~function exact package',
    'a.c:2 _ -> compat.h#_~macro exact package',
    'a.c:2 whoami -> os-linux.c#whoami~function exact package',
  ]);
});

test('an include that the usual system does not compile is one, but not for sure', () => {
  expect(
    linked(`-- a.c
#ifdef _WIN32
#include "win.h"
#else
#include "unix.h"
#endif
#if WITH_CATS
#include "cats.h"
#endif
#if defined(__APPLE__) && WITH_CATS
#  include "mac.h"
#endif
-- win.h
-- unix.h
-- cats.h
-- mac.h
`),
  ).toEqual([
    'a.c:2 import win.h -> win.h probable',
    'a.c:4 import unix.h -> unix.h exact',
    'a.c:7 import cats.h -> cats.h exact',
    'a.c:10 import mac.h -> mac.h probable',
  ]);
});

test('macros that depend on each other in many ways are looked at once each', () => {
  const names = Array.from({ length: 12 }, (_, index) => `USE_${index}`);
  const all = names.map((name) => `defined(${name})`).join(' || ');
  const definitions = names.map((name) => `#if !(${all})\n#define ${name} 1\n#elif ${all}\n#define ${name} 2\n#endif`);
  expect(
    calls(`-- setup.h
${definitions.join('\n')}
#if ${all}
#define run(x) 1
#else
#define run(x) 2
#endif
-- a.c
#include "setup.h"
int go(void) { return run(1); }
`),
  ).toEqual(['a.c:2 run -> setup.h#run~macro exact package']);
});
