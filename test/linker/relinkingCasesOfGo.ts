/** What Go reads elsewhere: files of a package, packages, manifests. */
import type { RelinkingCase } from './relinkingCase.ts';

export const GO_CASES: Readonly<Record<string, RelinkingCase>> = {
  'a name that another file of a package defines': {
    before: {
      'a/one.go': 'package a\n\nfunc Use() { save() }\n',
      'a/two.go': 'package a\n\nfunc load() {}\n',
      'a/three.go': 'package a\n\nfunc Other() { load() }\n',
    },
    edit: { 'a/two.go': 'package a\n\nfunc load() {}\n\nfunc save() {}\n' },
    linked: ['a/one.go', 'a/two.go'],
  },
  'a method that another file gives a type': {
    before: {
      'a/one.go': 'package a\n\ntype Store struct{}\n\nfunc Use(s Store) { s.Put() }\n',
      'a/two.go': 'package a\n\nfunc load() {}\n',
      'a/three.go': 'package a\n\nfunc Other() { load() }\n',
    },
    edit: { 'a/two.go': 'package a\n\nfunc load() {}\n\nfunc (s Store) Put() {}\n' },
    linked: ['a/one.go', 'a/two.go'],
  },
  'the package that a file says it belongs to': {
    before: {
      'a/one.go': 'package a\n\nfunc Use() { save() }\n',
      'a/two.go': 'package a\n\nfunc save() {}\n',
      'b/other.go': 'package b\n\nfunc Other() { save() }\n',
    },
    edit: { 'a/two.go': 'package a_test\n\nfunc save() {}\n' },
    linked: ['a/one.go', 'a/two.go'],
  },
  'a first file of a package': {
    before: {
      'go.mod': 'module example.com/m\n',
      'one.go': 'package m\n\nimport "example.com/m/a"\n\nfunc Use() { a.Save() }\n',
      'two.go': 'package m\n\nfunc Other() { Use() }\n',
    },
    edit: { 'a/a.go': 'package a\n\nfunc Save() {}\n' },
    linked: ['a/a.go', 'one.go'],
  },
  'a manifest that says the path of a module': {
    before: {
      'go.mod': 'module example.com/m\n',
      'one.go': 'package m\n\nimport "example.com/n/a"\n\nfunc Use() { a.Save() }\n',
      'two.go': 'package m\n\nfunc Other() { Use() }\n',
      'a/a.go': 'package a\n\nfunc Save() {}\n',
    },
    edit: { 'go.mod': 'module example.com/n\n' },
    linked: ['go.mod', 'one.go'],
  },
};
