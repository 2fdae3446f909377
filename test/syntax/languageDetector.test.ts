import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../server/src/base/textSample.ts';
import { languageDetector } from '../../server/src/syntax/detection/languageDetector.ts';
import type { FileKind } from '../../server/src/syntax/languagePack.ts';

const KINDS: readonly FileKind[] = [
  { id: 'c', name: 'C', extensions: ['.c', '.h'] },
  { id: 'cpp', name: 'C++', extensions: ['.cpp', '.h'], aliases: ['c++'] },
  { id: 'objective-c', name: 'Objective-C', extensions: ['.m', '.h'], aliases: ['objc'] },
  { id: 'python', name: 'Python', extensions: ['.py'], shebangs: ['python'] },
  { id: 'perl', name: 'Perl', extensions: ['.pl', '.pm', '.t'], shebangs: ['perl'] },
  { id: 'php', name: 'PHP', extensions: ['.php'], shebangs: ['php'] },
  { id: 'typescript', name: 'TypeScript', extensions: ['.ts'] },
  { id: 'd', name: 'D', extensions: ['.d'] },
  {
    id: 'dockerfile',
    name: 'Dockerfile',
    extensions: ['.dockerfile'],
    fileNames: ['Dockerfile'],
    patterns: ['Dockerfile.*'],
    aliases: ['docker'],
  },
];
const detector = languageDetector({ kinds: KINDS, anyLanguage: 'any' });

function languageOf(path: string, text: string): string {
  return detector.ofContent(path, sampleOf(Buffer.from(text))) ?? 'none';
}

describe('a name', () => {
  it.each([
    ['src/a.py', 'python'],
    ['A.PY', 'python'],
    ['a.h', 'c|cpp|objective-c'],
    ['Dockerfile', 'dockerfile'],
    ['build\\Dockerfile.alpine', 'dockerfile'],
    ['Dockerfile.', undefined],
    ['README', 'any'],
    ['a.b/README', 'any'],
    ['lib/part.inc', 'any'],
    ['a.css', undefined],
  ])('%s says %s', (path, said) => {
    expect(detector.ofPath(path)).toBe(said);
  });
});

describe('a first line', () => {
  it.each([
    ['#!/usr/bin/env python', 'python'],
    ['#!/usr/bin/env -S PYTHONUTF8=1 python3.12 -I', 'python'],
    ['#! /usr/local/bin/perl -w', 'perl'],
    ['#!/bin/sh', 'none'],
    ['import os', 'none'],
  ])('%s: %s', (line, language) => {
    expect(languageOf('tool', `${line}\n`)).toBe(language);
  });

  it('has no say where the name says enough', () => expect(languageOf('a.py', '#!/usr/bin/perl\n')).toBe('python'));
});

describe('a modeline', () => {
  it.each([
    ["Emacs', alone", '# -*- python -*-\n', 'python'],
    ["Emacs', among variables", '/* -*- tab-width: 2; mode: C++; -*- */\n', 'cpp'],
    ["Emacs', in the second line", '#\n# -*- perl -*-\n', 'perl'],
    ["Emacs', too late", '#\n#\n# -*- perl -*-\n', 'none'],
    ["Vim's", '# vim: set ft=python sw=2:\n', 'python'],
    ["Vim's, short", '# vi:ft=perl\n', 'perl'],
    ["Vim's, at the end", `${'x\n'.repeat(100)}# vim: ts=4 filetype=php\n`, 'php'],
    ["Vim's, at the end of a long file", `${'x\n'.repeat(40_000)}# vim: ts=4 filetype=php\n`, 'php'],
    ["Vim's, in the middle", `${'x\n'.repeat(10)}# vim: ft=php\n${'x\n'.repeat(10)}`, 'none'],
    ['of a language without a pack', '# vim: ft=cobol\n', 'none'],
  ])('%s', (_, text, language) => {
    expect(languageOf('script', text)).toBe(language);
  });

  it('decides where an extension leaves a choice', () => expect(languageOf('a.h', '// -*- C++ -*-\nint f(void);\n')).toBe('cpp'));
  it('has no say for languages that the extension does not offer', () => expect(languageOf('a.h', '// vim: ft=python\n')).toBe('c'));
});

describe('a header is C++ for', () => {
  it.each([
    ['class A;'],
    ['class EXPORT A : public B {};'],
    ['class A final {};'],
    ['namespace a::b {\n}'],
    ['inline namespace v1 { }'],
    ['template <typename T> T max(T a, T b);'],
    ['using std::string;'],
    ['using Name = const char *;'],
    ['struct A {\npublic:\n  int x;\n};'],
    ['struct A : B {\n};'],
    ['struct A {\n  int x;\n  int length() { return x; }\n};'],
    ['struct A {\n  void set(int x);\n};'],
    ['int length(const std::string text);'],
    ['void grow(Shape& shape);'],
    ['bool less(const Point &a, const Point &b);'],
    ['constexpr int SIZE = 3;'],
    ['struct A { virtual void f() = 0; };'],
    ['bool operator==(A a, A b);'],
    ['enum class Colour { red };'],
    ['#include <vector>\nint x;'],
    ['extern "C" int f(void);'],
    ['#ifdef __cplusplus\nextern "C" {\n#endif\nclass A;\n#ifdef __cplusplus\n}\n#endif'],
    ['#ifndef __cplusplus\n#error "C++"\n#else\nint x;\n#endif\nnamespace a {}'],
    ['\uFEFFnamespace a {}'],
  ])('%j', (text) => {
    expect(languageOf('a.h', text)).toBe('cpp');
  });
});

