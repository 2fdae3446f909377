/** Three commands to try on an index that has just been made: about a symbol of its own that something calls. */
import type { CodeIndex, SymbolHit } from '../api/codeIndex.ts';
import { dottedName } from '../base/dottedName.ts';
import { type Painter, printable } from './format.ts';
import type { Session } from './session.ts';
import type { Shell } from './shell.ts';

/** Of the symbols that are used most, so many are looked at. */
const LOOKED_AT = 40;

const CALLED: ReadonlySet<SymbolHit['kind']> = new Set(['function', 'method']);

export async function hints(shell: Shell, { index, root }: Session, paint: Painter): Promise<string> {
  const where = root === shell.cwd ? '' : ` --root ${word(root)}`;
  const hit = await connected(index);
  const tries =
    hit === undefined
      ? [`search main${where}`, `status${where}`, `watch${where}`]
      : [
          `search ${word(hit.name)}${where}`,
          `callers ${word(dottedName(hit))}${where}`,
          `graph ${word(dottedName(hit))} -o ${word(`${hit.name}.svg`)}${where}`,
        ];
  return `\nTry:\n${tries.map((line) => `  ${paint.bold(`bin/skein ${line}`)}`).join('\n')}\n`;
}

/** Something that is called, best by another symbol, and that its name alone tells from everything else. */
async function connected(index: CodeIndex): Promise<SymbolHit | undefined> {
  const { value } = await index.search({ text: '', limit: LOOKED_AT });
  let called: SymbolHit | undefined;
  for (const hit of value) {
    if (!CALLED.has(hit.kind) || hit.test) continue;
    const named = (await index.symbol(dottedName(hit), { limit: 10 })).value;
    if (named.some(({ path, container }) => path !== hit.path || container !== hit.container)) continue;
    const { edges } = (await index.graph.callers(hit.id, { depth: 1, minConfidence: 0.5, tests: 'exclude', limit: 20 })).value;
    // The other callers are the top levels of files.
    if (edges.some(({ from }) => from.includes('#'))) return hit;
    if (edges.length > 0) called ??= hit;
  }
  return called;
}

/** As a shell takes it for one word. */
function word(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : JSON.stringify(printable(text));
}
