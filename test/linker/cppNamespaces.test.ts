/** Which of several things of a name a C++ file means: by namespaces, by what stands in front, by the headers that mention it. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('a function that is defined with the name of its namespace in front knows what is in that', () => {
  expect(
    calls(`-- sound.h
namespace lib { namespace wav { int word(int at); class Note { public: void parse(); int size() const; }; } }
namespace lib { namespace mid { class Note { public: void parse(); int size() const; }; } }
-- wav.cpp
#include "sound.h"
using namespace lib;
int wav::word(int at) { return at; }
void wav::Note::parse() { word(1); size(); Note().parse(); }
int wav::Note::size() const { return 1; }
-- mid.cpp
#include "sound.h"
using namespace lib;
using namespace mid;
void Note::parse() {}
int mid::Note::size() const { return 1; }
static void play(Note* note) { note->size(); }
`),
  ).toEqual([
    'mid.cpp:6 size -> mid.cpp#mid.Note.size~method exact element',
    'wav.cpp:4 word -> wav.cpp#wav.word~method exact package',
    'wav.cpp:4 size -> wav.cpp#wav.Note.size~method exact inherited',
    'wav.cpp:4 parse -> wav.cpp#wav.Note.parse~method exact constructor',
    'wav.cpp:4 Note -> sound.h#lib.wav.Note~class exact package',
  ]);
});

test('a class that a header only mentions is the one that a source defines for it, by the whole of its name', () => {
  expect(
    calls(`-- a.h
namespace lib { namespace a { class File { class Private; std::unique_ptr<Private> d; void save(); }; } }
struct Points;
struct Draw { Points* points; void go(); };
-- b.h
namespace lib { namespace b { class File { class Private; std::unique_ptr<Private> d; void save(); }; } }
-- a.cpp
#include "a.h"
using namespace lib;
class a::File::Private { public: void write() {} };
struct Points { void create() {} };
void a::File::save() { d->write(); }
void Draw::go() { points->create(); }
-- b.cpp
#include "b.h"
using namespace lib;
class b::File::Private { public: void write() {} };
struct Points { void create() {} };
void b::File::save() { d->write(); }
`),
  ).toEqual([
    'a.cpp:5 write -> a.cpp#a.File.Private.write~method exact element',
    'a.cpp:6 create -> a.cpp#Points.create~method exact element',
    'b.cpp:5 write -> b.cpp#b.File.Private.write~method exact element',
  ]);
});

test('what begins with two colons is in no namespace and no class', () => {
  expect(
    calls(`-- u.h
void report(const char* text);
struct Out { Out(int n); };
namespace geo { void report(int n); void deep(); }
-- a.cpp
#include "u.h"
using namespace geo;
struct Status { void report(const char* text) { ::report(text); report(text); ::deep(); ::geo::deep(); } int close(int n) { return ::close(n); } };
namespace geo { void f() { ::report("x"); report(1); ::Out(2); } }
`),
  ).toEqual([
    'a.cpp:3 report -> u.h#report~function exact qualified',
    'a.cpp:3 report -> a.cpp#Status.report~method exact local',
    'a.cpp:3 deep -> u.h#geo.deep~function exact qualified',
    'a.cpp:3 deep -> u.h#geo.deep~function exact package',
    'a.cpp:3 close -> external',
    'a.cpp:4 report -> u.h#report~function exact qualified',
    'a.cpp:4 report -> u.h#geo.report~function exact package',
    'a.cpp:4 Out -> u.h#Out.Out~constructor exact qualified',
  ]);
});

test('a namespace of the library that the folder adds to has all that the library has', () => {
  expect(
    calls(`-- a.cpp
struct Point { void go(); };
namespace std { template <> struct hash<Point> { int operator()(const Point& p) const; }; void swap(Point& a, Point& b); }
void take(const std::string& text);
void take(const std::stringstream& text);
void f(Point& p, std::vector<Point>& all) { take("x"); all[0].go(); std::swap(p, p); std::sort(1, 2); }
`),
  ).toEqual([
    'a.cpp:5 take -> a.cpp#take~function exact local',
    'a.cpp:5 go -> a.cpp#Point.go~method exact element',
    'a.cpp:5 swap -> a.cpp#std.swap~function exact local',
    'a.cpp:5 sort -> external',
  ]);
});

test('headers without an extension that only include others are headers, and .tcc has templates', () => {
  expect(
    calls(`-- lib/all
// All of it.
#include "lib/list.h"
-- lib/list.h
template <class T> struct List { int size() const; };
#include "list.tcc"
-- lib/list.tcc
template <class T> int List<T>::size() const { return 1; }
-- a.cpp
#include "lib/all"
int f(List<int>& list) { return list.size(); }
`),
  ).toEqual(['a.cpp:2 size -> lib/list.tcc#List.size~method exact annotation']);
});

test('a function that gives all it was given to the name it has itself hands on to the library', () => {
  expect(
    calls(`-- a.cpp
#include <unistd.h>
struct Tree { Tree* left; };
int test::close(int file) { return RETRY(close(file)); }
void free(Tree* tree) { free(tree->left); }
`),
  ).toEqual(['a.cpp:3 RETRY -> external', 'a.cpp:3 close -> external', 'a.cpp:4 free -> a.cpp#free~function exact local']);
});
