/** Where a grammar comes from. Adding a grammar is one line here and a run of scripts/vendorGrammars.ts. */
export interface GrammarSource {
  readonly name: string;
  /** npm package and its exact version. */
  readonly package: string;
  readonly version: string;
  /** Path of the wasm inside the package; `tree-sitter-<name>.wasm` when absent. */
  readonly file?: string;
  /**
   * Built here from the package's C source: the folder of parser.c inside the package. For grammars of which no wasm loads, and for those
   * with a large lexer, which is split (splitLexer.ts). Needs clang 14.
   */
  readonly source?: string;
  /** The licence where the package is a collection that brings no texts of its own: the author's text, in scripts/grammars/licences. */
  readonly text?: { readonly file: string; readonly spdx: string };
  /** Whose licence it is, where the package is a collection that brings no text of its own for it: the package of the grammar's author. */
  readonly licence?: { readonly package: string; readonly version: string; readonly spdx: string };
}

export const grammarSources: readonly GrammarSource[] = [
  { name: 'bash', package: 'tree-sitter-bash', version: '0.25.1', source: 'src' },
  { name: 'c', package: 'tree-sitter-c', version: '0.24.1', source: 'src' },
  { name: 'c_sharp', package: 'tree-sitter-c-sharp', version: '0.23.5', source: 'src' },
  { name: 'cpp', package: 'tree-sitter-cpp', version: '0.23.4', source: 'src' },
  {
    name: 'dart',
    package: 'tree-sitter-wasm',
    version: '2.0.2',
    file: 'out/dart/tree-sitter-dart.wasm',
    licence: { package: 'tree-sitter-dart', version: '1.0.0', spdx: 'MIT' },
  },
  { name: 'elixir', package: 'tree-sitter-elixir', version: '0.3.5', source: 'src' },
  { name: 'go', package: 'tree-sitter-go', version: '0.25.0' },
  { name: 'java', package: 'tree-sitter-java', version: '0.23.5' },
  { name: 'javascript', package: 'tree-sitter-javascript', version: '0.25.0' },
  { name: 'kotlin', package: '@tree-sitter-grammars/tree-sitter-kotlin', version: '1.1.0', source: 'src' },
  { name: 'lua', package: '@tree-sitter-grammars/tree-sitter-lua', version: '0.4.1' },
  { name: 'php', package: 'tree-sitter-php', version: '0.24.2' },
  { name: 'python', package: 'tree-sitter-python', version: '0.25.0' },
  { name: 'ruby', package: 'tree-sitter-ruby', version: '0.23.1', source: 'src' },
  { name: 'rust', package: 'tree-sitter-rust', version: '0.24.0' },
  { name: 'scala', package: 'tree-sitter-scala', version: '0.24.0', source: 'src' },
  { name: 'solidity', package: 'tree-sitter-solidity', version: '1.2.13' },
  { name: 'swift', package: 'tree-sitter-swift', version: '0.7.1', source: 'src' },
  { name: 'tsx', package: 'tree-sitter-typescript', version: '0.23.2' },
  { name: 'typescript', package: 'tree-sitter-typescript', version: '0.23.2' },
  { name: 'xml', package: '@tree-sitter-grammars/tree-sitter-xml', version: '0.7.0', source: 'xml/src' },
  { name: 'zig', package: '@tree-sitter-grammars/tree-sitter-zig', version: '1.1.2' },

  // Tiers 2 and 3
  collected('ada', 'MIT'),
  { name: 'arduino', package: 'tree-sitter-arduino', version: '0.21.1', source: 'src' },
  collected('asm', 'MIT'),
  collected('bibtex', 'MIT'),
  { name: 'bicep', package: 'tree-sitter-bicep', version: '1.1.0' },
  { name: 'capnp', package: 'tree-sitter-capnp', version: '1.5.0', source: 'src' },
  collected('clojure', 'CC0-1.0'),
  collected('cmake', 'MIT'),
  collected('commonlisp', 'MIT'),
  { name: 'css', package: 'tree-sitter-css', version: '0.25.0', source: 'src' },
  { name: 'cuda', package: 'tree-sitter-cuda', version: '0.21.1', source: 'src' },
  collected('d', 'MIT'),
  collected('dockerfile', 'MIT'),
  collected('elisp', 'MIT'),
  collected('elm', 'MIT'),
  collected('erlang', 'Apache-2.0'),
  collected('fortran', 'MIT'),
  { name: 'fsharp', package: 'tree-sitter-fsharp', version: '0.3.12', source: 'fsharp/src' },
  collected('gdscript', 'MIT'),
  collected('git_config', 'MIT'),
  collected('gleam', 'Apache-2.0'),
  collected('glsl', 'MIT'),
  collected('godot_resource', 'MIT'),
  collected('graphql', 'MIT'),
  collected('groovy', 'MIT'),
  collected('haskell', 'MIT'),
  collected('hcl', 'Apache-2.0'),
  collected('ini', 'Apache-2.0'),
  collected('json', 'MIT'),
  collected('julia', 'MIT'),
  collected('just', 'Apache-2.0'),
  collected('kdl', 'MIT'),
  { name: 'latex', package: '@pfoerster/tree-sitter-latex', version: '0.6.0', source: 'src' },
  { name: 'luau', package: 'tree-sitter-luau', version: '1.2.0' },
  collected('make', 'MIT'),
  { name: 'markdown', package: '@tree-sitter-grammars/tree-sitter-markdown', version: '0.3.2', source: 'tree-sitter-markdown/src' },
  collected('matlab', 'MIT'),
  collected('nim', 'MPL-2.0'),
  collected('nix', 'MIT'),
  { name: 'objc', package: 'tree-sitter-objc', version: '3.0.2', source: 'src' },
  collected('ocaml', 'MIT'),
  collected('ocaml_interface', 'MIT', 'ocaml'),
  { name: 'odin', package: 'tree-sitter-odin', version: '1.3.0' },
  { name: 'pascal', package: 'tree-sitter-pascal', version: '0.0.1', source: 'src' },
  collected('perl', 'MIT'),
  { name: 'powershell', package: 'tree-sitter-powershell', version: '0.26.4', source: 'src' },
  collected('prisma', 'MIT'),
  collected('proto', 'MIT'),
  { name: 'puppet', package: 'tree-sitter-puppet', version: '1.3.0' },
  collected('qmljs', 'MIT'),
  collected('r', 'MIT'),
  collected('racket', 'MIT'),
  collected('requirements', 'MIT'),
  collected('rescript', 'MIT'),
  collected('scheme', 'MIT'),
  { name: 'scss', package: 'tree-sitter-scss', version: '1.0.0', source: 'src', text: { file: 'scss.txt', spdx: 'MIT' } },
  collected('sql', 'MIT'),
  collected('ssh_config', 'MIT'),
  { name: 'starlark', package: 'tree-sitter-starlark', version: '1.3.0' },
  { name: 'systemverilog', package: 'tree-sitter-systemverilog', version: '0.4.1', source: 'src' },
  collected('templ', 'MIT'),
  { name: 'thrift', package: 'tree-sitter-thrift', version: '0.5.0', source: 'src' },
  collected('toml', 'MIT'),
  collected('typst', 'MIT'),
  collected('yaml', 'MIT'),
];

/** A grammar of the collection. Texts of licences are those of the authors' own repositories and packages, byte for byte. */
function collected(name: string, spdx: string, text = name): GrammarSource {
  return {
    name,
    package: 'tree-sitter-wasm',
    version: '2.0.2',
    file: `out/${name}/tree-sitter-${name}.wasm`,
    text: { file: `${text}.txt`, spdx },
  };
}

/** Path of the wasm, or of the C it is built from, inside the package. */
export function wasmPath(source: GrammarSource): string {
  if (source.source !== undefined) return `${source.source}/parser.c`;
  return source.file ?? `tree-sitter-${source.name}.wasm`;
}
