/** The part of Go's library that gives what it is given: its generic functions and types (https://pkg.go.dev/std). Single capitals are type parameters. */
import { type LibraryType, libraryMember } from '../../../server/src/linker/library/librarySignatures.ts';
import { readMembers } from '../../../server/src/linker/library/libraryTable.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Type } from '../../../server/src/linker/types/types.ts';
import { parseType } from './typeText.ts';

/** Functions by the path of their package. */
const PACKAGES: Readonly<Record<string, LibraryType>> = {
  cmp: functions('Or: func(values ...T) T'),
  errors: functions('AsType: func(err error) (E, bool)'),
  maps: functions(`
    Keys: func(m map[K]V) iter.Seq[K];
    Values: func(m map[K]V) iter.Seq[V];
    All: func(m map[K]V) iter.Seq2[K, V];
    Clone: func(m M) M;
    Collect: func(seq iter.Seq2[K, V]) map[K]V`),
  slices: functions(`
    Clone Clip Compact CompactFunc Delete DeleteFunc Grow Insert Repeat Replace: func(s S) S;
    AppendSeq: func(s S, seq iter.Seq[E]) S;
    Concat: func(s ...S) S;
    Max Min MaxFunc MinFunc: func(s []E) E;
    Collect Sorted SortedFunc SortedStableFunc: func(seq iter.Seq[E]) []E;
    Values: func(s []E) iter.Seq[E];
    All Backward: func(s []E) iter.Seq2[int, E];
    Chunk: func(s S) iter.Seq[S]`),
  sync: functions('OnceValue: func(f func() T) func() T; OnceValues: func(f func() (A, B)) func() (A, B)'),
};

function functions(written: string): LibraryType {
  return { parameters: [], members: readMembers(written) };
}

/** A function of the library; undefined for one that gives nothing that it was given. */
export function libraryFunction(linking: Linking, called: Type): Type | undefined {
  if (called.kind !== 'external') return undefined;
  return libraryMember(linking, { types: PACKAGES, parse: parseType }, builtin(called.module), called.name);
}

const TYPES: Readonly<Record<string, LibraryType>> = {
  'sync/atomic.Pointer': { parameters: ['T'], members: readMembers('Load Swap: func() *T') },
};

/** A value of a type of the library that holds what its argument says. */
export function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  const known = `${module}.${name}`;
  return Object.hasOwn(TYPES, known) ? builtin(known, ...args) : undefined;
}

export function memberOfLibrary(linking: Linking, type: Builtin, name: string): Type | undefined {
  return libraryMember(linking, { types: TYPES, parse: parseType }, type, name);
}
