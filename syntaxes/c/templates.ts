/** Templates: their parameters belong to what stands behind them. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { declaredBy } from './declarators.ts';

/** The node with what stands in front of it (`template <...>`), or the node itself. */
export function outsideOf(file: Extraction, node: number): number {
  const around = file.frames.parentNode;
  return file.isA(around, 'template_declaration') ? around : node;
}

/** Binds the parameters of the template around `node` in its scope, and adds them to its symbol. */
export function bindTypeParameters(file: Extraction, node: number, symbol: number, scope: number): void {
  const around = outsideOf(file, node);
  if (around === node) return;
  const list = file.child(around, 'parameters');
  for (const child of list < 0 ? [] : file.children(list)) {
    const name = parameterName(file, child);
    if (name < 0) continue;
    const written = file.textAt(name);
    const isType = !file.isA(child, 'parameter_declaration') && !file.isA(child, 'optional_parameter_declaration');
    const fallback = file.child(child, isType ? 'default_type' : 'default_value');
    if (symbol >= 0)
      file.typeParameters.push({
        symbol,
        name: written,
        constraint: '',
        default: fallback < 0 ? '' : foldedText(file.text, file.startAt(fallback), file.endAt(fallback)),
      });
    file.bindings.add({
      name: file.names.idOf(written),
      kind: isType ? 'typeParameter' : 'parameter',
      scope,
      start: file.startAt(name),
      type: '',
      space: isType ? SPACE.both : SPACE.value,
    });
  }
}

function parameterName(file: Extraction, node: number): number {
  if (file.isA(node, 'parameter_declaration') || file.isA(node, 'optional_parameter_declaration'))
    return declaredBy(file, file.child(node, 'declarator')).name;
  const named = file.child(node, 'name');
  if (named >= 0) return named;
  return file.childOfType(node, 'type_identifier');
}
