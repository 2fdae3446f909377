/** What the preprocessor and macros do to the text of C and C++, as far as links show it. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

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
