/** Types in YARD's tags: `@param name [Type]`, `@return [A, nil]`, `@type [T]` (https://rubydoc.info/gems/yard/file/docs/Tags.md). */
import type { DocTypes } from '../../server/src/syntax/extract/docTypeText.ts';

export function readDocTypes(raw: string): DocTypes | undefined {
  const parameters = new Map<string, string>();
  let returns = '';
  let type = '';
  TAG.lastIndex = 0;
  for (let match = TAG.exec(raw); match !== null; match = TAG.exec(raw)) {
    const [, tag = '', before = '', types = '', behind = ''] = match;
    if (tag === 'param') parameters.set(before === '' ? behind : before, types);
    else if (tag === 'return' && returns === '') returns = types;
    else if (tag === 'type' && type === '') type = types;
  }
  if (parameters.size === 0 && returns === '' && type === '') return undefined;
  return { parameters, returns, type, self: '', base: '', templates: [] };
}

const TAG = /@(param|return|type)[ \t]+(?:[*&]*([a-z_]\w*)[ \t]+)?\[([^\]\n]*(?:\[[^\]\n]*\][^\]\n]*)*)\](?:[ \t]+([a-z_]\w*))?/g;
