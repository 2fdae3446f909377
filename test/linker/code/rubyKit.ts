import { type CodeKit, MEMBERS, nameOf, pick, type Template, TYPES } from './codeKit.ts';

const member = (index: number) => pick(MEMBERS, index);
const constant = (index: number) => pick(['A', 'B', 'N::A', '::B', 'N', 'N::S::A', 'Other::A', 'V'], index);
const base = (index: number) => pick(['', ' < A', ' < B', ' < N::A', ' < ::B', ' < Struct.new(:n)', ' < Other'], index);
const doc = (index: number) =>
  pick(['', '# @return [A]\n', '# @param x [Array<B>]\n', '# @return [self]\n', '# @return [N::A, nil]\n'], index);

const EXPRESSIONS = [
  '1',
  'A.new',
  'B.new',
  'F()',
  'm',
  'n',
  'self',
  '@n',
  'A.m',
  'N::A.new.n',
  'V',
  'N::V.m',
  'x',
  'x.m',
  '[A.new].first',
  'G { |y| y.m }',
  'self.class.m',
  'x.is_a?(A) ? x : B.new',
  'super',
  'f',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  ({ a }) => `require '${pick(['a', 'n/a', 'json', 'lib/a', 'n'], a)}'`,
  ({ a }) => `require_relative '${pick(['a', './b', '../a'], a)}'`,
  () => 'A.new.m.n; B.m.n; N::A.m; V.m; F().m; f.n; N::S::A.new.m',
  ({ a, b, c }) => `class ${pick(TYPES, a)}${base(b)}\n  ${doc(c)}  def m(x)\n    ${value(c)}\n  end\nend`,
  ({ a, b, c, d }) =>
    `class ${pick(TYPES, a)}\n  def self.${member(b)}; ${value(c)}; end\n  attr_reader :n\n  def initialize; @n = ${value(d)}; end\nend`,
  ({ a, b, c }) => `module N\n  class ${pick(TYPES, a)}${base(b)}\n    def ${member(c)}; ${value(b)}; end\n  end\nend`,
  ({ a, b }) => `class N::${pick(TYPES, a)}\n  include ${constant(b)}\n  extend ${constant(a + 1)}\n  def n; m; end\nend`,
  ({ a, b, c }) =>
    `module ${pick(['N', 'B', 'N::S'], a)}\n  ${pick(['module_function', 'extend self', 'private'], b)}\n  def ${member(c)}; ${value(c)}; end\nend`,
  ({ a, b, c }) => `class ${pick(TYPES, a)}\n  prepend ${constant(b)}\n  class << self\n    def ${member(c)}; ${value(c)}; end\n  end\nend`,
  ({ a, b }) => `${pick(['V', 'N::V', 'A', 'B'], a)} = ${pick(['A.new', 'B', 'Struct.new(:m, :n)', 'Class.new(A)', '1', 'N::A'], b)}`,
  ({ a, b }) => `${doc(b)}def ${pick(['f', 'F', 'G'], a)}(x = nil)\n  ${value(a + b)}\nend`,
  ({ a, b, c }) =>
    `${doc(a)}def use${a % 2}(x)\n  x.m.n\n  y = ${value(b)}\n  y.m\n  x.each { |z| z.${member(c)} }\n  case x\n  when A then x.n\n  end\nend`,
  ({ a, b }) => `class ${nameOf(a)}\n  alias ${member(b)} ${member(b + 1)}\n  def m; n; end\nend`,

  ({ a, b, c }) =>
    `describe ${constant(a)} do\n  ${pick(['before', 'it', 'x.each'], b)} { @n = ${value(b)}; f }\n  def ${pick(['f', 'm'], c)}; ${value(c)}; end\n  it { f.m; @n.m; m }\nend`,
  ({ a, b, c }) => `class ${pick(TYPES, a)}${base(b)}\n  setup { @n = ${value(c)}; m; n }\nend\nx = Class.new(${constant(b)})\nx.new.m`,
  ({ a, b }) => `module N\n  autoload :A, '${pick(['n/a', 'a'], a)}'\n  refine ${constant(b)} do\n    def m; n; end\n  end\nend`,
  ({ a, b }) =>
    `${pick(TYPES, a)}.class_eval do\n  def ${member(b)}; self; end\n  define_method(:n) { ${value(b)} }\n  delegate :m, to: :n\nend`,
  ({ a, b }) => `h = { m: ${value(a)}, n: [${value(b)}] }\nh[:m].m\nh[:n].first.n\nh.each_value { |v| v.m }\nh.map { |k, v| v.n }`,
];

export const rubyKit: CodeKit = {
  paths: ['a.rb', 'b.rb', 'n/a.rb', 'n/b.rb', 'lib/a.rb', 'lib/n/a.rb', 'n.rb'],
  folders: ['n', 'lib', 'lib/n'],
  templates: TEMPLATES,
  file: (_path, declarations, noise) =>
    [
      '\n'.repeat(noise % 2),
      'module Busy',
      '  def self.busy(given)',
      ...Array.from({ length: noise % 3 }, (_, at) => `    x${at} = ${value(noise + at)}\n    given.m(x${at})`),
      '    nil',
      '  end',
      'end',
      ...declarations,
      `# ${noise}`,
      '',
    ].join('\n'),
};
