/** A file that comes, and one that goes, for each way in which languages look for one: whoever looked is linked anew, nobody else. */
import type { RelinkingCase } from './relinkingCase.ts';

/** What comes or goes, who looks for it, and who looks for something else. */
interface Sought {
  readonly path: string;
  readonly text: string;
  readonly user: readonly [path: string, text: string];
  readonly other: readonly [path: string, text: string];
  /** What is there in any case. */
  readonly beside?: Readonly<Record<string, string>>;
}

const LUA_MODULE: Omit<Sought, 'path'> = {
  text: 'local M = {}\nfunction M.m() end\nreturn M\n',
  user: ['u.lua', 'local a = require("p.a")\na.m()\n'],
  other: ['o/o.lua', 'local function g() g() end\n'],
};

const SOUGHT: Readonly<Record<string, Sought>> = {
  'a class of a package (Java)': {
    path: 'p/A.java',
    text: 'package p;\npublic class A { public static void m() {} }\n',
    user: ['u/U.java', 'package u;\nimport p.A;\nclass U { void g() { A.m(); } }\n'],
    other: ['o/O.java', 'package o;\nclass O { void g() { g(); } }\n'],
  },
  'a class of a package (Kotlin)': {
    path: 'p/A.kt',
    text: 'package p\n\nclass A {\n  fun m() {}\n}\n',
    user: ['u/U.kt', 'package u\n\nimport p.A\n\nfun g(a: A) {\n  a.m()\n}\n'],
    other: ['o/O.kt', 'package o\n\nfun g() {\n  g()\n}\n'],
  },
  'an object of a package (Scala)': {
    path: 'p/A.scala',
    text: 'package p\nobject A { def m = 1 }\n',
    user: ['u/U.scala', 'package u\nimport p.A\nclass U { def g = A.m }\n'],
    other: ['o/O.scala', 'package o\nclass O { def g: Int = g }\n'],
  },
  'a class of a namespace (C#)': {
    path: 'p/A.cs',
    text: 'namespace P { public class A { public static void M() { } } }\n',
    user: ['u/U.cs', 'using P;\nclass U { void G() { A.M(); } }\n'],
    other: ['o/O.cs', 'class O { void G() { G(); } }\n'],
  },
  'a class of a namespace (PHP)': {
    path: 'p/A.php',
    text: '<?php\nnamespace P;\nclass A { static function m() {} }\n',
    user: ['u/U.php', '<?php\nnamespace U;\nuse P\\A;\nA::m();\n'],
    other: ['o/O.php', '<?php\nnamespace O;\nfunction g() { g(); }\n'],
  },
  'a file that is included (PHP)': {
    path: 'p/a.php',
    text: '<?php\nfunction f() {}\n',
    user: ['u/u.php', "<?php\nrequire __DIR__ . '/../p/a.php';\n"],
    other: ['o/o.php', '<?php\nnamespace O;\nfunction g() { g(); }\n'],
  },
  'a class (Ruby)': {
    path: 'p/a.rb',
    text: 'class A\n  def self.m; end\nend\n',
    user: ['u/u.rb', 'A.m\n'],
    other: ['o/o.rb', 'def g; g; end\n'],
  },
  'a file beside (Ruby)': {
    path: 'u/a.rb',
    text: '# nothing\n',
    user: ['u/u.rb', "require_relative 'a'\n"],
    other: ['o/o.rb', 'def g; g; end\n'],
  },
  'a file of a name (Ruby)': {
    path: 'far/lib/p/a.rb',
    text: '# nothing\n',
    user: ['u/u.rb', "require 'p/a'\n"],
    other: ['o/o.rb', 'def g; g; end\n'],
  },
  'a module (Elixir)': {
    path: 'p/a.ex',
    text: 'defmodule P.A do\n  def m(x), do: x\nend\n',
    user: ['u/u.ex', 'defmodule U do\n  def g, do: P.A.m(1)\nend\n'],
    other: ['o/o.ex', 'defmodule O do\n  def g, do: g()\nend\n'],
  },
  'a global (Lua)': {
    path: 'p/a.lua',
    text: 'function far() end\n',
    user: ['u/u.lua', 'far()\n'],
    other: ['o/o.lua', 'local function g() g() end\n'],
  },
  'a module (Lua)': { ...LUA_MODULE, path: 'p/a.lua' },
  'a module that lies below a folder of sources (Lua)': { ...LUA_MODULE, path: 'x/deep/p/a.lua' },
  'a script (shell)': {
    path: 'p/a.sh',
    text: 'm() { :; }\n',
    user: ['u.sh', '. ./p/a.sh\nm\n'],
    other: ['o.sh', 'g() { g; }\n'],
  },
  'a script by the end of its path (shell)': {
    path: 'far/p/a.sh',
    text: 'x=1\n',
    user: ['u.sh', '. "$DIR/p/a.sh"\n'],
    other: ['o.sh', 'g() { g; }\n'],
  },
  'a function of some script (shell)': {
    path: 'p/a.sh',
    text: 'm() { :; }\n',
    user: ['u.sh', 'm\n'],
    other: ['o.sh', 'g() { g; }\n'],
  },
  'a module (Rust)': {
    path: 'src/a.rs',
    text: 'pub fn m() {}\n',
    user: ['src/lib.rs', 'mod a;\nfn g() { a::m(); }\n'],
    other: ['tests/o.rs', 'fn g() { g(); }\n'],
  },
  'a block of a type (Rust)': {
    path: 'src/a.rs',
    text: 'use crate::A;\nimpl A { pub fn m(&self) {} }\n',
    user: ['src/lib.rs', 'mod a;\npub struct A;\nfn g(a: A) { a.m(); }\n'],
    other: ['tests/o.rs', 'fn g() { g(); }\n'],
  },
  'a file (Dart)': {
    path: 'lib/a.dart',
    text: 'void m() {}\n',
    user: ['lib/u.dart', "import 'a.dart';\nvoid g() { m(); }\n"],
    other: ['lib/o.dart', 'void g() { g(); }\n'],
  },
  'an extension (Dart)': {
    path: 'lib/a.dart',
    text: 'extension E on String { void m() {} }\n',
    user: ['lib/u.dart', "import 'a.dart';\nvoid g(String s) { s.m(); }\n"],
    other: ['lib/o.dart', 'void g() { g(); }\n'],
  },
  'a file (Solidity)': {
    path: 'p/a.sol',
    text: 'function m() pure {}\n',
    user: ['u.sol', 'import "./p/a.sol";\nfunction g() pure { m(); }\n'],
    other: ['o.sol', 'function h() pure { h(); }\n'],
  },
  'a file (Zig)': {
    path: 'p/a.zig',
    text: 'pub fn m() void {}\n',
    user: ['u.zig', 'const a = @import("p/a.zig");\nfn g() void { a.m(); }\n'],
    other: ['o.zig', 'fn g() void { g(); }\n'],
  },
  'a definition of the module (Swift)': {
    path: 'a.swift',
    text: 'func m() {}\n',
    user: ['u.swift', 'func g() { m() }\n'],
    other: ['o.swift', 'func h() { h() }\n'],
  },
  'a file of a script (R)': {
    path: 'p/a.R',
    text: 'm <- function() 1\n',
    user: ['u.R', 'source("p/a.R")\n'],
    other: ['o.R', 'g <- function() g()\n'],
  },
  'a component (Vue)': {
    path: 'p/a.vue',
    text: '<script>\nexport function m() {}\n</script>\n',
    user: ['u.vue', "<script>\nimport { m } from './p/a.vue';\nm();\n</script>\n"],
    other: ['o.vue', '<script>\nfunction g() { g(); }\n</script>\n'],
  },
  'a module without its extension (Vue)': {
    path: 'p/a.js',
    text: 'export function m() {}\n',
    user: ['u.vue', "<script>\nimport { m } from './p/a';\nm();\n</script>\n"],
    other: ['o.vue', '<script>\nfunction g() { g(); }\n</script>\n'],
    beside: { 'p/b.vue': '<script>\nfunction h() { h(); }\n</script>\n' },
  },
  'a module (JavaScript)': {
    path: 'p/a.js',
    text: 'export function m() {}\n',
    user: ['u.js', "import { m } from './p/a.js';\nm();\n"],
    other: ['o.js', 'function g() { g(); }\n'],
  },
  'a header where the build looks for it (C)': {
    path: 'include/lib/a.h',
    text: 'int m(int x);\n',
    user: ['src/u.c', '#include <lib/a.h>\nint g(void) { return m(1); }\n'],
    other: ['src/o.c', 'int h(void) { return h(); }\n'],
    beside: { 'compile_commands.json': '[{ "command": "cc -Iinclude -c src/u.c" }]' },
  },
  'a manifest (Go)': {
    path: 'go.mod',
    text: 'module example.com/m\n\nreplace example.com/n => ./a\n',
    user: ['u.go', 'package m\n\nimport "example.com/n"\n\nfunc Use() { n.Save() }\n'],
    other: ['o.go', 'package m\n\nfunc Other() { Use() }\n'],
    beside: { 'a/a.go': 'package n\n\nfunc Save() {}\n' },
  },
};

export const COMING_AND_GOING: Readonly<Record<string, RelinkingCase>> = Object.fromEntries(
  Object.entries(SOUGHT).flatMap(([name, { path, text, user, other, beside }]): [string, RelinkingCase][] => {
    const without = { ...beside, [user[0]]: user[1], [other[0]]: other[1] };
    return [
      [`${name} that comes`, { before: without, edit: { [path]: text }, linked: [path, user[0]].sort() }],
      [`${name} that goes`, { before: { ...without, [path]: text }, edit: { [path]: undefined }, linked: [user[0]] }],
    ];
  }),
);
