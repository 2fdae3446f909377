/** Names that a script does not define: of the scripts it reads, of the shell, of programs. */
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Meaning } from '../../../server/src/linker/types/types.ts';
import { namespaceOf } from '../namespace.ts';
import { BUILTINS } from './builtins.ts';
import { resolveModule } from './modules.ts';

/** A variable of a script that this one reads. */
export function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  return inSources(linking, view, { name, isCommand: false }, new Set([view.id]));
}

/** A command: a function of a script that this one reads, what the shell brings, or a program. */
export function freeCall(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  // A script by its path.
  const script = name.includes('/') ? resolveModule(linking.reader, view, name) : undefined;
  if (script?.kind === 'module') return [script];
  const found = inSources(linking, view, { name, isCommand: true }, new Set([view.id]));
  if (found.length > 0) return found;
  if (BUILTINS.has(name)) return [{ kind: 'external', module: '', name }];
  // A function of some other script: who reads both is not known here.
  if (linking.reader.namespaceFiles(namespaceOf(name), name).length > 0) return [];
  return [{ kind: 'external', module: name, name: '' }];
}

interface Asked {
  readonly name: string;
  readonly isCommand: boolean;
}

/** What is read last hides what was read before. */
function inSources(linking: Linking, view: FileView, asked: Asked, seen: Set<number>): readonly Meaning[] {
  linking.reader.note(view, STARS);
  for (const { form, specifier } of view.facts.imports.toReversed()) {
    const answer = form === 'star' ? resolveModule(linking.reader, view, specifier) : undefined;
    const file = answer?.kind === 'module' ? answer.module.file : undefined;
    if (file === undefined || seen.has(file.id)) continue;
    seen.add(file.id);
    const own = definedIn(linking, file, asked);
    const found = own.length > 0 ? own : inSources(linking, file, asked, seen);
    if (found.length > 0) return found;
  }
  return [];
}

function definedIn(linking: Linking, file: FileView, { name, isCommand }: Asked): readonly Meaning[] {
  const symbols = linking.reader.top(file, name).flatMap(({ symbol }) => {
    const kind = file.symbol(symbol)?.kind;
    return kind !== undefined && COMMANDS.has(kind) === isCommand ? [symbol] : [];
  });
  const last = symbols.at(-1);
  return last === undefined ? [] : [{ kind: 'symbol', entity: { view: file, symbol: last } }];
}

const COMMANDS: ReadonlySet<string> = new Set(['function', 'macro']);
