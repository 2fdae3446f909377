/** What macros and includes in the middle of declarations, bodies and lists of C and C++ leave of them, as far as links show it. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

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
TEST_CASE_METHOD(Fixture, "it works", "[a]") { check(); }
-- b.c
TEST_IMPL(kill) { kill(1, 2); }
`),
  ).toEqual([
    'a.cpp:2 check -> a.cpp#Fixture.check~method exact inherited',
    'a.cpp:3 helper -> a.cpp#helper~function exact local',
    'a.cpp:5 check -> a.cpp#Fixture.check~method exact inherited',
    'b.c:1 kill -> external',
  ]);
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

test('words of the compiler with arguments, on lines of their own, hide no function', () => {
  expect(
    calls(`-- a.c
__attribute_pure__
__attribute_nonnull__()
static inline long length(const int *cq);
static inline long length(const int *cq) { return cq[0]; }
__attribute_noinline__
__attribute_nonnull__((1))
__attribute_pure__
static const char * check(const char * s) { return s; }
int run(void) { return length(0) + check(""); }
`),
  ).toEqual(['a.c:9 length -> a.c#length~function#1 exact local', 'a.c:9 check -> a.c#check~function exact local']);
});
