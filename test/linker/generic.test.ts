/** Links of tier 2: what the same file says, else the only definition in the same folder; nothing else. */
import { expect, test } from 'vitest';
import { calls } from './linked.ts';

test('a name means what its own file defines', () => {
  expect(calls('-- a.r\nf <- function(x) g(x)\ng <- function(x) f(x)\n-- b.r\ng <- function() 1\n')).toEqual([
    'a.r:1 g -> a.r#g~function exact local',
    'a.r:2 f -> a.r#f~function exact local',
  ]);
});

test('else the only definition of the same folder, and never more than probably', () => {
  expect(calls('-- a.r\nf <- function(x) g(x)\n-- b.r\ng <- function() 1\n-- x/c.r\nh <- function() g()\n')).toEqual([
    'a.r:1 g -> b.r#g~function probable unique',
    'x/c.r:1 g -> unresolved unknown name',
  ]);
});

test('of several definitions nobody knows which', () => {
  expect(calls('-- a.r\nf <- function(x) g(x)\n-- b.r\ng <- function() 1\n-- c.r\ng <- function() 2\n')).toEqual([
    'a.r:1 g -> unresolved unknown name',
  ]);
});

test('what stands behind a dot or the like has no answer', () => {
  expect(calls('-- a.gd\nfunc f(x):\n\tx.g()\n\nfunc g():\n\tpass\n')).toEqual(['a.gd:2 g -> unresolved receiver of unknown type']);
});

test('members of the container around are known', () => {
  expect(calls('-- a.jl\nmodule M\nf(x) = g(x)\nfunction g(x)\n  f(x)\nend\nend\n')).toEqual(
    expect.arrayContaining(['a.jl:4 f -> a.jl#M.f~function exact local']),
  );
});

test('files of other languages in the folder do not count', () => {
  expect(calls('-- a.r\nf <- function() g()\n-- b.jl\ng(x) = 1\n')).toEqual(['a.r:1 g -> unresolved unknown name']);
});
