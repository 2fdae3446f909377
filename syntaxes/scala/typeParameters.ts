/** Type parameters: names in one node of the grammar, some inside of a mark for their variance, with their bounds behind them. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { nameText, typeText } from '../../server/src/syntax/extract/parts.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** Adds those of a list to a symbol and to the scope in force. */
export function addTypeParameters(file: Extraction, list: number, symbol: number): void {
  for (const child of file.children(list)) {
    const name = file.isA(child, 'identifier') ? child : file.child(child, 'name');
    if (name >= 0 && !file.isA(child, 'upper_bound') && !file.isA(child, 'context_bound')) {
      file.typeParameters.push({ symbol, name: nameText(file, name), constraint: '', default: '' });
      file.bindings.add({
        name: file.names.idOf(nameText(file, name)),
        kind: 'typeParameter',
        scope: file.scope,
        start: file.startAt(name),
        space: SPACE.type,
      });
    } else if (file.isA(child, 'upper_bound')) {
      const last = file.typeParameters.at(-1);
      if (last?.symbol === symbol)
        file.typeParameters[file.typeParameters.length - 1] = { ...last, constraint: typeText(file, file.child(child, 'type')) };
    }
  }
}
