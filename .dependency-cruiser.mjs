/**
 * Who may import whom (ARCHITECTURE.md, "Floors"). `npm run floors` cruises all sources with these rules; test/house/floors.test.ts
 * plants a violation of each. When a rule stops you, its comment says what to do. Do not relax a rule to get something done.
 */

const ownSources = '^(client|server|syntaxes|scripts|test)/';
const driver = (names) => `(^|/)node_modules/(${names})/|^(${names})(/|$)`;
/** The engine's contract with the floors that serve it: what it needs, and what it tells. */
const ports = '^server/src/engine/(ports|events)[.]ts$';
const database = '^server/src/store/database[^/]*[.]ts$';

/** One row per floor: besides itself it may import `may`, and nothing else of ours. */
const floors = [
  {
    floor: 'base',
    may: [],
    advice: 'base stands alone. What needs more than base is not base: move it up to the floor whose words it uses.',
  },
  {
    floor: 'facts',
    may: ['^server/src/base/'],
    advice: 'facts are plain data about one file. Whoever produces, stores or resolves them imports facts, never the other way round.',
  },
  {
    floor: 'engine',
    may: ['^server/src/base/'],
    advice: 'The engine is ignorant of code, SQL and LSP. Add a port to engine/ports.ts and let the floor that knows implement it.',
  },
  {
    floor: 'syntax',
    may: ['^server/src/(base|facts)/'],
    advice: 'syntax turns text into facts and knows neither where text comes from nor where facts go. Hand them in as parameters.',
  },
  {
    floor: 'workspace',
    may: ['^server/src/base/', ports],
    advice: 'workspace lists, reads and watches files and implements engine ports. What a file means belongs to syntax or indexer.',
  },
  {
    floor: 'linker',
    may: ['^server/src/(base|facts)/'],
    advice: 'The linker is pure functions over facts. What it must look up goes through its reader port, which store implements.',
  },
  {
    floor: 'store',
    may: ['^server/src/(base|facts)/', ports, '^server/src/linker/stored/'],
    advice:
      'store knows rows and SQL. It implements ports of engine and linker; what uses store to do something belongs to indexer or api.',
  },
  {
    floor: 'indexer',
    may: ['^server/src/(base|facts|engine|syntax|workspace|linker|store)/', '^syntaxes/'],
    advice: 'indexer puts the floors below together. It must not know who asks: answers are made in api.',
  },
  {
    floor: 'api',
    may: ['^server/src/(base|facts|store|indexer)/', '^server/src/linker/(stored/|confidence[.]ts$)'],
    advice:
      'api answers from the store and drives the indexer. If it needs a lower floor directly, give indexer or store a function for it.',
  },
  {
    floor: 'graph',
    may: ['^server/src/(base|api)/', '^server/protocol/graph[.]ts$'],
    advice: 'graph makes pictures of answers: it asks api, lays out and writes formats. It knows no database, no LSP and no terminal.',
  },
  {
    floor: 'lsp',
    may: ['^server/src/(base|api|graph)/', '^server/protocol/'],
    advice: 'A face parses its input, calls one method of api and renders. If api cannot answer that, grow api/codeIndex.ts.',
  },
  {
    floor: 'cli',
    may: ['^server/src/(base|api|graph)/', '^server/protocol/graph[.]ts$'],
    advice: 'A face parses its input, calls one method of api and renders. If api cannot answer that, grow api/codeIndex.ts.',
  },
  {
    floor: 'mcp',
    may: ['^server/src/(base|api|graph)/', '^server/protocol/graph[.]ts$'],
    advice: 'A face parses its input, calls one method of api and renders. If api cannot answer that, grow api/codeIndex.ts.',
  },
].map((row) => ({ ...row, folder: `^server/src/${row.floor}/` }));

