/** What React's types and functions give: components know their properties, and contexts, references and states are what they hold. */
import { memberOfLibraryBase } from '../../../server/src/linker/library/libraryBases.ts';
import { type LibraryType, libraryMember } from '../../../server/src/linker/library/librarySignatures.ts';
import { replaceIn } from '../../../server/src/linker/lookup/typeNames.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Entity, type Type, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { parseType } from './typeText.ts';

const MODULES: ReadonlySet<string> = new Set(['react', 'preact', 'preact/compat', 'preact/hooks']);

const COMPONENT: LibraryType = {
  parameters: ['P', 'S'],
  members: { props: 'P', state: 'S', setState: '(next: (state: S, props: P) => unknown) => void' },
};

const FUNCTIONS: LibraryType = {
  parameters: [],
  members: {
    createContext: '(first: T) => Context<T>',
    useContext: '(of: Context<T>) => T',
    use: '(of: Context<T> | Promise<T>) => T',
    createRef: '() => { current: T }',
    useRef: '(first: T) => { current: T }',
    useState: '(first: T | (() => T)) => [T, Outside]',
    useMemo: '(make: () => T) => T',
  },
};

const OWN_FUNCTIONS = 'functions of react';
const TYPES: Readonly<Record<string, LibraryType>> = {
  Component: COMPONENT,
  PureComponent: COMPONENT,
  [OWN_FUNCTIONS]: FUNCTIONS,
};

/** A name of React's, also as one of what its file exports by default. */
function nameOf(module: string, name: string): string {
  return MODULES.has(module) ? name.replace(/^default\./, '') : '';
}

export function libraryFunction(linking: Linking, called: Type): Type | undefined {
  if (called.kind !== 'external') return undefined;
  const name = nameOf(called.module, called.name);
  const found = name === '' ? undefined : memberIn(linking, builtin(OWN_FUNCTIONS), name);
  // What it gives of its own is outside as it is.
  const outside: Type = { kind: 'external', module: called.module, name: '' };
  return found && replaceIn(found, (part) => (part.kind === 'builtin' && part.name === OUTSIDE ? outside : undefined));
}

const OUTSIDE = 'Outside';

export function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  const own = nameOf(module, name);
  const [first = UNKNOWN] = args;
  switch (own) {
    case 'Component':
    case 'PureComponent':
    case 'Context':
      return builtin(own, ...args);
    case 'FC':
    case 'FunctionComponent':
      return { kind: 'function', parameters: [first], result: UNKNOWN };
    case 'PropsWithChildren':
      return first;
    case 'RefObject':
    case 'MutableRefObject':
      return { kind: 'record', members: new Map([['current', first]]) };
    default:
      return undefined;
  }
}

/** What a component has from React's class, where its heritage says what that is. */
export function memberOfComponent(linking: Linking, entity: Entity, name: string): Type | undefined {
  if (!Object.hasOwn(COMPONENT.members, name)) return undefined;
  const found = memberOfLibraryBase(linking, entity, name, memberIn);
  return found?.kind === 'unknown' ? undefined : found;
}

function memberIn(linking: Linking, type: Builtin, name: string): Type | undefined {
  return libraryMember(linking, { types: TYPES, parse: parseType }, type, name);
}
