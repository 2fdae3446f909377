import { type CodeKit, pick, type Template, TYPES } from './codeKit.ts';

const FILES = ['a.zig', 'b.zig', 'x/a.zig', '../a.zig', 'std', 'tool', 'near', 'x/b.zig'] as const;
const file = (index: number) => pick(FILES, index);
const type = (index: number) =>
  pick(['A', 'B', '*A', '?*B', '[]A', '!A', 'x.A', 'y.B', 'List(A)', 'x.List(B)', 'Self', 'u8', 'fn (A) B'], index);
const member = (index: number) => pick(['m', 'n', 'init', 'get', 'f'], index);
const EXPRESSIONS = [
  '1',
  'A.init()',
  'B{ .n = 1 }',
  'f()',
  'x.f()',
  'y.A.init()',
  'V',
  'try f()',
  'List(A).init()',
  'V.n.?.m()',
  'x.V.m()',
  '@as(A, f())',
  'if (V) |v| v else f()',
  'f() catch g()',
  '@import("b.zig").f()',
] as const;
const value = (index: number) => pick(EXPRESSIONS, index);

const TEMPLATES: readonly Template[] = [
  ({ a }) => `const x = @import("${file(a)}");\nconst y = @import("${file(a + 1)}");`,
  () =>
    'fn all() !void {\n    f().m();\n    A.init().n.?.m();\n    V.m();\n    x.f().n();\n    y.V.m();\n    List(A).init().get().m();\n    extra();\n}',
  ({ a, b }) => `${pick(['', 'pub '], b)}const ${pick(['A', 'B', 'C'], b)} = @import("${file(a)}").${pick(['A', 'B', 'f'], a + b)};`,
  ({ a }) => `pub usingnamespace @import("${file(a)}");`,
  ({ a, b, c, d }) =>
    `pub const ${pick(TYPES, a)} = struct {\n    const Self = @This();\n    n: ${type(b)},\n    pub fn ${member(c)}(self: *Self) ${type(d)} { return ${value(c)}; }\n    pub fn init() ${type(b + 1)} { return ${value(d)}; }\n};`,
  ({ a, b }) => `pub const E = union(enum) { one: ${type(a)}, two: ${type(b)} };`,
  ({ a, b }) =>
    `pub fn List(comptime T: type) type {\n    return struct {\n        const Self = @This();\n        n: ${type(a)},\n        pub fn init() ${pick(['Self', '*Self', 'T'], b)} { return ${value(a)}; }\n        pub fn get(self: Self) T { return self.n; }\n    };\n}`,
  ({ a, b }) => `pub fn ${pick(['f', 'g'], a)}() ${type(b)} { return ${value(a + b)}; }`,
  ({ a, b }) => `pub ${pick(['const', 'var'], b)} V${pick(['', `: ${type(a)}`], b)} = ${value(a)};`,
  ({ a }) => `pub const ${pick(['A', 'C'], a)} = ${pick(['x.A', 'y.B', 'List(B)', '@This()', 'B'], a)};`,
  ({ a }) => `n: ${type(a)},\npub fn m(self: @This()) ${type(a)} { return self.n; }`,
  ({ a, b }) =>
    `fn use${a % 2}(z: ${type(b)}) !void {\n    z.m();\n    z.n.m();\n    const q = ${value(a)};\n    q.m();\n    if (q) |v| v.m();\n    for (q) |v| v.m();\n    switch (q) { .one => |v| v.m(), else => {} }\n}`,

  ({ a, b }) =>
    `const local = @import("${file(a)}");\npub const ${pick(['A', 'B', 'f'], b)} = local.${pick(['A', 'f', 'x.A', 'List(A)'], a)};\npub const all = .{ V, ${value(b)} };\ntest {\n    all[0].m();\n    all.@"1".n();\n    std.ArrayList(A).init().items[0].m();\n}`,
];

const PACKAGE: readonly Template[] = [
  ({ a }) => `.name = .${pick(['tool', 'other', 'near'], a)},`,
  ({ a, b }) => `.dependencies = .{ .${pick(['near', 'tool'], b)} = .{ .path = "${pick(['near', 'x', '..', 'src'], a)}" } },`,
  () => '.dependencies = .{ .near = .{ .url = "outside" } },',
];

export const zigKit: CodeKit = {
  paths: [
    'build.zig.zon',
    'a.zig',
    'b.zig',
    'x/a.zig',
    'x/b.zig',
    'src/root.zig',
    'near/src/root.zig',
    'near/build.zig.zon',
    'src/tool.zig',
  ],
  folders: ['x', 'src', 'near'],
  templates: TEMPLATES,
  manifests: { '.zon': { templates: PACKAGE, file: (declarations, noise) => `.{\n${declarations.join('\n')}\n}\n// ${noise}\n` } },
  file(_path, declarations, noise) {
    return [
      '\n'.repeat(noise % 2),
      'fn busy(given: A) A {',
      ...Array.from({ length: noise % 3 }, (_, at) => `    const x${at} = ${value(noise + at)};\n    given.m(x${at});`),
      '    return given;\n}',
      ...declarations,
      `// ${noise}`,
      '',
    ].join('\n');
  },
};
