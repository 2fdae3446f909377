import { expect, test } from 'vitest';
import { SymbolKind } from 'vscode-languageserver/node';
import { shapeOf } from '../../server/src/lsp/features/symbolShape.ts';
import { hitOf } from './fakeIndex.ts';

const kindNames = new Map(Object.entries(SymbolKind).map(([name, value]) => [value, name] as const));

/** Language, our kind and qualified name with its signature; then label, kind and container as shown. */
const shapes: readonly (readonly [string, string])[] = [
  // What VS Code's TypeScript extension answers for the same symbols, so that the two merge.
  ['typescript function save | function save(): void', 'save() Function in ""'],
  ['typescript method models.User.save | save(options = {}): void', 'save() Method in "User"'],
  ['typescript function save | export const save = async () =>', 'save Variable in ""'],
  ['typescript method User.save | private save = () =>', 'save Field in "User"'],
  ['typescript accessor User.name | get name(): string', 'name Field in "User"'],
  ['typescript field User.name | name: string', 'name Field in "User"'],
  ['typescript type Options | type Options = { a: 1 }', 'Options Class in ""'],
  ['typescript interface Options | interface Options', 'Options Interface in ""'],
  ['typescript constant limit | const limit = 3', 'limit Variable in ""'],
  ['typescript namespace tools | namespace tools', 'tools Variable in ""'],
  ['typescript enum_member Color.Red | Red', 'Red EnumMember in "Color"'],
  ['typescriptreact function App | function App()', 'App() Function in ""'],
  ['javascript function save | function save()', 'save() Function in ""'],
  ['javascript function save | exports.save = () =>', 'save() Function in ""'],
  ['typescript method User.save | save: Api.Saver = () =>', 'save Field in "User"'],
  ['typescript class Within | export const Within = class', 'Within Variable in ""'],
  ['javascriptreact class App | class App', 'App Class in ""'],
  // Everybody else keeps names and the whole container.
  ['python function save | def save()', 'save Function in ""'],
  ['python method models.User.save | def save(self)', 'save Method in "models.User"'],
  ['go struct Ledger | type Ledger struct', 'Ledger Struct in ""'],
  ['go type Amount | type Amount int', 'Amount Class in ""'],
  ['go constant limit | const limit = 3', 'limit Constant in ""'],
  ['rust type Amount | type Amount = u64', 'Amount TypeParameter in ""'],
  ['rust trait Save | trait Save', 'Save Interface in ""'],
];

test.each(shapes)('%s is shown as %s', (symbol, expected) => {
  const [, language = '', kind = '', qualified = '', signature = ''] = /^(\S+) (\S+) (\S+) \| (.*)$/.exec(symbol) ?? [];
  const shape = shapeOf(hitOf(qualified, { language, kind: kind as ReturnType<typeof hitOf>['kind'], signature }));
  expect(`${shape.label} ${kindNames.get(shape.kind)} in "${shape.container}"`).toBe(expected);
});

test('to TypeScript a method of an object belongs to what is around the object', () => {
  const run = hitOf('Tour.start.steps.run', { language: 'typescript', kind: 'method', signature: 'run()' });
  expect(shapeOf({ ...run, containerKinds: ['class', 'method', 'constant'] })).toMatchObject({ label: 'run()', container: 'start' });
  expect(shapeOf({ ...run, container: 'steps', containerKinds: ['constant'] })).toMatchObject({ container: '' });
  expect(shapeOf({ ...run, container: 'Tour', containerKinds: ['class'] })).toMatchObject({ container: 'Tour' });
  expect(shapeOf({ ...run, language: 'python', containerKinds: ['class', 'method', 'constant'] })).toMatchObject({
    container: 'Tour.start.steps',
  });
});
