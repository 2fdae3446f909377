import type { FileFacts } from './fileFacts.ts';

/** What an empty file says. */
export const noFacts: FileFacts = {
  symbols: [],
  parameters: [],
  typeParameters: [],
  decorators: [],
  scopes: [],
  bindings: [],
  imports: [],
  exports: [],
  heritage: [],
  expressions: [],
  parts: [],
  returns: [],
  references: [],
  problems: [],
  lineStarts: [0],
};
