import type { CallEdge, CallGraph, CodeGraph, EdgeTier } from '../../server/src/api/codeGraph.ts';
import type { Answer, FileRange, SymbolHit } from '../../server/src/api/codeIndex.ts';

/** A graph in which `main` calls `start`, `start` calls `save` and `log` calls itself; what was asked is in `asked`. */
export function fakeGraph(asked: string[]): CodeGraph {
  const answer = <Value>(what: string, value: Value): Promise<Answer<Value>> => {
    asked.push(what);
    return Promise.resolve({ value, generation: 12, complete: true, pendingFiles: 0, truncated: false });
  };
  const range = (line: number) => ({ startLine: line, startColumn: 2, endLine: line, endColumn: 6 });
  const edge = (from: string, to: string, depth: number, tier: EdgeTier, ...lines: readonly number[]): CallEdge => {
    const confidence = tier === 'exact' ? 0.98 : tier === 'probable' ? 0.8 : 0;
    const sites = lines.map(
      (line) =>
        ({
          path: from.replace(/#.*/, ''),
          range: range(line),
          kind: 'method',
          tier,
          rule: 'field',
          confidence,
          arguments: 1,
          receiver: '',
        }) as const,
    );
    return { from, to, depth, tier, confidence, sites };
  };
  const [save, start, main] = [hit('src/user.ts', 'save', 'User'), hit('src/main.ts', 'start'), hit('src/main.ts', 'main')];
  const none: CallGraph = { roots: [], symbols: [], edges: [], external: [], unresolved: [] };
  const lonely: CallGraph = { ...none, roots: [start], symbols: [start] };
  return {
    callers(symbol, options) {
      if (symbol === 'nobody') return answer('', none);
      if (symbol === 'start') return answer('', lonely);
      const edges = [
        edge(start.id, save.id, 1, 'exact', 3, 4),
        edge('test/a.test.ts', save.id, 1, 'probable', 7),
        edge(main.id, start.id, 2, 'exact', 9),
        edge(start.id, start.id, 2, 'dispatch', 5),
      ];
      return answer(`callers ${JSON.stringify([symbol, options])}`, { ...none, roots: [save], symbols: [save, start, main], edges });
    },
    callees(symbol, options) {
      const graph: CallGraph = {
        ...none,
        roots: [start],
        symbols: [save, start],
        edges: [edge(start.id, save.id, 1, 'exact', 3)],
        external: [{ name: 'join', module: 'path', sites: 2 }],
        unresolved: [{ name: 'go', reason: 'receiver of unknown type', path: 'src/main.ts', range: range(6) }],
      };
      return answer(`callees ${JSON.stringify([symbol, options])}`, graph);
    },
    neighbours: (nodes, { side }) =>
      answer(`neighbours ${side} ${nodes.join(' ')}`, { asked: [], nodes: [], calls: [], unresolved: [], cut: [] }),
    possibleCallers: (symbol) =>
      answer(`possible ${symbol}`, {
        roots: [start],
        sites: [{ path: 'src/x.ts', range: range(1), from: 'src/x.ts', arguments: 1, hints: ['same folder'] }],
        possible: 3,
        unresolved: 5,
        filesSearched: 10,
        filesWithProblems: 2,
      }),
    path(from, to) {
      const paths = to === 'nowhere' ? [] : [[edge(main.id, start.id, 1, 'exact', 9), edge(start.id, save.id, 2, 'probable', 3)]];
      return answer(`path ${from} ${to}`, {
        from: [main],
        to: [save],
        symbols: [save, start, main],
        paths,
        visited: 4,
        frontier: paths.length > 0 ? [] : [start],
      });
    },
    references: (of) =>
      answer(`references ${JSON.stringify(of)}`, {
        roots: [save],
        references: [
          {
            path: 'src/user.ts',
            range: range(41),
            role: 'definition',
            tier: 'exact',
            rule: 'local',
            confidence: 0.98,
            from: 'src/user.ts',
          },
          { path: 'src/main.ts', range: range(3), role: 'call', tier: 'probable', rule: 'field', confidence: 0.8, from: start.id },
        ],
      }),
    hierarchy: (symbol) =>
      answer(`hierarchy ${symbol}`, {
        roots: [hit('src/user.ts', 'User')],
        symbols: [hit('src/user.ts', 'User'), hit('src/user.ts', 'Admin')],
        edges: [
          { sub: 'src/user.ts#User~function', super: 'EventEmitter', relation: 'extends', tier: 'external', depth: 1 },
          { sub: 'src/user.ts#Admin~function', super: 'src/user.ts#User~function', relation: 'extends', tier: 'exact', depth: 1 },
        ],
      }),
    imports: (path) =>
      answer(`imports ${path}`, [
        {
          from: path,
          to: 'src/b.ts',
          specifier: './b',
          names: ['b', 'B'],
          forms: ['named'],
          typeOnly: false,
          line: 0,
          statement: lineRange(0),
          depth: 1,
        },
        {
          from: path,
          package: 'path',
          specifier: 'node:path',
          names: [],
          forms: ['namespace'],
          typeOnly: false,
          line: 1,
          statement: lineRange(1),
          depth: 1,
        },
        {
          from: path,
          reason: 'no such file',
          specifier: './c',
          names: [],
          forms: ['sideEffect'],
          typeOnly: false,
          line: 2,
          statement: lineRange(2),
          depth: 1,
        },
      ]),
    dependents: (path, { depth }) =>
      answer(`dependents ${path} ${depth}`, [
        {
          from: 'src/main.ts',
          to: path,
          specifier: './a',
          names: ['A'],
          forms: ['named'],
          typeOnly: true,
          line: 4,
          statement: lineRange(4),
          depth: 1,
        },
      ]),
    allImports: () => answer('allImports', { files: [], edges: [] }),
    cycles({ kind }) {
      const back = {
        from: 'b.ts',
        to: 'a.ts',
        specifier: './a',
        names: ['a'],
        forms: ['named'],
        typeOnly: false,
        line: 0,
        statement: lineRange(0),
        depth: 1,
      } as const;
      const there = { ...back, from: 'a.ts', to: 'b.ts', specifier: './b', names: ['b', 'c'] };
      return answer(`cycles ${kind}`, [
        {
          kind: 'runtime',
          files: ['a.ts', 'b.ts'],
          example: ['a.ts', 'b.ts', 'a.ts'],
          edges: [there, back],
          feedback: [back],
          cut: { edge: back, filesFreed: 2 },
        },
      ]);
    },
    affected: (paths, { tests }) =>
      answer(`affected ${paths.join(' ')} ${tests}`, [
        { path: 'src/a.ts', depth: 0, test: false },
        { path: 'test/a.test.ts', depth: 1, via: 'src/a.ts', test: true },
      ]),
    unused: ({ what, within }) =>
      answer(`unused ${what.join(' ')} in ${within}`, [
        { what: 'import', path: 'src/a.ts', range: range(0), name: 'join', reason: 'no use in this file', certainty: 'certain' },
        { what: 'symbol', path: 'src/a.ts', range: range(8), name: 'old', reason: 'only tests use it', certainty: 'likely' },
      ]),
    impact: (changes) =>
      answer(`impact ${changes.map(({ path }) => path).join(' ')}`, {
        changed: [],
        affected: [],
        edges: [],
        tests: [],
        unused: [],
        dangling: [],
        leftOut: [],
      }),
    explainEdge: (at) =>
      answer(
        `explainEdge ${at.path}:${at.line}:${at.column}`,
        at.line === 99
          ? undefined
          : {
              name: 'save',
              role: 'call',
              tier: 'probable',
              kind: 'method',
              rule: 'field',
              confidence: 0.8,
              receiver: 'User',
              detail: '',
              steps: [
                { kind: 'site', path: 'src/main.ts', range: range(3), text: 'call of save' },
                { kind: 'definition', path: 'src/user.ts', range: range(41), text: 'method User.save' },
              ],
              targets: [save],
              candidates: [],
              rejected: [hit('src/other.ts', 'save')],
            },
      ),
  };
}

function hit(path: string, name: string, container = ''): SymbolHit {
  const qualified = container === '' ? name : `${container}.${name}`;
  return {
    id: `${path}#${qualified}~function`,
    name,
    kind: 'function',
    container,
    path,
    language: 'typescript',
    line: 41,
    column: 2,
    endLine: 41,
    endColumn: 6,
    range: { startLine: 41, startColumn: 2, endLine: 45, endColumn: 3 },
    signature: '',
    visibility: 'public',
    exported: false,
    test: false,
    deprecated: false,
    generated: false,
    score: 0,
  };
}

function lineRange(line: number): FileRange {
  return { startLine: line, startColumn: 0, endLine: line, endColumn: 20 };
}
