import { baseName } from '../../../server/src/linker/paths.ts';
import { type CodeKit, pick, type Template, TYPES } from './codeKit.ts';

const type = (index: number) => pick(['A', 'B', 'A?', 'A.B', '[A]', '[String: B]', '(A) -> B', 'some P', 'Int', 'Any'], index);
const EXPRESSIONS = [
  '1',
  'A()',
  'A(x: 1)',
  'B.make()',
  'F()',
  'G(x: 1)',
  'V',
  'V.m()',
  'V.n',
  'Core.F()',
  '.make()',
  '[A()]',
  'V.m(x: 1).n',
  'V.m { $0.n }',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);
const member = (index: number) => pick(['m', 'n', 'x'], index);
const label = (index: number) => pick(['_ x', 'x', 'with x', 'x y'], index);

const TEMPLATES: readonly Template[] = [
  ({ a }) => `import ${pick(['Core', 'App', 'Foundation'], a)}`,
  () => 'func all() {\n  F().m()\n  G(x: 1).n.m()\n  V.m(x: 1)\n  V.n.m()\n  Core.F().n()\n  A().n.m()\n  A(x: 1).x()\n  V.x { $0.m() }\n}',
  ({ a, b, c, d }) =>
    `${pick(['class', 'struct', 'protocol', 'enum'], c)} ${pick(TYPES, a)}${pick(['', ': B', ': P', ': Core.A'], b)} {\n  ${c % 4 === 2 ? `var n: ${type(c)} { get }` : c % 4 === 3 ? `case n(${type(c)})` : `var n: ${type(c)} = ${value(d)}`}\n  func m(${label(d)}: ${type(b)}) -> ${type(d)}${c % 4 === 2 ? '' : ` { ${value(c + d)} }`}\n}`,
  ({ a, b, c }) => `struct ${pick(TYPES, a)}<T> {\n  let n: T\n  init(${label(b)}: T) { n = x }\n  var m: ${type(c)} { n }\n}`,
  ({ a, b, c }) =>
    `extension ${pick(['A', 'B', 'P', 'A.B', 'Array', 'String'], a)}${pick(['', ': P'], b)} {\n  func ${member(b)}(${label(c)}: Int) -> ${type(c)} { ${value(c)} }\n  struct ${pick(TYPES, b)} {}\n}`,
  ({ a, b, c }) =>
    `extension ${pick(TYPES, a)} {\n  convenience init(x: ${type(b)}) { self.init() }\n  static func make() -> ${pick(['Self', 'A', 'B'], c)} { ${value(c)} }\n}`,
  ({ a, b }) => `protocol P: ${pick(['A', 'Q', 'AnyObject'], a)} { func m(x: Int) -> ${type(b)} }`,
  ({ a, b }) => `typealias ${pick(TYPES, a)} = ${type(b)}`,
  ({ a, b, c }) => `func ${pick(['F', 'G'], a)}(${label(c)}: ${type(c)}) -> ${type(b)} { ${value(b)} }`,
  ({ a, b }) => `func ${pick(['F', 'G'], a)}<T>(_ x: T${pick(['', ', y: Int = 1'], b)}) -> T { x }`,
  ({ a, b }) => `${pick(['var', 'let'], b)} ${pick(['V', 'W'], a)}${pick([`: ${type(b)}`, ''], a)} = ${value(a)}`,
  ({ a, b }) =>
    `func use${a % 2}(x: ${type(b)}, o: Any) {\n  x.m(x: 1)\n  x.n.m()\n  if let y = ${value(a)} as? A { y.m() }\n  guard let z = x.n else { return }\n  z.m()\n  for e in x { e.m() }\n  switch x { case .n(let q): q.m(); default: break }\n  let k: A = .make()\n  k.m()\n}`,
];

export const swiftKit: CodeKit = {
  paths: [
    'Package.swift',
    'Sources/Core/a.swift',
    'Sources/Core/deep/b.swift',
    'Sources/App/a.swift',
    'other/a.swift',
    'x.swift',
    'other/Package.swift',
  ],
  folders: ['Sources', 'Sources/Core', 'other', 'Lib'],
  templates: TEMPLATES,
  file(path, declarations, noise) {
    if (baseName(path) === 'Package.swift') {
      const chosen = declarations.join('').length;
      const place = pick(['', ', path: "other"', ', path: "Sources/Core"'], chosen);
      return `import PackageDescription\nlet package = Package(name: "P", targets: [.target(name: "Core"), .target(name: "${pick(['App', 'Lib'], chosen)}"${place})])\n// ${noise}\n`;
    }
    const isImport = (text: string) => text.startsWith('import');
    return [
      '\n'.repeat(noise % 2),
      ...declarations.filter(isImport),
      'func busy(given: A) -> A {',
      ...Array.from({ length: noise % 3 }, (_, at) => `  let x${at} = ${value(noise + at)}\n  given.m(x${at})`),
      '  return given\n}',
      ...declarations.filter((text) => !isImport(text)),
      `// ${noise}`,
      '',
    ].join('\n');
  },
};
