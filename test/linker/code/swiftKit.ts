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

  ({ a, b, c }) =>
    `struct ${pick(TYPES, a)} {\n  func m(x: ${type(b)}) {}\n  func m(x: Int) {}\n  func m(_ f: (${type(c)}) -> Void) {}\n  func n(x: ${type(b)}..., last: ${type(c)}) -> ${type(a)} { ${value(c)} }\n  subscript(i: Int) -> ${type(b)} { ${value(b)} }\n  static let x: Self = .init()\n}`,
  ({ a, b }) =>
    `enum ${pick(TYPES, a)}: String {\n  case one, two(${type(b)})\n  indirect case n(A)\n  var m: ${type(b)} { switch self { case .one: return ${value(b)}; default: return .one } }\n}`,
  ({ a, b }) =>
    `func over${a % 2}<T: ${pick(['P', 'A', 'B'], b)}>(t: T, r: Result<A, B>) {\n  t.m(x: 1)\n  V.m(x: ${value(a)})\n  V.m(x: V, 1)\n  V.n(x: 1, 2, last: .one)\n  V[0].m()\n  V.m { z in z.n }\n  G(x: .x)\n  if case .success(let s) = r { s.m() }\n}`,
];

const PACKAGE: readonly Template[] = [
  ({ a, b }) =>
    `let package = Package(name: "P", targets: [.target(name: "Core"), .target(name: "${pick(['App', 'Lib'], a)}"${pick(['', ', path: "other"', ', path: "Sources/Core"'], b)})])`,
  ({ a, b }) =>
    `let more = Package(name: "Q", targets: [.executableTarget(name: "${pick(['Core', 'App'], a)}", dependencies: ["Core"], path: "${pick(['x', 'other', 'Sources'], b)}")])`,
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
  manifests: {
    'Package.swift': {
      templates: PACKAGE,
      file: (declarations, noise) => ['import PackageDescription', ...declarations, `// ${noise}`, ''].join('\n'),
    },
  },
  file(_path, declarations, noise) {
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