describe('a header is C for', () => {
  it.each([
    [''],
    ['int f(void);'],
    ['/* class A; template <class T> */\nint f(void);'],
    ['// namespace a {\nint f(void);'],
    ['const char *text = "using namespace std;";'],
    ['#ifdef __cplusplus\nextern "C" {\n#endif\nint f(void);\n#ifdef __cplusplus\n}\n#endif'],
    ['#if defined(__cplusplus) && __cplusplus >= 201103L\nclass A;\n#else\ntypedef struct A A;\n#endif'],
    ['#ifndef __cplusplus\ntypedef int bool;\n#else\nusing A = int;\n#endif'],
    ['#if 0\nclass A;\n#endif\nint x;'],
    ['#ifdef __OBJC__\n@class NSView;\n#else\ntypedef void NSView;\n#endif'],
    ['#define EACH(x) for (auto& y : x) \\\n  class z;\nint f(void);'],
    ['struct class *class_create(const char *name);\nstruct class {\n  int x;\n};'],
    ['struct A {\n  int (*get)(struct A *this);\n  DECLARE_BITMAP(bits, 8);\n  char data[] __counted_by(length);\n  int private;\n};'],
    ['static inline int masked(int flags) {\n  return has(flags & MASK);\n}'],
    ['int template, namespace, new, operator;'],
    ['enum a { public, private };\nint b = c ? public : private;'],
    ['unsigned bits : 3;\nstruct a { unsigned x : 2; };'],
    ['extern int errno;'],
    ['#include <stdio.h>\n#include <sys/types.h>'],
    ["char quote = '\"';\nint x; /* class A; */ char other = '\"';"],
  ])('%j', (text) => {
    expect(languageOf('a.h', text)).toBe('c');
  });
});

describe('a header is Objective-C for', () => {
  it.each([
    ['@interface A : NSObject\n@end'],
    ['@protocol P;'],
    ['#import <Foundation/Foundation.h>'],
    ['/** docs */\n@class A;'],
    ['typedef NS_ENUM(NSInteger, Colour) { red };'],
  ])('%j', (text) => {
    expect(languageOf('a.h', text)).toBe('objective-c');
  });
});

it('a header stays C while no pack offers what it is', () => {
  const onlyC = languageDetector({ kinds: KINDS.slice(0, 1) });
  expect(onlyC.ofPath('a.h')).toBe('c');
  expect(onlyC.ofContent('a.h', sampleOf(Buffer.from('namespace a {}')))).toBe('c');
});

describe('other extensions that mean several things', () => {
  it.each([
    ['a.ts', 'export const a = 1;', 'typescript'],
    ['a.ts', '<T>(x: T) => x;', 'typescript'],
    ['de.ts', '<?xml version="1.0"?>\n<!DOCTYPE TS>\n<TS></TS>', 'none'],
    ['a.m', '#import "A.h"\n@implementation A\n@end', 'objective-c'],
    ['a.m', 'function y = f(x)\n  y = x;\nend', 'none'],
    ['a.m', '% comment\nx = 1;', 'none'],
    ['a.pl', 'use strict;\nmy $x = 1;', 'perl'],
    ['a.pl', ':- module(a, []).\nf(X) :- g(X).', 'none'],
    ['a.t', 'use Test::More tests => 1;', 'perl'],
    ['a.t', '.TH page 1', 'none'],
    ['main.d', 'main.o: main.c \\\n  main.h', 'none'],
    ['main.d', 'module main;\nvoid f() {}', 'd'],
    ['a.inc', '<?php\nfunction f() {}', 'php'],
    ['a.inc', '// part\nnamespace a {\n}', 'cpp'],
    ['a.inc', '#define A 1\nint f(void) { return A; }', 'c'],
    ['a.inc', '%macro x 1\n', 'none'],
  ])('%s: %j is %s', (path, text, language) => {
    expect(languageOf(path, text)).toBe(language);
  });
});

describe('settings', () => {
  const associations = {
    '*.foo': 'python',
    '**/gen/*.h': 'c++',
    tool: 'perl',
    '*.html': 'django-html',
    '*.py': 'plaintext',
    'x.py': 'python',
  };
  const set = languageDetector({ kinds: KINDS, anyLanguage: 'any', associations });
  it.each([
    ['a/b.foo', 'python'],
    ['a/B.FOO', 'python'],
    ['gen/a.h', 'cpp'],
    ['x/gen/a.h', 'cpp'],
    ['bin/tool', 'perl'],
    ['a.html', undefined],
    ['a.py', undefined],
    ['b/x.py', 'python'],
    ['a.c', 'c'],
  ])('%s is %s', (path, language) => {
    expect(set.ofPath(path)).toBe(language);
    expect(set.ofContent(path, sampleOf(Buffer.from('')))).toBe(language);
  });
});
