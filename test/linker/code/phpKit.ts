import { type CodeKit, jsonOf, MEMBERS, nameOf, pick, type Template, TYPES } from './codeKit.ts';

const NAMESPACES = ['', 'N', 'N\\S'] as const;
const namespace = (index: number) => pick(NAMESPACES, index);
const full = (index: number) => pick(['A', 'N\\A', 'N\\S\\A', 'N\\B', 'N\\S\\B', 'B', 'Other\\A', 'N\\S', 'N\\F'], index);
const type = (index: number) => pick(['', 'A', '?B', '\\N\\A', 'S\\B', 'self', 'array', 'static', 'A|B', '\\N\\S\\A'], index);
const given = (index: number) => (type(index) === '' ? '' : `${type(index)} `);
const result = (index: number) => (type(index) === '' ? '' : `: ${type(index)}`);
const documented = (index: number) => pick(['', '/** @return A[] */ ', '/** @return $this */ ', '/** @return \\N\\B */ '], index);
const base = (index: number) =>
  pick(['', ' extends A', ' extends B', ' extends \\N\\A', ' implements B', ' extends S\\A implements B'], index);
const member = (index: number) => pick(MEMBERS, index);

const EXPRESSIONS = [
  '1',
  'new A',
  'new B()',
  'F()',
  'G()',
  'V',
  'A::m()',
  'B::V',
  '$this->n',
  '$this->m()',
  'self::m()',
  'F()->m()',
  '[new A]',
  '\\N\\F()',
  'new \\N\\S\\A',
  'fn() => new A',
  'F(...)',
  'A::class',
  '$x',
  '$x->n->m()',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  ({ a }) => `use ${full(a)};`,
  ({ a, b }) => `use ${full(a)} as ${nameOf(b)};`,
  ({ a, b }) => `use function N\\${pick(['F', 'G', 'S\\F'], a)}; use const N\\${pick(['V', 'S\\V'], b)};`,
  () => 'F()->m(); G()->n->m(); V->m(); A::m()->n; B::V->m(); (new A)->n->m(); \\N\\F()->m(); S\\F()->n();',
  ({ a, b, c, d }) =>
    `class ${pick(TYPES, a)}${base(b)} { public ${given(c)}$n; function m(${given(d)}$x)${result(c)} { return ${value(c + d)}; } }`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}${base(b)} { use ${pick(['T', 'B', '\\N\\T'], c)}; private $n; function __construct(${given(c)}$x) { $this->n = ${value(b)}; } }`,
  ({ a, b, c }) => `interface ${pick(TYPES, a)} { const V = ${value(b)}; ${documented(c)}static function m()${result(b)}; }`,
  ({ a, b }) => `trait ${pick(['T', 'B'], a)} { ${documented(b)}function ${member(b)}() { return ${value(a)}; } }`,
  ({ a, b }) =>
    `class ${pick(TYPES, a)} { use T, B { T::m insteadof B; B::m as n; } function k() { $this->m()->n(); $this->n->${member(b)}(); } }`,
  ({ a, b }) => `enum ${pick(TYPES, a)} { case V; function m()${result(b)} { return self::V; } }`,
  ({ a, b, c }) => `${documented(c)}function ${pick(['F', 'G'], a)}(${given(b)}$x)${result(c)} { return ${value(b)}; }`,
  ({ a, b }) => `function ${pick(['F', 'G'], a)}($x) { if (!$x instanceof ${pick(TYPES, b)}) return ${value(a)}; return $x; }`,
  ({ a }) => `const V = ${pick(['1', 'A::V', 'B::V', 'F(...)'], a)};`,
  ({ a }) => `define('V', ${pick(['1', '2'], a)});`,
  ({ a }) => `require __DIR__ . '/${pick(['b.php', '../a.php', 'n/a.php'], a)}';`,
  ({ a, b, c }) => `function use${a % 2}(${given(b)}$x) { $x->m(); foreach ($x as $y) { $y->n(); } $z = ${value(c)}; $z->m()->n(); $z(); }`,

  ({ a, b }) =>
    `/** @var array{m: ${pick(['A', '\\N\\B'], a)}, n: list<B>} $t */ $t['m']->m(); $t['n'][0]->n(); $f = F(...); $f()->m(); $g = [new A, 'm']; $g(); array_map(fn($x) => ${value(b)}, $t);`,
  ({ a, b, c }) =>
    `class ${pick(TYPES, a)}${base(b)} implements \\ArrayAccess, \\Iterator { function offsetGet($k)${result(c)} { return ${value(c)}; } function current()${result(b)} { return ${value(b)}; } static function __callStatic($n, $a) {} }`,
  ({ a, b }) =>
    `namespace\\${pick(['F', 'G'], a)}(); (new namespace\\A)->m(); function ${pick(['F', 'G'], b)}(A ...$all) { $all[0]->m(); }`,

  // More namespaces in one file.
  ({ a }) => `namespace ${pick(['N', 'N\\S', 'Other'], a)};`,
];

const FOLDERS = ['n', 'lib', '', './lib/', 'n/s'] as const;

const autoload = (rules: object): string => JSON.stringify({ autoload: rules });
const COMPOSER: readonly Template[] = [
  ({ a, b }) => autoload({ 'psr-4': { [pick(['N\\', '', 'N\\S\\', 'Other\\'], a)]: pick(FOLDERS, b) } }),
  ({ a, b }) => autoload({ 'psr-0': { [pick(['N', '', 'N_'], a)]: pick(FOLDERS, b) } }),
  ({ a, b }) => autoload({ classmap: [pick(FOLDERS, a)], files: [pick(['a.php', 'n/b.php'], b)] }),
  ({ a }) => JSON.stringify({ name: pick(['x/y', 'a/b'], a) }),
];

export const phpKit: CodeKit = {
  paths: ['a.php', 'b.php', 'n/a.php', 'n/b.php', 'n/s/a.php', 'lib/a.php', 'lib/s/A.php', 'composer.json', 'lib/composer.json'],
  folders: ['n', 'n/s', 'lib'],
  templates: TEMPLATES,
  manifests: { 'composer.json': jsonOf(COMPOSER) },
  file: (path, declarations, noise) =>
    [
      '<?php',
      namespace(path.length + declarations.length) === '' ? '' : `namespace ${namespace(path.length + declarations.length)};`,
      'function busy(A $given) {',
      ...Array.from({ length: noise % 3 }, (_, at) => `    $x${at} = ${value(noise + at)}; $given->m($x${at});`),
      '}',
      ...declarations,
      `// ${noise}`,
      '',
    ].join('\n'),
};
