import { c3Order } from '../../../server/src/linker/lookup/c3Order.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking, LinkRules } from '../../../server/src/linker/rules/linking.ts';
import type { Meaning } from '../../../server/src/linker/types/types.ts';
import { BUILTINS, builtinMember, literal } from './builtins.ts';
import { libraryCall } from './calls.ts';
import { readMember } from './descriptors.ts';
import { awaited, elementOf } from './elements.ts';
import { callResult, inferParameter, restParameter } from './functions.ts';
import { libraryType } from './libraryTypes.ts';
import { literalOf } from './literals.ts';
import { imported, moduleMember, resolveImport, resolveModule, starredName } from './modules.ts';
import { parseType } from './typeText.ts';
import { isTypeVariable } from './typeVariables.ts';

export const pythonLinks: LinkRules = {
  languages: ['python'],
  resolveModule,
  resolveImport,
  moduleMember,
  imported,
  freeName,
  parseType,
  builtinMember: (_linking, type, name) => builtinMember(type, name),
  callResult,
  elementOf,
  awaited,
  literal,
  inferParameter,
  libraryType,
  libraryCall,
  literalOf,
  // https://docs.python.org/3/howto/mro.html
  linearize: c3Order,
  impliedMember: (_linking, entity, name) => (name === '__class__' ? { kind: 'definition', entity } : undefined),
  restParameter,
  callsWhatRuns: true,
  followsFlow: true,
  // https://docs.python.org/3/reference/datamodel.html#special-method-names
  wordCalls: {
    for: [['__iter__'], ['__iter__', '__next__']],
    'async for': [['__aiter__'], ['__aiter__', '__anext__']],
    with: [['__enter__'], ['__exit__']],
    'async with': [['__aenter__'], ['__aexit__']],
  },
  isTypeVariable,
  readMember,
  callMember: '__call__',
  constructorName: () => '__init__',
  // A function of the language: what it gives is what counts.
  superWord: '',
  callOfType: 'constructor',
  // `from . import x`
  isOwnPackage: ({ specifier }) => /^\.+$/.test(specifier),
};

/** What a star import brings hides what the language has. */
function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const starred = starredName(linking, view, name, new Set([view.id]));
  const isKnown = BUILTINS.has(name);
  if (starred.some(({ kind }) => kind !== 'external') || (starred.length > 0 && !isKnown)) return starred;
  return isKnown ? [{ kind: 'external', module: '', name }] : [];
}
