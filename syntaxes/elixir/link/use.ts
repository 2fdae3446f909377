/** `use A`: calls the macro `__using__` of A, and what that quotes stands in the module that uses it. */
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import { type Entity, sameEntity } from '../../../server/src/linker/types/types.ts';
import { USING } from '../namespace.ts';
import { modulesNamed } from './modulesNamed.ts';

/** The macros of the folder that a module uses, or that code uses which a macro quotes. */
export function macrosUsed(reader: LinkReader, { view, symbol }: Entity): readonly Entity[] {
  return view.decorators(symbol).flatMap(({ name, arguments: written }) => {
    const [module = '', which = ''] = name === 'use' ? written.split(' ') : [];
    // `use Web, :controller` calls, as a rule, the function of that name for what it quotes.
    const names = which === '' ? [USING] : [USING, which.slice(1)];
    return module === '' ? [] : modulesNamed(reader, module).flatMap((entity) => names.flatMap((each) => membersNamed(entity, each)));
  });
}

/** The same with those that are used in the code of others. */
export function allMacrosUsed(reader: LinkReader, module: Entity): readonly Entity[] {
  const found: Entity[] = [];
  const open = [...macrosUsed(reader, module)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const macro = next;
    if (found.some((each) => sameEntity(each, macro))) continue;
    found.push(macro);
    open.push(...macrosUsed(reader, macro));
  }
  return found;
}

interface ImportForUsers {
  readonly specifier: string;
  /** Names it is limited to; none for all. */
  readonly only: readonly string[];
}

export function importsForUsers({ view, symbol }: Entity): readonly ImportForUsers[] {
  return view.decorators(symbol).flatMap(({ name, arguments: written }) => {
    const [specifier = '', ...only] = written.split(' ');
    return name === 'import' ? [{ specifier, only }] : [];
  });
}

interface AliasForUsers {
  readonly specifier: string;
  readonly own: string;
}

export function aliasesForUsers({ view, symbol }: Entity): readonly AliasForUsers[] {
  return view.decorators(symbol).flatMap(({ name, arguments: written }) => {
    const [specifier = '', own = ''] = written.split(' ');
    return name === 'alias' ? [{ specifier, own }] : [];
  });
}

function membersNamed({ view, symbol }: Entity, name: string): readonly Entity[] {
  return view.members(symbol, name).map((member) => ({ view, symbol: member }));
}
