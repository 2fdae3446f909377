/** Tables of generic packs against their grammars. */
import { expect, test } from 'vitest';
import type { GenericDefinition, GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { waysOf } from '../../server/src/syntax/generic/pathSteps.ts';
import { genericPacks } from '../../syntaxes/genericPacks.ts';
import { openGrammars } from '../syntax/openGrammars.ts';
import { tablesByPack } from './genericTables.ts';

const { load } = await openGrammars();
const tables = await tablesByPack();

test.each(genericPacks.map((pack) => [pack.data.pack, pack] as const))(
  'every path of %s names types and fields that exist',
  (name, pack) => {
    const grammars = pack.data.languages.map(({ grammar }) => load(grammar).table);
    const missing = pathsOf(tables.get(name)).flatMap((path) => {
      const steps = waysOf(path).flat();
      const names = (...kinds: readonly string[]) => steps.flatMap(({ kind, name }) => (kinds.includes(kind) ? [name] : []));
      return [
        ...names('type', 'below', 'itself').filter((type) => grammars.every((grammar) => grammar.symbols(type, 'named').length === 0)),
        ...names('field')
          .filter((field) => grammars.every((grammar) => grammar.field(field) === 0))
          .map((field) => `.${field}`),
      ];
    });
    expect(missing).toEqual([]);
  },
);

function pathsOf(table: GenericTable | undefined): readonly string[] {
  if (table === undefined) return [];
  const definitions = Object.values(table.defines).flat() as readonly GenericDefinition[];
  return [
    ...definitions.flatMap(({ name, by, where }) => [name, by?.path ?? '', where ?? '']),
    ...Object.values(table.calls ?? {}),
    ...Object.values(table.imports ?? {}).flatMap(({ of, by }) => [of, by?.path ?? '']),
  ];
}
