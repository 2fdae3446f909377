import { type CodeKit, linesOf, pick, type Template, TYPES } from './codeKit.ts';

const PATHS = [
  'crate::x',
  'crate::a',
  'super::a',
  'self',
  'crate::x::y',
  'my_lib',
  'std::fmt',
  'crate',
  'x',
  'super',
  'near_by',
  'near_by::x',
  '::x',
  '::near_by',
] as const;
const path = (index: number) => pick(PATHS, index);
const named = (index: number) => pick(TYPES, index);
const type = (index: number) =>
  pick(
    [
      'A',
      'B',
      '&A',
      'x::A',
      'super::B',
      'Vec<A>',
      'Option<B>',
      'Box<dyn Tr>',
      'impl Tr',
      'Self',
      'Self::Out',
      'W<A>',
      'u8',
      '(A, B)',
      '[B]',
      'impl Iterator<Item = A>',
      '<A as Tr>::Out',
      'HashMap<u8, A>',
      'near_by::A',
    ],
    index,
  );
const member = (index: number) => pick(['m', 'n', 'new', 'next', 'deref', 'index', 'f'], index);
const EXPRESSIONS = [
  '1',
  'A::new()',
  'B { n: 1 }',
  'f()',
  'x::f()',
  'super::g()',
  'V',
  'vec![A::new()]',
  'E::One(A::new())',
  'W(A::new())',
  'Some(f())',
  'f().m()?',
  'A::new().n.m()',
  'make!(1)',
  'if V { f() } else { g() }',
  'y::V.m().clone()',
  'A::from(V)',
  'A::from(B::new())',
  '(A::new(), f())',
  'near_by::f()',
  'vec![f()].into_iter().map(|z| z.n).collect::<Vec<_>>()',
  '|z| z.m()',
  '<A as Tr>::m(&V)',
  'Tr::m(&V)',
  'V.into()',
  '::x::f()',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  ({ a }) => `use ${path(a)}::*;`,
  () =>
    'fn all() {\n    f().m();\n    A::new().n.m();\n    V.m();\n    x::f().n();\n    y::V.m();\n    W(f()).0.m();\n    Two(1);\n    made();\n    make!(2);\n}',
  ({ a, b }) =>
    `${pick(['', 'pub ', 'pub(crate) '], b)}use ${path(a)}::${pick(['A', '{A, B as C}', 'x', 'f', '{self, y::*}', 'E::*', 'Tr as _'], a + b)};`,
  ({ a, b }) => `${pick(['', 'pub '], b)}mod ${pick(['x', 'y', 'a', 'b'], a)};`,
  ({ a }) => `#[path = "${pick(['b.rs', 'x/y.rs', '../b.rs'], a)}"]\npub mod odd;`,
  ({ a, b, c }) =>
    `pub mod ${pick(['x', 'y'], a)} { pub use ${path(b)}::${pick(['A', '*'], c)}; pub fn ${member(c)}() -> ${type(b)} { ${value(a)} } }`,
  ({ a, b, c }) => `${pick(['', '#[derive(Clone)]\n'], b)}pub struct ${named(a)} { pub n: ${type(c)}, m: ${type(b)} }`,
  ({ a }) =>
    `pub struct W<T>(pub T, ${type(a)});\nimpl<T: ${pick(['Tr', 'Clone', 'x::Tr'], a)}> W<T> { pub fn get(&self) -> &T { self.0.m(); &self.0 } }`,
  ({ a, b }) => `pub enum E { One(${type(a)}), Two { n: ${type(b)} }, None }`,
  ({ a, b, c }) =>
    `impl ${pick(['A', 'B', 'super::A', 'crate::x::A', 'W<A>', 'E'], a)} { pub fn ${member(b)}(&self, x: ${type(c)}) -> ${type(b)} { ${value(c)} } }`,
  ({ a, b, c, d }) =>
    `impl ${pick(['Tr', 'x::Tr', 'Iterator', 'Deref', 'super::Tr'], a)} for ${pick(['A', 'B', 'super::B', 'Vec<u8>', 'W<u8>'], b)} { type ${pick(['Out', 'Item', 'Target'], a)} = ${type(c)}; fn ${member(d)}(&self) -> ${type(d)} { ${value(d)} } }`,
  ({ a, b }) =>
    `pub trait Tr${pick(['', ': x::Tr', ': Clone'], a)} { type Out: ${pick(['Tr', 'Clone'], b)}; fn m(&self) -> ${type(a)}; fn n(&self) { self.m(); } }`,
  ({ a }) => `impl<T: ${pick(['Tr', 'Clone'], a)}> x::Tr for T {}`,
  ({ a, b, c }) => `pub fn ${pick(['f', 'g'], a)}${pick(['', '<T: Tr>'], b)}() -> ${type(c)} { ${value(b)} }`,
  ({ a, b }) => `pub ${pick(['static', 'const'], b)} V: ${type(a)} = ${value(b)};`,
  ({ a, b }) => `pub type ${pick(['A', 'C'], a)} = ${type(b)};`,
  ({ a }) => `${pick(['', '#[macro_export]\n'], a)}macro_rules! make { ($x:expr) => { $x }; }`,
  // What differs by the arguments of traits, by features, and by what a type parameter stands for.
  ({ a, b, c }) => `impl From<${type(a)}> for ${named(b)} { fn from(given: ${type(a)}) -> Self { ${value(c)} } }`,
  ({ a, b, c }) =>
    `#[cfg(${pick(['feature = "fast"', 'not(feature = "fast")', 'all(test, feature = "wide")', 'any(unix, not(feature = "std"))'], a)})]\npub fn ${pick(['f', 'g'], b)}() -> ${type(c)} { ${value(c)} }`,
  ({ a, b }) =>
    `#[cfg(${pick(['feature = "fast"', 'not(feature = "fast")'], a)})]\nimpl ${named(b)} { pub fn ${member(a)}(&self) -> ${type(b)} { ${value(a)} } }`,
  ({ a }) =>
    `fn through${a % 2}<T: ${pick(['Tr', 'x::Tr'], a)}>(t: T, o: T::Out) {\n    t.m();\n    o.m();\n    T::m(&t);\n    <T as Tr>::n(&t);\n}`,
  ({ a, b }) => `impl &${named(a)} { pub fn ${member(b)}(self) -> ${type(b)} { self.m() } }`,
  ({ a }) => `lazy! { pub fn made() -> ${type(a)} { f() } }`,
  ({ a, b }) =>
    `fn use${a % 2}(x: ${type(b)}) {\n    x.m();\n    x.n.m();\n    let y = ${value(a)};\n    y.m();\n    if let Some(z) = y { z.m(); }\n    for z in x { z.m(); }\n    match y { E::One(z) => z.m(), E::Two { n } => n.m() }\n    x.iter().map(|z| z.m());\n}`,
];

