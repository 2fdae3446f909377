/** What package.json offers a person is tried in the real editor: each command, setting, view, empty text, key and step is named by a scenario. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { contributes } = JSON.parse(read('package.json')) as Manifest;
const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const textOf = (key: string): string => texts[key.replaceAll('%', '')] ?? '';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly properties?: object }>> };
    readonly views: Readonly<Record<string, readonly View[]>>;
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly keybindings: readonly { readonly key: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly title: string }[] }[];
  };
}

interface View {
  readonly name: string;
  readonly type?: string;
}

/** Those that are always played, by the names of their files; others are for people to look at. */
const played = [...read('test/e2e/scenarioList.ts').matchAll(/'\.\/scenarios\/(\w+)\.ts'/g)].map(([, name]) => `scenarios/${name}`);
const stories = [...played, 'skein'].map((name) => read(`test/e2e/${name}.ts`));
/** Patterns of scenarios mean what they spell. */
const spelled = stories.join('\n').replaceAll('\\', '');

const unspelled = (all: readonly string[], isSpelled: (each: string) => boolean): readonly string[] =>
  all.filter((each) => !isSpelled(each));

/** Between quotes, or where a pattern begins. */
function isNamed(title: string): boolean {
  const begun = spelled.split(`/^${title}`).slice(1);
  return spelled.includes(`'${title}'`) || begun.some((rest) => /^[$/\W]/.test(rest));
}

test('every command of the manifest is run by a scenario', () => {
  const titles = contributes.commands.map(({ title }) => textOf(title));
  expect(unspelled(titles, isNamed)).toEqual([]);
});

test('every setting is changed by a scenario, and every language feature', () => {
  const { properties } = contributes.configuration;
  expect(unspelled(Object.keys(properties), (name) => spelled.includes(`'${name}'`))).toEqual([]);
  const features = Object.keys(properties['skein.features']?.properties ?? {});
  expect(features.length).toBeGreaterThan(5);
  expect(unspelled(features, (name) => new RegExp(`\\b${name}: `).test(spelled))).toEqual([]);
});

test('every view is looked at, with every text that stands in it when it is empty', () => {
  const views = Object.values(contributes.views).flat();
  const isSeen = ({ name, type }: View): boolean =>
    type === 'webview'
      ? spelled.includes("new GraphView(window, 'view')")
      : isNamed(textOf(name)) || spelled.includes(`Focus on ${textOf(name)} View`);
  expect(views.filter((view) => !isSeen(view))).toEqual([]);
  const empty = contributes.viewsWelcome.map(({ contents }) => textOf(contents).split('\n')[0] ?? '');
  expect(unspelled([...new Set(empty)], (text) => spelled.includes(text.slice(0, 35)))).toEqual([]);
});

test('every key is pressed, and every step of the walkthrough taken', () => {
  const keys = contributes.keybindings.map(({ key }) => key);
  expect(unspelled(keys, (key) => spelled.toLowerCase().includes(`press('${key}')`))).toEqual([]);
  const steps = contributes.walkthroughs.flatMap(({ steps: all }) => all.map(({ title }) => textOf(title)));
  expect(unspelled(steps, (title) => spelled.includes(`'${title}'`))).toEqual([]);
});

test('the table of the README names the scenarios that there are, each of them at least once', () => {
  const names = played.map((file) => /: Scenario = \{\s+name: '([\w-]+)'/.exec(read(`test/e2e/${file}.ts`))?.[1] ?? file);
  const table = read('test/e2e/README.md').split('## What is tried where')[1] ?? '';
  const cells = [...table.matchAll(/^\| .* \| ([^|]*) \|$/gm)].slice(2).flatMap(([, cell = '']) => cell.trim().split(/, /));
  expect([...new Set(cells)].sort()).toEqual([...names].sort());
});

test('no scenario is forgotten in the list', () => {
  const forPeople = ['graphLatency', 'graphTour', 'pictures', 'tour', 'typing'];
  const files = globSync('test/e2e/scenarios/*.ts', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/').replace(/^test\/e2e\/|\.ts$/g, ''),
  );
  expect(files.filter((file) => !forPeople.includes(file.replace('scenarios/', ''))).sort()).toEqual([...played].sort());
});
