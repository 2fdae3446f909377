/** package.json, package.nls.json and the sources say the same. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageIds } from '../../client/src/languageFeatures.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const sources = globSync('client/src/**/*.ts', { cwd: root }).map((file) => ({ file, text: read(file) }));
const { commands, menus, views, viewsWelcome, configuration } = manifest.contributes;
const settings = Object.keys(configuration.properties);

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly views: Readonly<Record<string, readonly View[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

interface View {
  readonly id: string;
  readonly type?: string;
  readonly initialSize?: number;
  readonly accessibilityHelpContent?: string;
}

/** Id and title, as in section 4.1 of the ux notes. */
const titles: Readonly<Record<string, string>> = {
  'skein.searchSymbols': 'Search Symbols…',
  'skein.reindex': 'Reindex Changed Files',
  'skein.rebuild': 'Rebuild Index from Scratch',
  'skein.pause': 'Pause Indexing',
  'skein.resume': 'Resume Indexing',
  'skein.showStatus': 'Show Index Status',
  'skein.showLog': 'Show Log',
  'skein.restartServer': 'Restart Language Server',
  'skein.explainFile': 'Why Is This File (Not) Indexed?',
  'skein.clearIndex': 'Delete Index for This Workspace',
  'skein.configureLanguages': 'Configure Language Features',
  'skein.showCallGraph': 'Show Call Graph',
  'skein.showCallers': 'Show Callers',
  'skein.showCallees': 'Show Callees',
  'skein.findPath': 'Find Call Path Between Symbols…',
  'skein.openGraphInEditor': 'Open Graph in Editor',
  'skein.exportGraph': 'Export Graph…',
  'skein.showImportGraph': 'Show Import Graph',
  'skein.showImportCycles': 'Show Import Cycles',
  // Beyond the notes: what the welcome text and the walkthrough lead to.
  'skein.showCycleGraph': 'Show Cycle Graph',
  'skein.openImported': 'Open Imported File',
  'skein.enable': 'Enable for This Workspace',
  'skein.exploreCalls': 'Explore Calls of a Much Used Function',
  'skein.explainEdge': 'Explain This Edge',
  'skein.explainReindex': 'Explain Reindex',
  'skein.showFacts': 'Show Facts',
  'skein.showImpact': 'Show Impact of Changes',
  'skein.showImpactGraph': 'Show Impact Graph',
  'skein.showSyntaxTree': 'Show Syntax Tree',
};

/** Commands of title bars and context menus of graphs: graphCommands.ts holds them all. */
const own = commands.filter(({ command }) => !command.startsWith('skein.graph.'));

test('every command has its title, its category and a file of its own', () => {
  const named = own.map(({ command, title }) => [command, texts[title.replaceAll('%', '')]] as const);
  expect(Object.fromEntries(named)).toEqual(titles);
  expect(new Set(commands.map(({ category }) => category))).toEqual(new Set(['Skein']));
  const list = read('client/src/commands/allCommands.ts');
  for (const { command } of own) {
    const name = command.slice('skein.'.length);
    expect(read(`client/src/commands/${name}.ts`)).toContain(`id: '${command}'`);
    expect(list).toContain(`./${name}.ts`);
  }
  const files = globSync('client/src/commands/*.ts', { cwd: root });
  expect(files).toHaveLength(own.length + 1);
});

test('every command of a graph has a title, and something to do', () => {
  const source = read('client/src/graph/graphCommands.ts');
  const acts = [...source.matchAll(/^ {2}(\w+): (?:\(|doing\()/gm)].map(([, name]) => `skein.graph.${name}`);
  const declared = commands.filter((command) => !own.includes(command));
  expect(declared.map(({ command }) => command).sort()).toEqual(acts.sort());
  for (const { title } of declared) expect(texts[title.replaceAll('%', '')]).toMatch(/^[A-Z]/);
});

test('menus, links and views name commands and views that exist', () => {
  const known = new Set(commands.map(({ command }) => command));
  for (const { command } of Object.values(menus).flat()) expect(known).toContain(command);
  const linked = [...Object.values(texts), ...sources.map(({ text }) => text)].flatMap((text) =>
    [...text.matchAll(/command:(skein\.\w+)/g)].map(([, command]) => command),
  );
  expect(linked.length).toBeGreaterThan(3);
  for (const command of linked) expect(known).toContain(command);
  const viewIds = Object.values(views).flatMap((list) => list.map(({ id }) => id));
  expect(viewIds).toEqual(['skein.imports', 'skein.cycles', 'skein.status', 'skein.impact', 'skein.callGraph']);
  for (const { view } of viewsWelcome) expect(viewIds).toContain(view);
});

test('commands of a graph are not in the palette while no graph is shown', () => {
  const conditions = new Map(menus['commandPalette']?.map(({ command, when }) => [command, when]));
  const offered = commands.filter(({ command }) => /^skein\.(graph\.|exportGraph|openGraphInEditor)/.test(command));
  for (const { command } of offered) expect(conditions.get(command), command).toMatch(/^false$|skein\.graph\.(hasGraph|canGo)/);
});

test('every view tells how it is used without eyes, and has its share of the room', () => {
  for (const { id, accessibilityHelpContent = '' } of Object.values(views).flat())
    expect(texts[accessibilityHelpContent.replaceAll('%', '')]?.length, id).toBeGreaterThan(50);
  // The editor gives a view without a size more than all others together.
  const sizes = Object.values(views)
    .flat()
    .flatMap(({ id, type, initialSize = 20 }) => (type === 'webview' ? [] : [`${id} ${initialSize}`]));
  expect(sizes).toEqual(['skein.imports 5', 'skein.cycles 3', 'skein.status 4', 'skein.impact 1']);
});

test('what a row offers to the mouse is in its context menu as well, which the keyboard opens', () => {
  const items = menus['view/item/context'] ?? [];
  const inline = items.filter(({ group }) => group?.startsWith('inline') === true);
  expect(inline.length).toBeGreaterThan(2);
  for (const { command, when } of inline) {
    const others = items.filter((item) => item.command === command && item.when === when && !inline.includes(item));
    expect(others, `${command} when ${when}`).toHaveLength(1);
  }
});

test('every setting that the sources read exists, and every setting is read', () => {
  const whole = sources.flatMap(({ text }) => [...text.matchAll(/'(skein\.[\w.]+)'/g)].map(([, name]) => name ?? ''));
  const bySection = sources.flatMap(({ text }) =>
    [...text.matchAll(/getConfiguration\('skein'.*?\.get\('([\w.]+)'\)/g)].map(([, name]) => `skein.${name}`),
  );
  const ids = new Set([
    ...commands.map(({ command }) => command),
    'skein.status',
    'skein.status.focus',
    'skein.imports',
    'skein.cycles',
    'skein.cycles.focus',
    'skein.impact',
    'skein.impact.focus',
    'skein.file',
    'skein.index',
    'skein.paused',
    'skein.languages',
    'skein.callGraph',
    'skein.graph',
    'skein.graph.canGoBack',
    'skein.graph.canGoForward',
    'skein.graph.isPinned',
    'skein.graph.isEditorPinned',
    'skein.graph.isMeantPinned',
    'skein.graph.hasGraph',
    'skein.graph.metrics',
    'skein.graphHighlight',
    'skein.graphHighlightBorder',
    // What is kept for the workspace.
    'skein.graph.view',
    'skein.graph.filters',
  ]);
  const used = new Set([...whole.filter((name) => !ids.has(name)), ...bySection]);
  // vscode-languageclient reads this one by itself.
  used.add('skein.trace.server');
  expect([...used].sort()).toEqual([...settings].sort());
});

test('every key of the manifest has a text, and every text is used', () => {
  const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, key]) => key ?? '');
  expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort());
});

test('files that the manifest names exist, and the folder restricts only settings that exist', () => {
  const icons = [manifest.icon, ...manifest.contributes.viewsContainers.activitybar.map(({ icon }) => icon)];
  for (const icon of icons) expect(existsSync(join(root, icon)), icon).toBe(true);
  for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) expect(settings).toContain(name);
  expect(manifest.activationEvents).toEqual(['onStartupFinished', 'onWebviewPanel:skein.graph']);
});

test('the list of known language servers names well-formed extensions', () => {
  expect(languageIds.length).toBeGreaterThan(0);
  const servers = JSON.parse(read('client/src/knownLanguageServers.json')) as Readonly<Record<string, readonly string[]>>;
  for (const id of Object.values(servers).flat()) expect(id).toMatch(/^[\w-]+\.[\w-]+$/);
});
