/** Files in which one of some names is written. Names lie in packed facts as they are, so that most files need not be unpacked. */
import type { GraphView } from '../graph/graphView.ts';
import type { LinkedFile } from '../questions/linkedFiles.ts';

export async function* filesWithNames(
  view: GraphView,
  names: ReadonlySet<string>,
  pause: () => Promise<void> | undefined,
): AsyncIterable<LinkedFile> {
  if (names.size === 0) return;
  for (const id of view.files.store.fileIds()) {
    await pause();
    const packed = view.files.store.packedFactsOf(id);
    if (packed === undefined) continue;
    const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
    if (![...names].some((name) => bytes.includes(name))) continue;
    const file = view.files.file(id);
    if (file !== undefined) yield file;
  }
}
