/** What is remembered of one file while it is read. */
import { oncePer } from '../../server/src/base/oncePer.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { addReferenceAt } from '../../server/src/syntax/extract/references.ts';
import type { UseCode } from '../../server/src/syntax/roles/compiledRoles.ts';

interface State {
  /** Offsets of identifiers that say nothing any more: names that are defined or bound, targets of calls. */
  readonly done: Set<number>;
  /** Records of calls that are heads of definitions or specifications. */
  readonly heads: Set<number>;
  /** Records of what gets one more argument from a pipe. */
  readonly piped: Set<number>;
  /** Records of operators that are parts of patterns which have been bound. */
  readonly patterns: Set<number>;
  /** What aliases stand for. */
  readonly aliases: Map<string, string>;
  /** Functions by module, name and number of arguments. */
  readonly functions: Map<string, number>;
  /** Full names of modules by symbol. */
  readonly modules: Map<number, string>;
  /** The text of the `@doc` that waits for its function. */
  doc: string;
  deprecated: boolean;
}

export const stateOf = oncePer(
  (_: Extraction): State => ({
    done: new Set(),
    heads: new Set(),
    piped: new Set(),
    patterns: new Set(),
    aliases: new Map(),
    functions: new Map(),
    modules: new Map(),
    doc: '',
    deprecated: false,
  }),
);

/** The full name of the module around; ''. */
export function moduleAround(file: Extraction): string {
  const { modules } = stateOf(file);
  for (let symbol = file.owner; symbol >= 0; symbol = file.symbols[symbol]?.container ?? -1) {
    const name = modules.get(symbol);
    if (name !== undefined) return name;
  }
  return '';
}

/** The full name of a module as written: aliases of the file are put in. */
export function fullName(file: Extraction, written: string): string {
  if (written === '__MODULE__') return moduleAround(file);
  if (written.startsWith('__MODULE__.')) return `${moduleAround(file)}${written.slice('__MODULE__'.length)}`;
  const dot = written.indexOf('.');
  const first = dot < 0 ? written : written.slice(0, dot);
  const known = stateOf(file).aliases.get(first);
  return known === undefined ? written : known + (dot < 0 ? '' : written.slice(dot));
}

export interface Referred {
  readonly start: number;
  readonly end: number;
  readonly use: UseCode;
  readonly receiver: number;
  readonly space: number;
  readonly argumentCount: number;
}

export function refer(file: Extraction, { start, end, use, receiver, space, argumentCount }: Referred): void {
  const { frames } = file;
  const [count, flags] = [frames.argumentCount, frames.flags];
  frames.argumentCount = argumentCount;
  frames.flags = 0;
  addReferenceAt(file, start, end, use, { receiver, space });
  frames.argumentCount = count;
  frames.flags = flags;
}

export function argumentsOf(file: Extraction, call: number): readonly number[] {
  return file.codeChildren(file.childOfType(call, 'arguments'));
}

/** The value under a key of the keywords among some nodes, or -1. */
export function keyword(file: Extraction, nodes: readonly number[], key: string): number {
  for (const node of nodes)
    for (const pair of file.isA(node, 'keywords') ? file.codeChildren(node) : [])
      if (file.textAt(file.child(pair, 'key')).replace(/:\s*$/, '') === key) return file.child(pair, 'value');
  return -1;
}

/** The operator between the sides of a binary one. */
export function operatorOf(file: Extraction, node: number): string {
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  return textBetween(file, left, right).replace(/#.*$/gm, '').trim();
}
