/** What languages read of a file in between: where its own names come from, which is told apart from what it defines. */
import type { RelinkingCase } from './relinkingCase.ts';

const PHP = {
  'x.php': '<?php\nnamespace X\\S;\nclass A { function m() {} }\n',
  'y.php': '<?php\nnamespace Y\\S;\nclass A { function m() {} }\n',
};
const PHP_USER = { 'u.php': '<?php\n\\N\\F()->m();\n', 'other.php': '<?php\nnamespace Q;\nfunction G() {}\nG();\n' };

const PAIR = { 'a.lua': 'local M = {}\nfunction M.g() end\nreturn M\n', 'b.lua': 'local M = {}\nfunction M.g() end\nreturn M\n' };
const KOTLIN = {
  'r.kt': 'package r\n\nclass A {\n  fun z() {}\n}\n\nclass B {\n  fun m() {}\n}\n',
  'p.kt': 'package p\n\nimport r.A\nimport r.B\n\nfun A.ext(): B {\n  return B()\n}\n',
  'q.kt': 'package q\n\nimport r.A\n\nfun A.ext(): A {\n  return A()\n}\n',
  'u.kt': 'package u\n\nimport v.V\n\nfun x() {\n  V().f.m()\n}\n',
  'other.kt': 'package o\n\nimport v.W\n\nfun x() {\n  W()\n}\n',
};
const kotlin = (brought: string): string =>
  `package v\n\nimport r.A\nimport ${brought}\n\nclass V {\n  val f = A().ext()\n}\n\nclass W {\n  val g = 1\n}\n`;
const RUBY = {
  'a.rb': 'class A\n  def m; end\nend\nclass B\n  def m; end\nend\nmodule N\nend\n',
  'u.rb': 'V.m\nN::W.m\n',
  'other.rb': 'A.new.m\n',
};
const DART = {
  'a.dart': 'class A {}\nclass B { void m() {} }\nclass C { void m() {} }\n',
  'u.dart': "import 'a.dart';\nimport 'e.dart';\nvoid g(A a) { a.x().m(); }\n",
  'other.dart': "import 'a.dart';\nA? h() => null;\n",
};

const ELIXIR = {
  'a.ex': 'defmodule A do\n  def f, do: 1\nend\n',
  'b.ex': 'defmodule B do\n  def f, do: 1\nend\n',
  'u.ex': 'defmodule U do\n  use Web\n  def g, do: f()\nend\n',
  'other.ex': 'defmodule O do\n  def g, do: A.f()\nend\n',
};
const web = (brought: string): string =>
  `defmodule Web do\n  defmacro __using__(_) do\n    quote do\n      import ${brought}\n    end\n  end\nend\n`;

