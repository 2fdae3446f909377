import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { genericPacks } from '../../syntaxes/genericPacks.ts';

const syntaxes = join(import.meta.dirname, '../../syntaxes');

/** The tables of packs that have one of their own, by name. */
export async function tablesByPack(): Promise<ReadonlyMap<string, GenericTable>> {
  const tables = new Map<string, GenericTable>();
  for (const { data } of genericPacks) {
    const file = join(syntaxes, data.pack, 'table.ts');
    if (existsSync(file)) tables.set(data.pack, ((await import(file)) as { readonly table: GenericTable }).table);
  }
  return tables;
}
