/** Which of the branches of C and C++ is compiled, as far as links show it. */
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

test('what other systems include defines nothing here, and what a folder configures decides nothing that others tell apart', () => {
  expect(
    calls(`-- setup.h
#ifdef _WIN32
#include "config-win.h"
#endif
#ifdef USE_BIG_FILES
#define open big_open
#define sum(x) big_sum(x)
#else
#define sum(x) plain_sum(x)
#endif
-- config-win.h
#define USE_BIG_FILES 1
#define only_there(x) (x)
-- a.c
#include "setup.h"
#ifdef WITH_OWN_HASH
#if defined(__x86_64__) || defined(__vax__)
#define GET(n) fast(n)
#else
#define GET(n) slow(n)
#endif
#endif
int run(void) { return open("a", 0) + sum(1) + only_there(2) + GET(3); }
`),
  ).toEqual([
    'a.c:9 open -> external',
    'a.c:9 sum -> setup.h#sum~macro#1 exact package',
    'a.c:9 only_there -> config-win.h#only_there~macro exact package',
    'a.c:9 GET -> a.c#GET~macro exact local',
  ]);
});

test('other systems alone have what some are looked for, libraries are the newest, and it is the folder itself that is built', () => {
  expect(
    calls(`-- a.c
#include <zlib.h>
#if defined(HAVE_CLOSESOCKET)
#define sclose(x) closesocket(x)
#else
#define sclose(x) close(x)
#endif
#if ZLIB_VERNUM < 0x1260
#define cast(x) older(x)
#else
#define cast(x) (x)
#endif
#ifndef BUILDING_LIBTHING
#define thing(x) other_thing(x)
#endif
#ifndef __builtin_expect
#define __builtin_expect(x, y) (x)
#endif
int thing(int x) { return __builtin_expect(x, 0); }
int run(void) { return sclose(1) + cast(2) + thing(3); }
`),
  ).toEqual([
    'a.c:18 __builtin_expect -> external',
    'a.c:19 sclose -> a.c#sclose~macro#1 exact local',
    'a.c:19 cast -> a.c#cast~macro#1 exact local',
    'a.c:19 thing -> a.c#thing~function exact local',
  ]);
});
