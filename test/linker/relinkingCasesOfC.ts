/** What C and C++ read elsewhere: definitions, headers, conditions. */
import type { RelinkingCase } from './relinkingCase.ts';

export const C_CASES: Readonly<Record<string, RelinkingCase>> = {
  'a definition of what a header declares': {
    before: {
      'api.h': 'int run(int);\nint stop(int);\n',
      'user.c': '#include "api.h"\nint f(void) { return run(1); }\n',
      'other.c': '#include "api.h"\nint g(void) { return stop(1); }\n',
      'deep/run.c': 'int rest(int x) { return x; }\n',
    },
    edit: { 'deep/run.c': 'int run(int x) { return x; }\n' },
    linked: ['deep/run.c', 'user.c'],
  },
  'a header that is found by the end of its path': {
    before: { 'src/user.c': '#include "lib/api.h"\nint f(void) { return run(1); }\n', 'src/other.c': 'int g(void) { return stop(1); }\n' },
    edit: { 'far/lib/api.h': 'static int run(int x) { return x; }\n' },
    linked: ['far/lib/api.h', 'src/user.c'],
  },
  'what a header passes on': {
    before: {
      'user.c': '#include "outer.h"\nint f(void) { return run(1); }\n',
      'other.c': '#include "inner.h"\nint g(void) { return run(1); }\n',
      'outer.h': '#include "middle.h"\n',
      'middle.h': 'typedef int number;\n',
      'inner.h': 'static int run(int x) { return x; }\n',
    },
    edit: { 'middle.h': '#include "inner.h"\ntypedef int number;\n' },
    linked: ['middle.h', 'user.c'],
  },
  'a condition under which a definition is compiled': {
    before: {
      'config.h': '#define WIDE 1\n',
      'api.h': '#include "config.h"\n#if WIDE\n#define run(x) x\n#else\n#define run(x) 1\n#endif\n#define stop(x) x\n',
      'user.c': '#include "api.h"\nint f(void) { return run(1); }\n',
      'other.c': '#include "api.h"\nint g(void) { return stop(1); }\n',
    },
    edit: { 'config.h': '#define WIDE 0\n' },
    linked: ['api.h', 'config.h', 'user.c'],
  },
  'a method that is defined outside of its class': {
    before: {
      'shape.hpp': '#pragma once\nclass Shape { public: void draw(); void hide(); };\n',
      'user.cpp': '#include "shape.hpp"\nvoid f(Shape& s) { s.draw(); }\n',
      'other.cpp': '#include "shape.hpp"\nvoid g(Shape& s) { s.hide(); }\n',
      'shape.cpp': '#include "shape.hpp"\n',
    },
    edit: { 'shape.cpp': '#include "shape.hpp"\nvoid Shape::draw() {}\n' },
    linked: ['shape.cpp', 'user.cpp'],
  },
  'what a method may be called on, as only its signature says': {
    before: {
      'box.hpp': 'struct Box { int get() &; int get() &&; };\n',
      'user.cpp': '#include "box.hpp"\nBox make();\nvoid f() { make().get(); }\n',
      'other.cpp': '#include "box.hpp"\nvoid g() {}\n',
    },
    edit: { 'box.hpp': 'struct Box { int get() &&; int get() &; };\n' },
    linked: ['box.hpp', 'user.cpp'],
  },
  'the size of an array that a template takes, as only its signature says': {
    before: {
      'fill.hpp': 'template <typename T, int N> void fill(T (&all)[N]) {}\nvoid fill(const void*) {}\n',
      'user.cpp': '#include "fill.hpp"\nvoid f() { int all[3]; fill(all); }\n',
      'other.cpp': '#include "fill.hpp"\nvoid g() {}\n',
    },
    edit: { 'fill.hpp': 'template <typename T, int N> void fill(T (&all)[3]) {}\nvoid fill(const void*) {}\n' },
    linked: ['fill.hpp', 'user.cpp'],
  },
};
