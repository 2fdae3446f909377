/** What clients send about graphs, and what they ask to be indexed, checked at the door: nothing behind it meets a value of another shape. */
// The full package takes a tenth of a second to load.
import * as z from 'zod/mini';
import type { ExportParams, GraphParams, GraphPlace, GraphQuery, PreviewParams, SymbolAtParams } from '../../../protocol/graph.ts';
import type { ReindexParams } from '../../../protocol/messages.ts';
import { FailureError } from '../../base/failure.ts';

/** Checks what came against a schema. Throws a `user` failure that says what is wrong with it. */
export function checked<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`;
  // Not translated: only our own client asks, and it is well formed.
  throw new FailureError({ code: 'lsp.params', kind: 'user', message: `The request is not well formed${where}: ${issue?.message ?? ''}` });
}

/** Longer texts and lists are no question of a person. */
const text = z.string().check(z.maxLength(10_000));
const texts = z.array(text).check(z.maxLength(10_000));
const uri = text.check(z.minLength(1));
const number = z.int().check(z.minimum(0), z.maximum(2 ** 31 - 1));
const steps = z.int().check(z.minimum(0), z.maximum(20));
const treatment = z.enum(['show', 'fold', 'hide']);

const query: z.ZodMiniType<GraphQuery> = z.object({
  kind: z.enum(['calls', 'path', 'imports', 'cycles', 'impact']),
  roots: texts,
  depth: z.object({ in: steps, out: steps }),
  expanded: z.array(z.object({ node: text, side: z.enum(['in', 'out']), count: number })).check(z.maxLength(10_000)),
  hidden: texts,
  toggled: texts,
  filters: z.object({
    tests: treatment,
    externals: treatment,
    minConfidence: z.enum(['exact', 'probable', 'ambiguous']),
    include: texts,
    exclude: texts,
    typeOnly: z.boolean(),
  }),
  groupBy: z.enum(['none', 'class', 'file', 'folder']),
  maxNodes: z.int().check(z.minimum(1), z.maximum(1500)),
  metrics: z.object({
    charWidth: z.number().check(z.minimum(1), z.maximum(200)),
    lineHeight: z.number().check(z.minimum(1), z.maximum(400)),
  }),
  orderHint: z.array(z.object({ id: text, x: z.number() })).check(z.maxLength(10_000)),
});

const place: z.ZodMiniType<GraphPlace> = z.object({
  path: text,
  startLine: number,
  startColumn: number,
  endLine: number,
  endColumn: number,
});

export const reindexParams: z.ZodMiniType<ReindexParams> = z.object({ mode: z.enum(['changed', 'full']) });

export const graphParams: z.ZodMiniType<GraphParams> = z.object({ folder: uri, query });

export const exportParams: z.ZodMiniType<ExportParams> = z.object({
  folder: uri,
  query,
  format: z.enum(['svg', 'dot', 'mermaid', 'json', 'graphml']),
});

export const symbolAtParams: z.ZodMiniType<SymbolAtParams> = z.object({
  uri,
  line: number,
  character: number,
  prefer: z.enum(['definition', 'enclosing']),
});

// An absent symbol is told from one that is undefined in types alone.
export const previewParams = z.object({
  folder: uri,
  places: z.array(place).check(z.maxLength(1000)),
  symbol: z.optional(text),
}) as z.ZodMiniType<PreviewParams>;
