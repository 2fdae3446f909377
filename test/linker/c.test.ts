/** Rules of C: inclusion, declarations and their definitions, linkage, macros and conditions. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('quotes look beside the including file, then up and wherever a path ends so; brackets leave the system its own', () => {
  expect(
    linked(`-- src/a.c
#include "b.h"
#include "sub/c.h"
#include "deep.h"
#include <lib/d.h>
#include <stdio.h>
#include <time.h>
#include "gone.h"
#include "../top.h"
#include "two.h"
-- src/b.h
-- src/sub/c.h
-- other/far/deep.h
-- include/lib/d.h
-- compat/time.h
-- top.h
-- src/x/two.h
-- y/two.h
`),
  ).toEqual([
    'src/a.c:1 import b.h -> src/b.h exact',
    'src/a.c:2 import sub/c.h -> src/sub/c.h exact',
    'src/a.c:3 import deep.h -> other/far/deep.h exact',
    'src/a.c:4 import lib/d.h -> include/lib/d.h exact',
    'src/a.c:5 import stdio.h -> external stdio.h',
    'src/a.c:6 import time.h -> external time.h',
    'src/a.c:7 import gone.h -> unresolved no such file',
    'src/a.c:8 import ../top.h -> top.h exact',
    'src/a.c:9 import two.h -> src/x/two.h exact',
  ]);
});

test('search paths of the build come before what lies nearer', () => {
  expect(
    linked(`-- compile_commands.json
[{ "directory": "/home/me/app/build", "command": "cc -I/home/me/app/config -I../gen -c a.c", "file": "a.c" }]
-- src/a.c
#include "config.h"
#include "made.h"
#include "own.h"
-- src/own.h
-- config/config.h
-- src/old/config.h
-- gen/made.h
`),
  ).toEqual([
    'src/a.c:1 import config.h -> config/config.h exact',
    'src/a.c:2 import made.h -> gen/made.h exact',
    'src/a.c:3 import own.h -> src/own.h exact',
  ]);
});

test('a call leads to the definition of what a header declares, wherever it is', () => {
  expect(
    calls(`-- a.c
#include "lib.h"
void go(void) { open_it(1); close_it(); table(); nowhere(); helper(); printf("x"); }
-- lib.h
#ifndef LIB_H
#define LIB_H
#include "more.h"
extern int open_it(int);
int nowhere(void);
static inline int helper(void) { return 1; }
#endif
-- more.h
void close_it(void);
void table(void);
-- lib.c
#include "lib.h"
int open_it(int x) { return x; }
void close_it() {}
-- deep/table.c
void table(void) { table(); }
`),
  ).toEqual([
    'a.c:2 open_it -> lib.c#open_it~function exact package',
    'a.c:2 close_it -> lib.c#close_it~function exact package',
    'a.c:2 table -> deep/table.c#table~function exact package',
    'a.c:2 nowhere -> lib.h#nowhere~function exact package',
    'a.c:2 helper -> lib.h#helper~function exact package',
    'a.c:2 printf -> external',
    'deep/table.c:1 table -> deep/table.c#table~function exact local',
  ]);
});

test('static functions are of their own file; those of one name are told apart', () => {
  expect(
    calls(`-- a.c
static int work(void);
int run(void) { return work() + other(); }
static int work(void) { return 1; }
-- b.c
static int work(void) { return 2; }
static int other(void) { return work(); }
-- c.c
#include "impl.h"
int all(void) { return step(); }
-- impl.h
static int step(void) { return 3; }
`),
  ).toEqual([
    'a.c:2 work -> a.c#work~function#1 exact local',
    'a.c:2 other -> external',
    'b.c:2 work -> b.c#work~function exact local',
    'c.c:2 step -> impl.h#step~function exact package',
  ]);
});

test('of functions of one name in several programs the one is meant that sees the declaration, else the nearest', () => {
  expect(
    calls(`-- one/main.c
#include "log.h"
int main(void) { log_it(); return 0; }
-- one/log.h
void log_it(void);
-- one/log.c
#include "log.h"
void log_it(void) {}
-- two/main.c
#include "log.h"
int main(void) { log_it(); return 0; }
-- two/log.h
void log_it(void);
-- two/log.c
#include "log.h"
void log_it(void) {}
`),
  ).toEqual([
    'one/main.c:2 log_it -> one/log.c#log_it~function exact package',
    'two/main.c:2 log_it -> two/log.c#log_it~function exact package',
  ]);
});

test('macros are definitions; of a macro and a function of one name the macro is meant', () => {
  expect(
    calls(`-- a.c
#include "m.h"
int f(int x) { return MAX(x, LIMIT) + twice(x) + CALL(x); }
-- m.h
#define LIMIT 10
#define MAX(a, b) ((a) > (b) ? (a) : (b))
int twice(int);
#define twice(x) ((x) * 2)
#define CALL(f) \\
  f(1)
-- m.c
int (twice)(int x) { return x; }
`),
  ).toEqual([
    'a.c:2 MAX -> m.h#MAX~macro exact package',
    'a.c:2 twice -> m.h#twice~macro exact package',
    'a.c:2 CALL -> m.h#CALL~macro exact package',
  ]);
});

test('of definitions under conditions the one that is compiled on a Unix is meant', () => {
  expect(
    calls(`-- a.c
#include "port.h"
int f(void) { return wait_it() + lock() + check(1) + fast() + size() + version(); }
-- port.h
#ifdef _WIN32
static int wait_it(void) { return 1; }
#else
static int wait_it(void) { return 2; }
#endif
#if defined(__GNUC__) && !defined(NO_LOCK)
#define lock() 1
#elif defined(_MSC_VER)
#define lock() 2
#else
#define lock() 3
#endif
#ifdef DEBUG
#define check(x) real(x)
#endif
#ifndef check
#define check(x) (x)
#endif
#define USE_FAST 1
#if USE_FAST
#define fast() 1
#else
#define fast() 0
#endif
#if WIDTH == 64
#define size() 64
#else
#define size() 32
#endif
#define LEVEL (2 + 1)
#if LEVEL >= 3
#define version() 3
#else
#define version() 2
#endif
`),
  ).toEqual([
    'a.c:2 wait_it -> port.h#wait_it~function#1 exact package',
    'a.c:2 lock -> port.h#lock~macro exact package',
    'a.c:2 check -> port.h#check~macro#1 exact package',
    'a.c:2 fast -> port.h#fast~macro exact package',
    'a.c:2 size -> port.h#size~macro#1 exact package',
    'a.c:2 version -> port.h#version~macro exact package',
  ]);
});

test('what stands in for the standard library where it is missing is not meant where it is there', () => {
  expect(
    calls(`-- a.c
#ifndef isnan
static int isnan(double x) { return x != x; }
#endif
#if defined(_WIN32)
#define snprintf _snprintf
#endif
int f(double x) { char b[9]; return isnan(x) + snprintf(b, 9, "x"); }
`),
  ).toEqual(['a.c:7 isnan -> external', 'a.c:7 snprintf -> external']);
});

test('functions in fields and variables are called through them', () => {
  expect(
    calls(`-- a.c
#include "ops.h"
static int real(int x) { return x; }
static const struct ops table = { .run = real };
int f(struct ops *o, handler *h, int (*g)(int)) {
  ops_t all[2];
  int (*local)(int) = real;
  return o->run(1) + (*o->run)(2) + all[0].run(3) + h(1) + g(2) + table.run(4) + o->inner.stop() + local(1);
}
-- ops.h
struct ops { int (*run)(int); struct { int (*stop)(void); } inner; };
typedef struct ops ops_t;
typedef int handler(int);
`),
  ).toEqual([
    'a.c:7 run -> ops.h#ops.run~field exact annotation',
    'a.c:7 run -> ops.h#ops.run~field exact annotation',
    'a.c:7 run -> ops.h#ops.run~field exact element',
    'a.c:7 h -> unresolved a value whose function is not known',
    'a.c:7 g -> unresolved a value whose function is not known',
    'a.c:7 run -> ops.h#ops.run~field exact annotation',
    'a.c:7 stop -> ops.h#ops.inner.stop~field exact annotation',
    'a.c:7 local -> unresolved a value whose function is not known',
  ]);
});

test('definitions in the old style and those that macros spoil', () => {
  expect(
    calls(`-- a.c
#include "api.h"
int old(a, b) int a; char *b; { return a; }
API_CALL(int) called(int a) { return a; }
API int *exported(int a) { return 0; }
static INLINE thing_t *inlined(thing_t *t) { return t; }
int f(void) { return old(1, 0) + called(2) + *exported(3) + inlined(0)->x + bracketed(4) + attributed(); }
-- api.h
#define API
typedef struct thing { int x; } thing_t;
API int (bracketed)(int a);
int attributed(void) __attribute__((pure));
#ifdef __cplusplus
extern "C" {
#endif
void inside(void);
#ifdef __cplusplus
}
#endif
-- b.c
#include "api.h"
int bracketed(int a) { inside(); return attributed(); }
`),
  ).toEqual([
    'a.c:6 old -> a.c#old~function exact local',
    'a.c:6 called -> a.c#called~function exact local',
    'a.c:6 exported -> a.c#exported~function exact local',
    'a.c:6 inlined -> a.c#inlined~function exact local',
    'a.c:6 bracketed -> b.c#bracketed~function exact package',
    'a.c:6 attributed -> api.h#attributed~function exact package',
    'b.c:2 inside -> api.h#inside~function exact package',
    'b.c:2 attributed -> api.h#attributed~function exact package',
  ]);
});

test('names that no included file declares are of the system, unless something included is not here', () => {
  expect(
    calls(`-- a.c
#include <stdlib.h>
void f(void) { far(); malloc(1); free(0); }
-- b.c
#include "missing.h"
void g(void) { far(); }
-- far.c
void far(void) {}
`),
  ).toEqual([
    'a.c:2 far -> unresolved unknown name',
    'a.c:2 malloc -> external',
    'a.c:2 free -> external',
    'b.c:2 far -> far.c#far~function exact package',
  ]);
});

test('headers know what those who include them have included before', () => {
  expect(
    calls(`-- a.c
#include "types.h"
#include "user.h"
-- types.h
#define WRAP(x) x
-- user.h
static inline int use(void) { return WRAP(1); }
`),
  ).toEqual(['user.h:1 WRAP -> types.h#WRAP~macro exact package']);
});

test('a declaration inside of a function is no definition', () => {
  expect(
    calls(`-- a.c
int f(void) { extern int far(int); return far(1); }
-- b.c
int far(int x) { return x; }
`),
  ).toEqual(['a.c:1 far -> unresolved unknown name']);
});

test('headers of folders that systems have, too, are the folder’s own where an include above has them', () => {
  expect(
    linked(`-- drivers/net/a.c
#include <linux/list.h>
#include <asm/io.h>
#include <sys/types.h>
int run(void) { return list_size(); }
-- include/linux/list.h
int list_size(void);
-- lib/list.c
int list_size(void) { return 1; }
-- arch/arm/include/asm/io.h
-- arch/x86/include/asm/io.h
-- compat/sys/types.h
`),
  ).toEqual([
    'drivers/net/a.c:1 import linux/list.h -> include/linux/list.h exact',
    'drivers/net/a.c:2 import asm/io.h -> external asm/io.h',
    'drivers/net/a.c:3 import sys/types.h -> external sys/types.h',
    'drivers/net/a.c:4 list_size -> lib/list.c#list_size~function exact package',
  ]);
});

test('a source that others include in the middle sees what they see, where it does not say it itself', () => {
  expect(
    calls(`-- whole.c
#include "shared.h"
static int helper(int x) { return x; }
static int twice(int x) { return x + x; }
#include "part.c"
-- shared.h
#define LIMIT(x) (x)
-- part.c
static int twice(int x) { return 2 * x; }
int part(void) { return helper(1) + twice(2) + LIMIT(3); }
`),
  ).toEqual([
    'part.c:2 helper -> whole.c#helper~function exact package',
    'part.c:2 twice -> part.c#twice~function exact local',
    'part.c:2 LIMIT -> shared.h#LIMIT~macro exact package',
  ]);
});

test('of a name that many files have only the nearest is looked at, and none where many are near', () => {
  const drivers = Array.from({ length: 12 }, (_, place) => `-- drivers/d${place}/ops.h\n#define reset_it(x) (x)\nint start_it(int x);\n`);
  expect(
    calls(`${drivers.join('')}-- drivers/d3/use.h
static inline int here(int x) { return reset_it(x); }
-- other/use.h
static inline int there(int x) { return reset_it(x); }
-- other/a.c
int run(void) { return start_it(1); }
`),
  ).toEqual([
    'drivers/d3/use.h:1 reset_it -> drivers/d3/ops.h#reset_it~macro exact package',
    'other/a.c:1 start_it -> unresolved unknown name',
    'other/use.h:1 reset_it -> unresolved unknown name',
  ]);
});