const MANIFEST: readonly Template[] = [
  ({ path: at, a, b }) =>
    `[package]\nname = "${at.startsWith('near') ? pick(['near-by', 'my-lib'], a) : pick(['my-lib', 'other'], a)}"\nedition = "${pick(['2021', '2015'], b)}"`,
  ({ a }) => `[dependencies]\n${pick(['near-by', 'my-lib'], a)} = { path = "${pick(['near', '..', '../src', '../near'], a)}" }`,
  ({ a, b }) => `[lib]\nname = "${pick(['my_lib', 'near_by'], a)}"\npath = "src/${pick(['a', 'lib', 'x'], b)}.rs"`,
  ({ a }) => `[dependencies]\nnear-by = { ${pick(['workspace = true', 'version = "1"', 'path = "near"'], a)} }`,
  ({ a }) => `[workspace.dependencies]\nnear-by = { path = "${pick(['near', 'src'], a)}" }`,
  ({ a, b }) => `[features]\ndefault = ["${pick(['fast', 'wide', 'std'], a)}"]\nfast = ["${pick(['wide', 'std'], b)}"]`,
  ({ a }) => `[[bin]]\nname = "b"\npath = "src/${pick(['b', 'x/y'], a)}.rs"`,
];

export const rustKit: CodeKit = {
  paths: [
    'Cargo.toml',
    'src/lib.rs',
    'src/main.rs',
    'src/a.rs',
    'src/b.rs',
    'src/x.rs',
    'src/x/mod.rs',
    'src/x/y.rs',
    'tests/t.rs',
    'near/Cargo.toml',
    'near/src/lib.rs',
  ],
  folders: ['src', 'src/x', 'tests', 'near', 'near/src'],
  templates: TEMPLATES,
  manifests: { 'Cargo.toml': linesOf('#', MANIFEST) },
  file(_path, declarations, noise) {
    return [
      '\n'.repeat(noise % 2),
      'fn busy(given: A) -> A {',
      ...Array.from({ length: noise % 3 }, (_, place) => `    let x${place} = ${value(noise + place)};\n    given.m(x${place});`),
      '    given\n}',
      ...declarations,
      `// ${noise}`,
      '',
    ].join('\n');
  },
};
