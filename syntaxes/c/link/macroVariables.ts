import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { macroVariable } from '../worldNames.ts';
import { included } from './world.ts';

/** The variable that a macro declares which a file knows; of several of a name the first, if they are all of one type. */
export function declaredByMacro(linking: Linking, view: FileView, name: string): Entity | undefined {
  if (view.language !== 'cpp') return undefined;
  const [first, ...others] = included(linking, view, macroVariable(name)).entities;
  return first === undefined || others.some((each) => typeOf(each) !== typeOf(first)) ? undefined : first;
}

function typeOf({ view, symbol }: Entity): string | undefined {
  return view.symbol(symbol)?.type;
}