export const LANGUAGE_CASES: Readonly<Record<string, RelinkingCase>> = {
  'what a macro imports for its users': {
    before: { ...ELIXIR, 'web.ex': web('A') },
    edit: { 'web.ex': web('B') },
    linked: ['u.ex', 'web.ex'],
  },
  'what a file uses a namespace as': {
    before: { ...PHP, ...PHP_USER, 'v.php': '<?php\nnamespace N;\nuse X\\S;\nfunction F(): S\\A {}\n' },
    edit: { 'v.php': '<?php\nnamespace N;\nuse Y\\S;\nfunction F(): S\\A {}\n' },
    linked: ['u.php', 'v.php'],
  },
  'what a namespace with braces uses': {
    before: { ...PHP, ...PHP_USER, 'v.php': '<?php\nnamespace N {\nuse X\\S;\nfunction F(): S\\A {}\n}\n' },
    edit: { 'v.php': '<?php\nnamespace N {\nuse Y\\S;\nfunction F(): S\\A {}\n}\n' },
    linked: ['u.php', 'v.php'],
  },
  'another namespace that a file opens': {
    before: { ...PHP, ...PHP_USER, 'v.php': '<?php\nnamespace N;\nfunction F(): A {}\n' },
    edit: { 'v.php': '<?php\nnamespace N;\nfunction F(): A {}\nnamespace X\\S;\nclass Z {}\n' },
    linked: ['u.php', 'v.php'],
  },
  'where composer finds the classes of a namespace': {
    before: {
      'composer.json': '{"autoload":{"psr-4":{"N\\\\":"n"}}}',
      'u.php': '<?php\nnamespace N;\n(new A)->m();\n',
      'n/A.php': '<?php\nnamespace N;\nclass A { function m() {} }\n',
      'x/A.php': '<?php\nnamespace N;\nclass A { function m() {} }\n',
      'other.php': '<?php\nnamespace Q;\nfunction G() {}\nG();\n',
    },
    edit: { 'composer.json': '{"autoload":{"psr-4":{"N\\\\":"x"}}}' },
    linked: ['composer.json', 'u.php'],
  },
  'what a file loads, which says whose global it means': {
    before: {
      'a.lua': 'function G() end\n',
      'p/b.lua': 'function G() end\n',
      'v.lua': 'local M = {}\nM.x = G\nreturn M\n',
      'u.lua': 'local v = require("v")\nv.x()\n',
      'other.lua': 'local a = require("a")\n',
    },
    edit: { 'v.lua': 'require("p.b")\nlocal M = {}\nM.x = G\nreturn M\n' },
    linked: ['u.lua', 'v.lua'],
  },
  'the module that a file in between imports': {
    before: {
      'Package.swift':
        'import PackageDescription\nlet package = Package(name: "P", targets: [.target(name: "Core"), .target(name: "Lib"), .target(name: "App")])\n',
      'Sources/Core/a.swift': 'public class T { public func m() {} }\n',
      'Sources/Lib/a.swift': 'public class T { public func m() {} }\n',
      'Sources/App/v.swift': 'import Core\npublic func F() -> T { T() }\n',
      'Sources/App/u.swift': 'func g() { F().m() }\n',
      'Sources/App/other.swift': 'func h() { g() }\n',
    },
    edit: { 'Sources/App/v.swift': 'import Lib\npublic func F() -> T { T() }\n' },
    linked: ['Sources/App/u.swift', 'Sources/App/v.swift'],
  },
  'the language of the file at a path': {
    before: {
      'user.sh': '#!/bin/bash\n. ./tool\n',
      'other.sh': '#!/bin/bash\nf() { :; }\nf\n',
      tool: '#!/usr/bin/env python\nx = 1\n',
    },
    edit: { tool: '#!/bin/bash\nx=1\n' },
    linked: ['tool', 'user.sh'],
  },
  'what an expression loads where it stands': {
    before: {
      ...PAIR,
      'v.lua': 'local M = {}\nM.x = require("a").g\nreturn M\n',
      'u.lua': 'local v = require("v")\nv.x()\n',
      'other.lua': 'local a = require("a")\na.g()\n',
    },
    edit: { 'v.lua': 'local M = {}\nM.x = require("b").g\nreturn M\n' },
    linked: ['u.lua', 'v.lua'],
  },
  'an extension that a file in between imports': {
    before: { ...KOTLIN, 'v.kt': kotlin('p.ext') },
    edit: { 'v.kt': kotlin('q.ext') },
    linked: ['u.kt', 'v.kt'],
  },
  'extensions that a file in between imports as a whole': {
    before: { ...KOTLIN, 'v.kt': kotlin('p.*') },
    edit: { 'v.kt': kotlin('q.*') },
    linked: ['u.kt', 'v.kt'],
  },
  'a part of a type in another block of its namespace': {
    before: {
      'v.cs': 'namespace N.Deep { partial class A { } }\n',
      'u.cs': 'using N.Deep; class U { void g(A a) { a.M(); } }\n',
      'other.cs': 'class O { void g() { g(); } }\n',
    },
    edit: {
      'v.cs': 'namespace N.Deep { partial class A { } }\nnamespace N { namespace Deep { partial class A { public void M() { } } } }\n',
    },
    linked: ['u.cs', 'v.cs'],
  },
  'the type that an extension of types inside of others is for': {
    before: {
      'a.swift': 'struct A {\n  struct B {}\n}\nstruct C { struct B {} }\n',
      'e.swift': 'extension C.B {\n  func m() {}\n}\n',
      'u.swift': 'func g(b: A.B) { b.m() }\n',
      'other.swift': 'func h() { h() }\n',
    },
    edit: { 'e.swift': 'extension A.B {\n  func m() {}\n}\n' },
    linked: ['e.swift', 'u.swift'],
  },
  'the type that an extension is for': {
    before: { ...DART, 'e.dart': "import 'a.dart';\nextension H on B { B x() => B(); }\n" },
    edit: { 'e.dart': "import 'a.dart';\nextension H on A { B x() => B(); }\n" },
    linked: ['e.dart', 'u.dart'],
  },
  'what a member of an extension gives': {
    before: { ...DART, 'e.dart': "import 'a.dart';\nextension H on A { B x() => B(); }\n" },
    edit: { 'e.dart': "import 'a.dart';\nextension H on A { C x() => C(); }\n" },
    linked: ['e.dart', 'u.dart'],
  },
  'the value of a constant of the folder': {
    before: { ...RUBY, 'v.rb': 'V = A.new\n' },
    edit: { 'v.rb': 'V = B.new\n' },
    linked: ['u.rb', 'v.rb'],
  },
  'the value of a constant that is written with its path': {
    before: { ...RUBY, 'v.rb': 'N::W = A.new\n' },
    edit: { 'v.rb': 'N::W = B.new\n' },
    linked: ['u.rb', 'v.rb'],
  },
  'a manifest that makes files another module (Swift)': {
    before: { 'far/a.swift': 'func m() {}\n', 'u.swift': 'func g() { m() }\n', 'o.swift': 'func h() { h() }\n' },
    edit: {
      'far/Package.swift': 'import PackageDescription\nlet package = Package(name: "P", targets: [.target(name: "Far", path: ".")])\n',
    },
    linked: ['far/Package.swift', 'u.swift'],
  },
  'an extension that a file gives which is imported already (Dart)': {
    before: {
      'lib/a.dart': 'void h() {}\n',
      'lib/u.dart': "import 'a.dart';\nvoid g(String s) { s.m(); }\n",
      'lib/other.dart': 'void k() { k(); }\n',
    },
    edit: { 'lib/a.dart': 'void h() {}\nextension E on String { void m() {} }\n' },
    linked: ['lib/a.dart', 'lib/u.dart'],
  },
  'a name of a type that becomes a type of its own (Go)': {
    before: {
      'go.mod': 'module m\n',
      'a/a.go': 'package a\n\ntype A struct{}\n\nfunc (A) Go() {}\n',
      'b/b.go': 'package b\n\nimport "m/a"\n\ntype B = a.A\n',
      'u/u.go': 'package u\n\nimport "m/b"\n\nfunc f(x b.B) { x.Go() }\n',
      'o/o.go': 'package o\n\nfunc g() { g() }\n',
    },
    edit: { 'b/b.go': 'package b\n\nimport "m/a"\n\ntype B a.A\n' },
    linked: ['b/b.go', 'u/u.go'],
  },
  'a part of a class that becomes a class of its own (C#)': {
    before: {
      'a.cs': 'namespace N; partial class A { void X() {} }\n',
      'b.cs': 'namespace N; partial class A { public void Go() {} }\n',
      'u.cs': 'namespace N; class U { void F(A a) { a.Go(); } }\n',
      'o.cs': 'namespace M; class O { void G() { G(); } }\n',
    },
    edit: { 'b.cs': 'namespace N; class A { public void Go() {} }\n' },
    linked: ['b.cs', 'u.cs'],
  },
  "a method that is an interface's no longer (C#)": {
    before: {
      'a.cs': 'namespace N; interface I { void Go(); } class A : I { void I.Go() {} }\n',
      'u.cs': 'namespace N; class U { void F(A a) { a.Go(); } }\n',
      'o.cs': 'namespace M; class O { void G() { G(); } }\n',
    },
    edit: { 'a.cs': 'namespace N; interface I { void Go(); } class A : I { void Go() {} }\n' },
    linked: ['a.cs', 'u.cs'],
  },
  'a type that others may look through no longer (Scala)': {
    before: {
      'a.scala': 'package p\nclass B { def go = 1 }\nobject O { type A = B; def make: A = new B }\n',
      'u.scala': 'package p\nobject U { def f = O.make.go }\n',
      'o.scala': 'package q\nobject V { def g: Int = g }\n',
    },
    edit: { 'a.scala': 'package p\nclass B { def go = 1 }\nobject O { opaque type A = B; def make: A = new B }\n' },
    linked: ['a.scala', 'u.scala'],
  },
};
