/**
 * Extensions that mean several things. Each rule reads the head of a file (textSample.ts) and names languages, best first; the first
 * one that has a pack is meant, and none if no pack has any of them.
 */
import { headerLanguage } from './headerLanguage.ts';

export interface ContentRule {
  readonly decide: (head: string) => readonly string[];
  /** For extensions most of whose files are in no supported language: they are looked into before they are listed. */
  readonly rarely?: true;
}

const C_FAMILY = { c: ['c'], cpp: ['cpp', 'c'], 'objective-c': ['objective-c', 'cpp', 'c'] } as const;

export const CONTENT_RULES: Readonly<Record<string, ContentRule>> = {
  '': { decide: (head) => (onlyIncludes(head) ? ['cpp'] : []), rarely: true },
  '.h': { decide: (head) => C_FAMILY[headerLanguage(head)] },
  '.ts': { decide: (head) => (/^\s*(?:<\?xml\b|<!DOCTYPE TS\b|<TS\b)/.test(head) ? ['xml'] : ['typescript']) },
  '.m': { decide: (head) => (isObjectiveC(head) ? ['objective-c'] : isMatlab(head) ? ['matlab'] : ['objective-c', 'matlab']) },
  '.pl': { decide: (head) => (isProlog(head) ? [] : ['perl']) },
  '.pp': { decide: (head) => (isPascal(head) ? ['pascal'] : ['puppet']) },
  '.pm': { decide: (head) => (/^\s*(?:\/\* XPM \*\/)/.test(head) ? [] : ['perl']) },
  '.t': { decide: (head) => (isPerl(head) ? ['perl'] : []), rarely: true },
  '.r': { decide: (head) => (/^\s*REBOL\b/i.test(head) ? [] : ['r']) },
  '.d': { decide: (head) => (isMakeDependency(head) || /^\s*(?:#!.*dtrace|provider\s+\w+\s*\{)/m.test(head) ? [] : ['d']) },
  '.inc': { decide: (head) => includedLanguage(head), rarely: true },
  '.f': { decide: (head) => (isForth(head) ? [] : ['fortran']) },
  '.fs': { decide: (head) => (isShader(head) ? ['glsl'] : isForth(head) ? [] : ['fsharp']) },
  '.v': { decide: (head) => (isCoq(head) || isV(head) ? [] : ['verilog']) },
  '.vs': { decide: (head) => (isShader(head) ? ['glsl'] : []), rarely: true },
  '.sc': { decide: (head) => (/^\s*(?:import|package|object|class|trait|def|val|\/\/>)\b/m.test(head) ? ['scala'] : []), rarely: true },
  '.sol': {
    decide: (head) =>
      /^\s*(?:pragma\s+solidity|(?:abstract\s+)?contract\s|import\s+["{*]|(?:function|struct|error)\s+\w|interface\s|library\s|\/\/\s*SPDX)/m.test(
        head,
      )
        ? ['solidity']
        : [],
    rarely: true,
  },
  '.conf': { decide: (head) => (/^\s*<\?xml\b/.test(head) ? ['xml'] : isSettings(head) ? ['ini'] : []), rarely: true },
  '.cls': { decide: (head) => (isLatexClass(head) ? ['latex'] : []), rarely: true },
  '.cgi': { decide: () => [], rarely: true },
  '.in': { decide: () => [], rarely: true },
};

/** Headers of C++ that are called like those of its library have no extension: `#include "shapes/all"` for all the others. */
function onlyIncludes(head: string): boolean {
  const lines = head
    .replace(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.some((line) => INCLUDE.test(line)) && lines.every((line) => INCLUDE.test(line) || DIRECTIVE.test(line));
}

const INCLUDE = /^[ \t]*#[ \t]*include[ \t]*[<"][^>"\s]+[>"]\s*$/;
const DIRECTIVE = /^[ \t]*#[ \t]*(?:pragma|ifdef|ifndef|if|elif|else|endif|define|undef|error|warning)\b/;

/** Objective-C has `@` words and preprocessor lines; what MATLAB writes begins with `%` or `function`. */
function isObjectiveC(head: string): boolean {
  return /^[ \t]*(?:@(?:interface|implementation|protocol|class|import|end)\b|#[ \t]*(?:import|include|define|if|ifdef|pragma)\b|\/\/|\/\*)/m.test(
    head,
  );
}

function isMatlab(head: string): boolean {
  return /^[ \t]*(?:%|function\b|classdef\b|end\b|\w+[ \t]*=[^=])/m.test(head);
}

function isPerl(head: string): boolean {
  return /^#!.*\bperl|^\s*(?:use\s+(?:strict|warnings|v?5|Test::|lib\b)|package\s+[\w:]+\s*;|(?:my|our)\s+[$@%])/m.test(head);
}

function isProlog(head: string): boolean {
  return !isPerl(head) && /^\s*:-\s*\w|^[a-z]\w*\([^)\n]*\)\s*(?::-|\.\s*$)/m.test(head);
}

/** `main.o: main.c \`, as compilers write them beside their objects. */
function isMakeDependency(head: string): boolean {
  return /^\s*(?:#[^\n]*\n\s*)*(?:"?[^\s:;(){}]+(?:\\ [^\s:]+)*"?)\s*:(?:\s*\\?$|\s+\S+\.\w+(?:\s|$)|\s*\\\n)/.test(head);
}

function isShader(head: string): boolean {
  return /^\s*(?:#version\s+\d|(?:uniform|varying|attribute|precision)\s+\w+|void\s+main\s*\(\s*(?:void)?\s*\))/m.test(head);
}

function isPascal(head: string): boolean {
  return /^\s*(?:(?:unit|program|library|uses)\s+[\w.]+\s*[;,(]|(?:begin|interface|implementation)\s*$|\{\$)/im.test(head);
}

/** Classes of Visual Basic, Apex and others have that ending too. */
function isLatexClass(head: string): boolean {
  return /^\s*(?:%|\\(?:NeedsTeXFormat|ProvidesClass|LoadClass|RequirePackage|newcommand|def|DeclareOption)\b)/m.test(head);
}

/** Sentences that end with a dot. */
function isCoq(head: string): boolean {
  return /^\s*(?:Require|From|Import|Definition|Lemma|Theorem|Inductive|Fixpoint|Proof|Section|Module|Set|Ltac)\b[^;]*\.\s*$/m.test(head);
}

/** The language V: like Go, without semicolons. */
function isV(head: string): boolean {
  return /^\s*(?:pub\s+)?(?:fn\s+[\w(]|struct\s+\w+\s*\{|(?:import|module)\s+[\w.]+\s*$)/m.test(head);
}

/** Words are defined between `:` and `;`; comments begin with a lone backslash. */
function isForth(head: string): boolean {
  return /^(?::[ \t]+\S+|\\[ \t])/m.test(head) && !/^\s*(?:module|namespace|open|let|type)\b/m.test(head);
}

/** PHP, assembler, Pascal, SQL, C and C++ all have parts of that name. */
function includedLanguage(head: string): readonly string[] {
  if (/<\?(?:php|=)/.test(head)) return ['php'];
  if (/^[ \t]*#[ \t]*(?:include|define|ifdef|ifndef|if|pragma)\b/m.test(head) || /^[ \t]*(?:\/\/|\/\*)/.test(head)) {
    return headerLanguage(head) === 'c' && !/[;{]/.test(head) ? [] : C_FAMILY[headerLanguage(head)];
  }
  return [];
}

/** Sections and `key = value`; many files of that name are in a language of their own program, with blocks, or commands and words. */
function isSettings(head: string): boolean {
  const lines = head.split(/\r?\n/).filter((line) => !/^\s*(?:[#;]|$)/.test(line));
  // The last one may be cut off. What is indented may go on with the line before.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  const flush = whole.filter((line) => /^\S/.test(line));
  if (flush.length === 0 || whole.some((line) => /[{}]\s*$|^\s*<\/?\w/.test(line))) return false;
  const fitting = flush.filter((line) => /^\[[^\]]+\]\s*(?:[#;].*)?$|^[\w.$@/:*\\-]+(?: [\w.-]+){0,3}\s*[+:]?=(?!=)/.test(line));
  return fitting.length >= flush.length * FITTING;
}

/** How much of a file has to look like settings. */
const FITTING = 0.9;
