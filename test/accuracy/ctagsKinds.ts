/** What of universal-ctags' expectations is a definition in our sense, by language: what is not is listed with the reason. */

export interface CtagsLanguage {
  /** Our language ids. */
  readonly languages: readonly string[];
  /** Folders below Units: `parser-<name>.r`, or whole names that end with `.r`. */
  readonly units: readonly string[];
  /** What ctags calls the language, where a case says it. */
  readonly names: readonly string[];
  /** Kinds that are not asked for, by letter and word, with the reason. */
  readonly skipped?: Readonly<Record<string, string>>;
  /** Tags by `case name` that are no definitions in the language, with the reason. */
  readonly wrong?: Readonly<Record<string, string>>;
  /** Kinds of variables that are locals where ctags says that a function is around them (`method:f`): it has no kind of their own for those. */
  readonly localWhenInside?: readonly string[];
  /** Kinds of variables that are locals behind the first function of a file: MATLAB's functions end a script. */
  readonly localBehindFunction?: readonly string[];
}

export const LOCAL = 'locals are bindings and no symbols';
const PARAMETER = 'parameters belong to their function and are no symbols';
const PROTOTYPE = 'a declaration; its definition is asked for';
const IMPORT = 'what is imported is no definition here';
const PACKAGE = 'the clause that names the package defines nothing';
const NO_ELIXIR = 'Elixir does not read this as the definition of an operator';
const FILE_MODULE = 'the module that a file is, which nothing in it defines';
const FENCED = 'fenced code is not indexed';
const FRONT_MATTER = 'a title in front matter is no heading';
const MODULE_FUNCTION = 'ctags takes `module function f` for a module';
const VERBATIM = 'text in a block that is printed as it stands';
const SHORT_TITLE = 'the title for the table of contents; the symbol has that of the text';
const SELECTOR = 'a selector has all of its name: `.alert:hover`';
const LABEL = 'labels are no symbols';
const MARKER = 'a marker of a text';
const NESTED_KEY = 'keys inside of tables';
const UNKNOWN = 'ctags does not know what it is';

const C_FAMILY = {
  z: PARAMETER,
  parameter: PARAMETER,
  Z: PARAMETER,
  tparam: PARAMETER,
  D: PARAMETER,
  l: LOCAL,
  local: LOCAL,
  p: PROTOTYPE,
  prototype: PROTOTYPE,
  x: PROTOTYPE,
  externvar: PROTOTYPE,
  h: IMPORT,
  header: IMPORT,
  L: LABEL,
  label: LABEL,
  N: IMPORT,
  name: IMPORT,
  U: IMPORT,
  using: IMPORT,
  A: 'an alias of a namespace is a binding',
  alias: 'an alias of a namespace is a binding',
  M: PACKAGE,
  module: PACKAGE,
  P: PACKAGE,
  partition: PACKAGE,
};

