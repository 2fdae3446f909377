import type { FileFacts } from '../../server/src/facts/fileFacts.ts';

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
  references: [],
  problems: [],
  lineStarts: [0],
};
