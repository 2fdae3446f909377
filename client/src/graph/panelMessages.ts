/** What comes out of a webview, checked at the door: what is not known is ignored. The shapes are those of server/protocol. */
import {
  array,
  boolean,
  discriminatedUnion,
  enum as enumeration,
  int,
  literal,
  maximum,
  maxLength,
  minimum,
  number,
  object,
  optional,
  string,
  type ZodMiniType,
} from 'zod/mini';
import type { GraphPlace, GraphQuery, TextMetrics } from '../../../server/protocol/graph.ts';
import type { FromPanel, PanelState } from '../../../server/protocol/panel.ts';

export function readFromPanel(message: unknown): FromPanel | undefined {
  return read(fromPanel, message);
}

/** What was kept over a reload of the window, perhaps by an older version. */
export function readPanelState(state: unknown): PanelState | undefined {
  return read(panelState, state);
}

/** As it was measured in another window, perhaps by an older version. */
export function readTextMetrics(kept: unknown): TextMetrics | undefined {
  return read(metrics, kept);
}

export interface MenuTarget {
  /** Id of the view or type of the panel that the menu belongs to. */
  readonly webview: string;
  readonly node?: string | undefined;
}

/** What VS Code hands to a command of the webview's context menu: our own words and its own. */
export function readMenuTarget(context: unknown): MenuTarget | undefined {
  return read(menuTarget, context);
}

/** A picture is the largest message there is, base64. */
const longestPicture = 200_000_000;
const longestText = 100_000;
const longestList = 100_000;

const text = string().check(maxLength(longestText));
const texts = array(text).check(maxLength(longestList));
const count = int().check(minimum(0), maximum(1_000_000));
const treatment = enumeration(['show', 'fold', 'hide']);

const metrics = object({ charWidth: number().check(minimum(1), maximum(200)), lineHeight: number().check(minimum(1), maximum(400)) });

const query: ZodMiniType<GraphQuery> = object({
  kind: enumeration(['calls', 'path', 'imports', 'cycles', 'impact']),
  roots: texts,
  depth: object({ in: count, out: count }),
  expanded: array(object({ node: text, side: enumeration(['in', 'out']), count })).check(maxLength(longestList)),
  hidden: texts,
  toggled: texts,
  filters: object({
    tests: treatment,
    externals: treatment,
    minConfidence: enumeration(['exact', 'probable', 'ambiguous']),
    include: texts,
    exclude: texts,
    typeOnly: boolean(),
  }),
  groupBy: enumeration(['none', 'class', 'file', 'folder']),
  maxNodes: count,
  metrics,
  orderHint: array(object({ id: text, x: number() })).check(maxLength(longestList)),
});

const place: ZodMiniType<GraphPlace> = object({
  path: text,
  startLine: count,
  startColumn: count,
  endLine: count,
  endColumn: count,
  text: optional(text),
}) as ZodMiniType<GraphPlace>;

const panelState = object({
  folder: optional(text),
  query: optional(query),
  viewport: optional(object({ x: number(), y: number(), zoom: number().check(minimum(0.001), maximum(1000)) })),
  selected: optional(text),
  isList: boolean(),
  isPinned: optional(boolean()),
  followsCursor: optional(boolean()),
}) as ZodMiniType<PanelState>;

const command = enumeration([
  'back',
  'forward',
  'pin',
  'followCursor',
  'refresh',
  'export',
  'copyMermaid',
  'openInEditor',
  'searchSymbols',
  'findPathFrom',
  'findPathTo',
  'copyName',
  'copyReference',
  'leave',
  'indexFile',
  'showLog',
  'restart',
  'shallower',
  'enable',
  'openFolder',
]);

const pointed = { node: optional(text), edge: optional(text) };

const fromPanel = discriminatedUnion('type', [
  object({ type: literal('ready'), metrics }),
  object({ type: literal('query'), query }),
  object({ type: literal('open'), place, toSide: boolean(), keepFocus: boolean() }),
  object({ type: literal('select'), ...pointed }),
  object({ type: literal('hover'), ...pointed }),
  object({ type: literal('command'), command, node: optional(text) }),
  object({ type: literal('state'), state: panelState }),
  object({ type: literal('picture'), png: string().check(maxLength(longestPicture)) }),
  object({ type: literal('fault'), text }),
]) as ZodMiniType<FromPanel>;

const menuTarget = object({ webview: text, node: optional(text) });

function read<T>(schema: ZodMiniType<T>, value: unknown): T | undefined {
  const checked = schema.safeParse(value);
  return checked.success ? checked.data : undefined;
}