export const CTAGS_LANGUAGES: readonly CtagsLanguage[] = [
  {
    languages: ['ada'],
    units: ['ada'],
    names: ['Ada'],
    skipped: { b: LABEL, i: LABEL, a: LOCAL },
    localWhenInside: ['v', 'n'],
  },
  {
    languages: ['asm'],
    units: ['asm'],
    names: ['Asm'],
    skipped: { z: PARAMETER, S: 'sections hold, and define nothing', s: 'sections hold, and define nothing' },
    wrong: {
      'gas-parameterized-linesep-no-cpp.d loop': 'ctags is told what ends a line',
      'gas-parameterized-linesep.d loop': 'ctags is told what ends a line',
      'macro-params.d \\name': 'a parameter of the macro around it',
    },
  },
  { languages: ['bibtex'], units: ['bibtex'], names: ['BibTeX'] },
  { languages: ['c'], units: ['c'], names: ['C'], skipped: C_FAMILY },
  { languages: ['clojure'], units: ['clojure'], names: ['Clojure'], skipped: { Y: UNKNOWN, unknown: UNKNOWN } },
  { languages: ['cmake'], units: ['cmake'], names: ['CMake'], localWhenInside: ['v'] },
  { languages: ['commonlisp'], units: ['lisp'], names: ['Lisp'], skipped: { Y: UNKNOWN, unknown: UNKNOWN, p: PARAMETER } },
  { languages: ['cpp'], units: ['cxx'], names: ['C++'], skipped: C_FAMILY },
  { languages: ['csharp'], units: ['csharp', 'csharp-review-needed.r'], names: ['C#'], skipped: { l: LOCAL } },
  { languages: ['css'], units: ['css'], names: ['CSS'] },
  { languages: ['cuda-cpp'], units: ['cuda'], names: ['CUDA'], skipped: C_FAMILY },
  { languages: ['d'], units: ['d'], names: ['D'], skipped: { x: PROTOTYPE, l: LOCAL, M: PACKAGE, p: PROTOTYPE } },
  { languages: ['dtd'], units: ['dtd'], names: ['DTD'] },
  {
    languages: ['elixir'],
    units: ['elixir'],
    names: ['Elixir'],
    skipped: { exception: 'an exception is the module around it, and has its name' },
    wrong: {
      'elixir-sign-operators.d .': NO_ELIXIR,
      'elixir-sign-operators.d ~~~': NO_ELIXIR,
      'elixir-word-operators.d not': NO_ELIXIR,
      'elixir-word-operators.d when': NO_ELIXIR,
    },
  },
  { languages: ['elm'], units: ['elm'], names: ['Elm'], skipped: { n: IMPORT } },
  { languages: ['emacs-lisp'], units: ['emacsLisp'], names: ['EmacsLisp'], skipped: { Y: UNKNOWN, unknown: UNKNOWN } },
  { languages: ['erlang'], units: ['erlang'], names: ['Erlang'] },
  {
    languages: ['fortran'],
    units: ['fortran'],
    names: ['Fortran'],
    skipped: { L: LOCAL, P: PROTOTYPE, l: LABEL },
    wrong: {
      'fortran-submodule.d function': MODULE_FUNCTION,
      'fortran-submodule.d x': MODULE_FUNCTION,
      'fortran-submodule.d y': MODULE_FUNCTION,
    },
  },
  {
    languages: ['gdscript'],
    units: ['gdscript'],
    names: ['GDScript'],
    skipped: { z: PARAMETER, parameter: PARAMETER, l: LOCAL, local: LOCAL },
  },
  {
    languages: ['go'],
    units: ['go'],
    names: ['Go'],
    skipped: {
      p: PACKAGE,
      package: PACKAGE,
      P: IMPORT,
      packageName: IMPORT,
      R: PARAMETER,
      receiver: PARAMETER,
      Y: UNKNOWN,
      unknown: UNKNOWN,
    },
  },
  {
    languages: ['haskell'],
    units: ['haskell'],
    names: ['Haskell'],
    wrong: { 'simple-haskell.d Fd': 'the line before leaves out the most of it, and is no Haskell' },
  },
  { languages: ['ini'], units: ['iniconf'], names: ['Iniconf'] },
  { languages: ['java'], units: ['java'], names: ['Java'], skipped: { p: PACKAGE, package: PACKAGE, l: LOCAL } },
  {
    languages: ['javascript', 'javascriptreact'],
    units: ['javascript'],
    names: ['JavaScript'],
    skipped: { z: PARAMETER, l: LOCAL },
    localWhenInside: ['v', 'C'],
  },
  { languages: ['julia'], units: ['julia'], names: ['Julia'], skipped: { Y: UNKNOWN, unknown: UNKNOWN } },
  { languages: ['kotlin'], units: ['kotlin'], names: ['Kotlin'], skipped: { p: PACKAGE }, localWhenInside: ['v', 'C'] },
  {
    languages: ['latex'],
    units: ['tex'],
    names: ['LaTeX', 'Tex'],
    skipped: { i: IMPORT, xinput: IMPORT, B: 'what a text cites is no symbol', bibitem: 'what a text cites is no symbol' },
    wrong: {
      'bug2886870.tex.d \\lb': VERBATIM,
      'bug2886870.tex.d \\rb': VERBATIM,
      'intro_orig.tex.d \\lb': VERBATIM,
      'intro_orig.tex.d \\rb': VERBATIM,
      'intro.tex.d short section4': SHORT_TITLE,
      'intro.tex.d short para1': SHORT_TITLE,
      'intro.tex.d shorter intro2': SHORT_TITLE,
      'intro.tex.d subsec5 text': SHORT_TITLE,
      'intro.tex.d short subpara1': SHORT_TITLE,
      'newcommand.d \\mysection3': 'a digit ends the name of a command',
    },
  },
  { languages: ['lua'], units: ['lua'], names: ['Lua'], skipped: { Y: UNKNOWN } },
  { languages: ['makefile'], units: ['make'], names: ['Make'], skipped: { I: IMPORT } },
  {
    languages: ['markdown'],
    units: ['markdown'],
    names: ['Markdown'],
    skipped: {
      n: 'footnotes are no headings',
      footnote: 'footnotes are no headings',
      h: 'hashtags are no headings',
      hashtag: 'hashtags are no headings',
      f: FENCED,
    },
    wrong: {
      'frontmatter.d Python': FRONT_MATTER,
      'frontmatter.d TITLE in region ended with ...': FRONT_MATTER,
      'simple-markdown.d f': FENCED,
      'simple-markdown.d g': FENCED,
      'simple-markdown.d h': FENCED,
      'packcc-parser-running-within-code-block.d d': FENCED,
      'packcc-parser-running-within-code-block.d o': FENCED,
      'packcc-parser-running-within-code-block-with-bom.d d': FENCED,
      'packcc-parser-running-within-code-block-with-bom.d o': FENCED,
    },
  },
  { languages: ['matlab'], units: ['matlab'], names: ['MatLab'], localBehindFunction: ['v'] },
  { languages: ['objective-c'], units: ['objectivec'], names: ['ObjectiveC'] },
  {
    languages: ['ocaml'],
    units: ['ocaml'],
    names: ['OCaml'],
    wrong: {
      'github-451-improved.d Input': FILE_MODULE,
      'ocamlAllKinds.ml.t Input': FILE_MODULE,
      'ocamlCommentInStringAllowed.ml.d Input': FILE_MODULE,
      'ocamlCommentInStringAllowed.ml.d _': 'a value without a name',
      'ocaml_only_str.ml.d Input': FILE_MODULE,
      'ocaml_string_tests.ml.d Input': FILE_MODULE,
      'ocaml_two_files.d Input': FILE_MODULE,
      'ocaml_two_files.d Input-0': FILE_MODULE,
    },
  },
  { languages: ['odin'], units: ['odin'], names: ['Odin'], skipped: { foreign: IMPORT, importName: IMPORT, n: IMPORT } },
  { languages: ['pascal'], units: ['pascal'], names: ['Pascal'] },
  {
    languages: ['perl'],
    units: ['perl'],
    names: ['Perl'],
    skipped: { l: LABEL, d: PROTOTYPE, M: IMPORT, h: MARKER },
  },
  { languages: ['php'], units: ['php'], names: ['PHP'], skipped: { l: LOCAL, a: IMPORT }, localWhenInside: ['v'] },
  { languages: ['powershell'], units: ['powershell'], names: ['PowerShell'] },
  {
    languages: ['proto'],
    units: ['protobuf'],
    names: ['Protobuf'],
    skipped: { p: PACKAGE, package: PACKAGE, D: IMPORT, protodef: IMPORT },
  },
  { languages: ['puppet'], units: ['puppetManifest'], names: ['PuppetManifest'] },
  {
    languages: ['python'],
    units: ['python'],
    names: ['Python'],
    skipped: {
      z: PARAMETER,
      parameter: PARAMETER,
      l: LOCAL,
      local: LOCAL,
      Y: IMPORT,
      unknown: IMPORT,
      I: IMPORT,
      namespace: IMPORT,
      i: IMPORT,
      module: IMPORT,
    },
  },
  {
    languages: ['r'],
    units: ['r'],
    names: ['R'],
    skipped: {
      z: PARAMETER,
      l: IMPORT,
      library: IMPORT,
      s: IMPORT,
      source: IMPORT,
      n: 'names inside of a vector',
      v: LOCAL,
      functionVar: LOCAL,
    },
  },
  { languages: ['ruby'], units: ['ruby'], names: ['Ruby'], skipped: { L: IMPORT, library: IMPORT } },
  { languages: ['rust'], units: ['rust'], names: ['Rust'], skipped: { c: 'an impl block repeats the name of its type' } },
  { languages: ['scheme'], units: ['scheme'], names: ['Scheme'], skipped: { Y: UNKNOWN, unknown: UNKNOWN } },
  {
    languages: ['scss'],
    units: ['scss'],
    names: ['SCSS'],
    skipped: { z: PARAMETER, parameter: PARAMETER, n: IMPORT, namespace: IMPORT },
    wrong: {
      'function.d new-list': LOCAL,
      'function.d separator': LOCAL,
      'function.d element': LOCAL,
      'placeholder.d alert': SELECTOR,
      'placeholder.d strong-alert': SELECTOR,
      'variable.d i': LOCAL,
      'variable.d size': LOCAL,
      'variable.d icon-': SELECTOR,
    },
  },
  {
    languages: ['shellscript'],
    units: ['sh', 'bats'],
    names: ['Sh', 'Bats'],
    skipped: { s: IMPORT, script: IMPORT, h: MARKER, heredoc: MARKER },
  },
  {
    languages: ['sql'],
    units: ['sql'],
    names: ['SQL'],
    skipped: { l: LOCAL, d: PROTOTYPE, L: LABEL, v: LOCAL, C: 'flags for a compiler, inside of a text' },
  },
  {
    languages: ['systemverilog', 'verilog'],
    units: ['verilog'],
    names: ['SystemVerilog', 'Verilog'],
    skipped: { Q: PROTOTYPE, prototype: PROTOTYPE },
    localWhenInside: ['p', 'port', 'r', 'register', 'w', 'n', 'c'],
  },
  { languages: ['terraform'], units: ['terraform'], names: ['Terraform'] },
  {
    languages: ['thrift'],
    units: ['thrift'],
    names: ['Thrift'],
    skipped: { n: PACKAGE, namespace: PACKAGE, z: PARAMETER, parameter: PARAMETER, Z: PARAMETER, throwsParam: PARAMETER },
  },
  {
    languages: ['toml'],
    units: ['toml'],
    names: ['TOML'],
    skipped: { k: NESTED_KEY, q: NESTED_KEY, qkey: NESTED_KEY },
  },
  {
    languages: ['typescript', 'typescriptreact'],
    units: ['typescript'],
    names: ['TypeScript'],
    skipped: { z: PARAMETER, l: LOCAL },
    localWhenInside: ['v', 'C'],
  },
  {
    languages: ['xml'],
    units: ['xml'],
    names: ['XML'],
    skipped: { n: 'prefixes are no symbols', r: 'the type of a document names its root, and defines nothing' },
  },
  { languages: ['yaml'], units: ['yaml'], names: ['Yaml'], skipped: { a: 'anchors are no symbols' } },
];
