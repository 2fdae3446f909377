/** What languages read of a file in between: where its own names come from, which is told apart from what it defines. */
import type { RelinkingCase } from './relinkingCase.ts';

const PHP = {
  'x.php': '<?php\nnamespace X\\S;\nclass A { function m() {} }\n',
  'y.php': '<?php\nnamespace Y\\S;\nclass A { function m() {} }\n',
};
const PHP_USER = { 'u.php': '<?php\n\\N\\F()->m();\n', 'other.php': '<?php\nnamespace Q;\nfunction G() {}\nG();\n' };

export const LANGUAGE_CASES: Readonly<Record<string, RelinkingCase>> = {
  'a first star of a file that lacks a name': {
    before: {
      'a.py': 'class A:\n    def m(self):\n        pass\n\n\ndef G():\n    return A()\n',
      'v.py': 'def F():\n    return G()\n\n\ndef H():\n    pass\n',
      'u.py': 'from v import F\nF().m()\n',
      'other.py': 'from v import H\nH()\n',
    },
    edit: { 'v.py': 'from a import *\ndef F():\n    return G()\n\n\ndef H():\n    pass\n' },
    linked: ['u.py', 'v.py'],
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
};
