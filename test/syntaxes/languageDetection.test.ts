import { expect, test } from 'vitest';
import { fileKinds, languageOf, languages } from '../../syntaxes/index.ts';

test.each([
  ['src/a.ts', 'typescript'],
  ['src/a.d.ts', 'typescript'],
  ['src/a.mts', 'typescript'],
  ['C:\\src\\View.TSX', 'typescriptreact'],
  ['a.js', 'javascript'],
  ['lib/a.cjs', 'javascript'],
  ['a.jsx', 'javascriptreact'],
  ['Jakefile', 'javascript'],
  ['build.dir.ts/README', undefined],
  ['go.mod', 'gomod'],
  ['a/go.work', 'gomod'],
  ['Containerfile', 'dockerfile'],
  ['Dockerfile.dev', 'dockerfile'],
  ['GNUmakefile', 'makefile'],
  ['BUILD.bazel', 'starlark'],
  ['requirements-dev.txt', 'pip-requirements'],
  ['views/a.blade.php', 'php'],
  ['sorbet/a.rbi', 'ruby'],
  ['meson.build', undefined],
  ['a.sbt', undefined],
  ['a.mod', undefined],
  ['', undefined],
])('%s is %s', (path, language) => {
  expect(languageOf(path)).toBe(language);
});

test.each([
  ['#!/usr/bin/env node', 'javascript'],
  ['#!/usr/bin/env -S node --no-warnings', 'javascript'],
  ['#! /usr/local/bin/node', 'javascript'],
  ['#!/usr/bin/node20', 'javascript'],
  ['#!/usr/bin/env ts-node', 'typescript'],
  ['#!/usr/bin/env nothing-of-ours', undefined],
  ['#!/usr/bin/env dart', 'dart'],
  ['#!/usr/bin/swift', 'swift'],
  ['#!/usr/bin/env kotlin', 'kotlin'],
  ['#!/usr/bin/env -S uv run --script', 'python'],
  ['#!/usr/bin/env -S deno run --allow-net', 'typescript'],
  ['#!/usr/bin/make -f', 'makefile'],
  ['# -*- sh -*-', 'shellscript'],
  ['# vim: ft=sh', 'shellscript'],
  ['# -*- mode: ruby -*-', 'ruby'],
  ['#!', undefined],
  ['const a = 1;', undefined],
])('a file that begins with %s is %s', (line, language) => {
  expect(languageOf('tool', line)).toBe(language);
});

test('every language of every pack can be parsed', () => {
  const ids = fileKinds.map(({ id }) => id);
  expect([...languages.keys()].sort()).toEqual(ids.sort());
});

test.each([
  ['[server]\nport = 80\nhost=a.b\n', 'ini'],
  ['# a comment\nkey = value\nother.key=value with words\n  that go on\nlast = 1\n', 'ini'],
  ['key=value', 'ini'],
  ['server {\n  listen 80;\n  root = /var;\n}\n', undefined],
  ['<VirtualHost *:80>\n  ServerName a\n</VirtualHost>\n', undefined],
  ['ServerName a\nListen 80\n', undefined],
  ['# nothing but\n# comments\n', undefined],
  ['set -g mouse on\nbind-key x y\nset = 1\n', undefined],
  ['<?xml version="1.0"?>\n<a/>\n', 'xml'],
  ['/usr/lib/one\n/usr/lib/two\n', undefined],
])('a .conf with %j is %s', (text, language) => {
  expect(languageOf('etc/a.conf', text)).toBe(language);
});

test.each([
  ['a.fs', 'module Harbour\n\nlet half x = x / 2\n', 'fsharp'],
  ['a.fs', '// a comment\nopen System\nprintfn "hello"\n', 'fsharp'],
  ['a.fs', '#version 330\nvoid main() {\n}\n', 'glsl'],
  ['a.fs', '\\ words of a stack\n: half ( n -- n ) 2 / ;\n', undefined],
  ['a.F90', 'module harbour\nend module\n', 'fortran'],
  ['a.f', 'C     Half of a length.\n      SUBROUTINE HALF(X)\n      END\n', 'fortran'],
  ['a.f', '\\ words of a stack\n: half ( n -- n ) 2 / ;\n', undefined],
  ['a.v', 'module gate(input clk);\nendmodule\n', 'verilog'],
  ['a.v', '`include "a.vh"\n', 'verilog'],
  ['a.v', 'Require Import List.\nLemma half : 1 = 1.\nProof. auto. Qed.\n', undefined],
  ['a.v', 'module main\n\nfn main() {\n}\n', undefined],
  ['a.svh', '`define HALF 1\n', 'systemverilog'],
  ['a.pp', 'unit Harbour;\n\ninterface\n\nimplementation\nend.\n', 'pascal'],
  ['a.pp', '# the harbour\nclass harbour {\n  include harbour::install\n}\n', 'puppet'],
  ['a.cls', '\\NeedsTeXFormat{LaTeX2e}\n\\ProvidesClass{harbour}\n', 'latex'],
  ['a.cls', 'VERSION 1.0 CLASS\nBEGIN\nEND\n', undefined],
  ['a.cls', 'public with sharing class Harbour {\n}\n', undefined],
  ['a.fsx', '#!/usr/bin/env fsharpi\nprintfn "hello"\n', 'fsharp'],
])('%s with %j is %s', (path, text, language) => {
  expect(languageOf(path, text)).toBe(language);
});