/** The parts outside server/src, in the same form. */
const parts = [
  {
    floor: 'protocol',
    folder: '^server/protocol/',
    may: [],
    advice: 'The protocol is names and types for both sides. Whatever needs an import is not protocol: convert in lsp or in the client.',
  },
  {
    floor: 'client',
    folder: '^client/src/',
    may: ['^server/protocol/'],
    advice: 'The client reaches the server through the protocol only: no server code runs in the extension host.',
  },
  {
    floor: 'webview',
    folder: '^client/webview/',
    may: ['^server/protocol/'],
    advice: 'Webview code runs in a browser and hears of the rest through messages: add the message to server/protocol.',
  },
  {
    floor: 'pack-list',
    folder: '^syntaxes/[^/]+$',
    may: ['^syntaxes/', '^server/src/(base|facts|syntax|linker)/'],
    advice: 'syntaxes/index.ts lists the packs, one line each, and does nothing else.',
  },
];

/** Rooms of the linker, lowest first: each may use those before it. The files that link stand above all of them. */
const linkerRooms = ['stored', 'reading', 'types', 'rules', 'lookup', 'inference', 'library', 'flow'];
const linkerRoom = (room) => `^server/src/linker/${room}/`;

/** One row per third-party package or Node module that has owners. */
const owners = [
  { driver: 'web-tree-sitter', owner: '^server/src/syntax/', advice: 'Trees never leave syntax/: pass FlatTree or facts.' },
  {
    driver: 'better-sqlite3|sqlite',
    node: 'sqlite',
    owner: database,
    advice: 'Only store/database*.ts loads a driver: use its interface, so that both drivers work.',
  },
  { driver: 'chokidar', owner: '^server/src/workspace/', advice: 'Take a watcher as a parameter; workspace/ wraps chokidar.' },
  { driver: 'ignore', owner: '^server/src/workspace/', advice: 'What is ignored is decided in workspace/ and nowhere else.' },
  {
    driver:
      'vscode-languageserver|vscode-languageserver-textdocument|vscode-languageserver-protocol|vscode-languageserver-types|vscode-jsonrpc',
    owner: '^server/src/lsp/',
    advice: 'Only lsp/ speaks LSP: api answers in plain data, lsp/ converts (toLsp, fromLsp).',
  },
  { driver: 'vscode-uri', owner: '^server/src/lsp/', advice: 'A URI becomes a path at the door, in lsp/: inside there are only paths.' },
  { driver: 'commander', owner: '^server/src/cli/', advice: 'Only cli/ parses command lines.' },
  { driver: '@hpcc-js/wasm-graphviz', owner: '^server/src/graph/layout/', advice: 'Layouts come through layout/layout.ts.' },
  {
    driver: 'preact|@preact/signals|d3-zoom|d3-selection|@vscode/codicons',
    owner: '^client/webview/',
    advice: 'Only the webview draws in a browser.',
  },
  { driver: '@modelcontextprotocol/[^/]+', owner: '^server/src/mcp/', advice: 'Only mcp/ speaks MCP.' },
  {
    driver: 'vscode|@types/vscode|vscode-languageclient',
    owner: '^client/src/',
    advice: 'Only client/src knows the editor: send a message of server/protocol instead.',
  },
  {
    driver: 'esbuild|typescript|vitest|fast-check|playwright-core|@vscode/vsce|dependency-cruiser|@biomejs/biome',
    owner: '^(scripts|test)/|^vitest[.]config[.]ts$',
    advice: 'A tool of the workshop does not ship: move the code to scripts/ or test/.',
  },
];

/** The files that programs start with (scripts/build/bundles.ts). */
const entries =
  '^(client/src/extension|client/webview/graph/main|server/src/(lsp/start|lsp/main|cli/start|cli/main|api/indexerThread|indexer/parserEntry|graph/layout/layoutWorker))[.]tsx?$';

/** Node modules as dependency-cruiser names them, with and without their prefix. */
const nodeModule = (names) => `^(node:)?(${names})$`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...[...floors, ...parts].map(({ floor, folder, may, advice }) => ({
      name: `floor-${floor}`,
      severity: 'error',
      comment: advice,
      from: { path: folder },
      to: { path: ownSources, pathNot: [folder, ...may] },
    })),
    ...linkerRooms.map((room, at) => ({
      name: `room-${room}`,
      severity: 'error',
      comment:
        'Rooms of the linker stand on each other. What a lower one needs of a higher one it asks through the run (rules/linking.ts).',
      from: { path: linkerRoom(room) },
      to: { path: '^server/src/linker/', pathNot: linkerRooms.slice(0, at + 1).map(linkerRoom) },
    })),
    ...owners.map(({ driver: names, node, owner, advice }) => ({
      name: `owner-of-${names.split('|')[0].replace(/[^a-z0-9-]/g, '')}`,
      severity: 'error',
      comment: advice,
      // Tests may try a driver; test/house and scripts take the tools apart.
      from: { path: ownSources, pathNot: [owner, '^test/', '^scripts/'] },
      to: { path: [driver(names), ...(node === undefined ? [] : [nodeModule(node)])] },
    })),
    {
      name: 'pure-floors',
      severity: 'error',
      comment:
        'base, facts, engine, linker and the protocol import neither packages nor Node modules: take clock, files, digests ' +
        'and randomness as parameters (engine/ports.ts), and let a floor at the edge pass them in.',
      from: { path: '^server/(src/(base|facts|engine|linker)|protocol)/' },
      to: { pathNot: ownSources },
    },
    {
      name: 'webview-is-a-browser',
      severity: 'error',
      comment: 'There is no Node in a webview: let client/src do it and post the result as a message.',
      from: { path: '^client/webview/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'webview-takes-types-only',
      severity: 'error',
      comment: 'The webview bundle carries no protocol code: import types, or move the value to client/webview.',
      from: { path: '^client/webview/' },
      to: { path: '^server/protocol/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pack-stands-alone',
      severity: 'error',
      comment:
        'A language pack never imports another pack. What two packs share goes down into server/src/syntax, or the two are one pack with two grammars.',
      from: { path: '^syntaxes/([^/]+)/' },
      to: { path: ownSources, pathNot: ['^syntaxes/$1/', '^server/src/(syntax|linker|facts|base)/'] },
    },
    {
      name: 'pack-is-pure',
      severity: 'error',
      comment: 'Hooks are pure functions over what they are given: no packages, no Node modules, no files.',
      from: { path: '^syntaxes/' },
      to: { pathNot: ownSources },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'Move what both need into the sources, or copy the three lines into the test.',
      from: { path: '^(client|server|syntaxes|scripts)/' },
      to: { path: '^test/' },
    },
    {
      name: 'product-does-not-import-scripts',
      severity: 'error',
      comment: 'scripts/ builds the product and does not ship: move what runs at the user’s into server/ or client/.',
      from: { path: '^(client|server|syntaxes)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment:
        'Two files that need each other are one idea, or a third file holds what both need. Types count: they are dependencies to a reader.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unreached',
      severity: 'error',
      comment: 'No program that ships reaches this file: use it, move it to test/ or delete it. Deleting is progress.',
      from: { path: entries },
      // The engine's flows without tracking are for extension points and tests; they are part of its interface.
      to: {
        path: '^(client/src|server|syntaxes)/',
        pathNot: `${entries}|[.]d[.]ts$|[.]json$|engine/transientFlow[.]ts$`,
        reachable: false,
      },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      comment: 'Add the package to package.json with an exact version (a new dependency is an architecture change: say so), or do without.',
      from: { path: ownSources },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-optional', 'undetermined'], pathNot: '^vscode$' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'The import leads nowhere: correct the path (with its .ts extension) or install the package.',
      from: { path: ownSources },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['/fixtures/', '/[.]out/', '^node_modules/.*[.]json$'] },
    // Type imports bind a reader as much as values do.
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
