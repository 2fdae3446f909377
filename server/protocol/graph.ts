/**
 * Graphs: what one is asked for with, what is in it and where it lies. One shape for the panel, exports, the command line's `--json` and
 * agents' tools. Only plain data.
 *
 * Ids: a symbol's stable id (`path#Container.name~kind`), the path of a file or folder, `npm:name` for what lies outside,
 * `fold:…` for a node that stands for several. Lines and columns are 0-based, columns in UTF-16 units; lengths are CSS pixels.
 */

/** A question for a graph: the whole state of a panel. Equal queries over an equal index give equal answers, down to the pixel. */
export interface GraphQuery {
  readonly kind: GraphKind;
  /**
   * calls: ids of the focus symbols (overloads of one name). path: [from, to]. imports: paths of files or folders, `''` for the whole
   * folder. cycles: any file of the cycle. impact: one change: `''` for the working tree, `a..b` for commits, otherwise a branch or commit
   * to compare the working tree with.
   */
  readonly roots: readonly string[];
  /** Steps on each side: `in` towards callers or importers (left), `out` towards callees or imports (right). */
  readonly depth: Sides<number>;
  /** Nodes that show more neighbours than depth alone would give. */
  readonly expanded: readonly Expansion[];
  /** Nodes that the user has hidden, by id. A path that ends in `/` hides everything below that folder. */
  readonly hidden: readonly string[];
  /**
   * Groups, files or folders whose state differs from the default: collapsed ones opened, open ones collapsed. The id of a group collapses
   * it into a node whose id is `fold:` and that of the group; the id of any other `fold:…` node shows what it stands for.
   */
  readonly toggled: readonly string[];
  readonly filters: GraphFilters;
  readonly groupBy: GroupBy;
  /** More are folded; from 50 to 1,500. */
  readonly maxNodes: number;
  readonly metrics: TextMetrics;
  /** The nodes that are on the screen, top to bottom: they stay in this order and in their columns where the graph allows it. */
  readonly orderHint: readonly HintedNode[];
}

export interface HintedNode {
  readonly id: string;
  /** Left side of its box, in pixels: nodes of one column have the same. */
  readonly x: number;
}

export type GraphKind = 'calls' | 'path' | 'imports' | 'cycles' | 'impact';
export type GroupBy = 'none' | 'class' | 'file' | 'folder';
/** fold: one node for all of them on each side of a symbol. */
export type Treatment = 'show' | 'fold' | 'hide';

export interface Sides<T> {
  readonly in: T;
  readonly out: T;
}

export interface Expansion {
  readonly node: string;
  readonly side: keyof Sides<unknown>;
  /** How many neighbours of that side to show, best first. 0: none, the side is collapsed. */
  readonly count: number;
}

export interface GraphFilters {
  readonly tests: Treatment;
  readonly externals: Treatment;
  /** The least sure edges shown. ambiguous: also what dynamic dispatch may lead to. */
  readonly minConfidence: 'exact' | 'probable' | 'ambiguous';
  /** Globs over paths; an empty list includes everything. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Imports that only types need. */
  readonly typeOnly: boolean;
}

/** Of the font that labels are drawn with. */
export interface TextMetrics {
  readonly charWidth: number;
  readonly lineHeight: number;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly GraphGroup[];
  /** `callers of User.save, depth 2`: what this is a picture of. */
  readonly caption: string;
  /** What is not shown, and why. */
  readonly left: LeftOut;
  /** How many nodes there would be with nothing folded. */
  readonly total: number;
  /** `Showing 250 of 1,932 symbols, the rest grouped by folder.` when nodes were folded for want of room. */
  readonly banner?: string;
  /** Why there is nothing to see, as a sentence for the user. */
  readonly empty?: EmptyReason;
  /** Of kind `path`: each path as the ids of its edges, shortest first. */
  readonly paths?: readonly (readonly string[])[];
}

export interface EmptyReason {
  readonly code: 'no-symbol' | 'unsupported' | 'no-edges' | 'no-path' | 'no-cycle' | 'not-indexed' | 'no-change' | 'gone';
  readonly text: string;
  /** Places that may hold what is missing, such as calls without an answer. */
  readonly places: readonly GraphPlace[];
}

export interface LeftOut {
  readonly tests: number;
  readonly externals: number;
  /** Edges below the wanted confidence. */
  readonly uncertain: number;
  /** Nodes hidden by the user or by globs. */
  readonly hidden: number;
  /** Calls in shown symbols that could not be resolved. */
  readonly unresolved: number;
}

export interface GraphNode {
  readonly id: string;
  readonly what: 'symbol' | 'file' | 'folder' | 'external' | 'fold';
  /** Kind of a symbol (`method`, `class` …); of a fold what it stands for: `tests`, `externals`, `leaves`, `more`. */
  readonly kind: string;
  /** Whole; whoever draws it shortens it. */
  readonly name: string;
  /** Dotted container, package or folder; ''. */
  readonly container: string;
  readonly signature: string;
  readonly place?: GraphPlace;
  /** Id of its group. */
  readonly group?: string;
  /** Distance from the focus: negative for callers, positive for callees. */
  readonly rank: number;
  readonly marks: readonly GraphMark[];
  /** Definitions of this name that this node stands for, or members of a fold. At least 1. */
  readonly count: number;
  /** Neighbours that are not shown and would be if the node were expanded. */
  readonly hidden: Sides<number>;
  /** All neighbours that the filters allow, shown or not. */
  readonly degree: Sides<number>;
  /** It has at least so many neighbours: they were too many to look at all. */
  readonly isLeast?: true;
}

/**
 * cycle: in an import cycle. stale: its file has syntax errors, the last good facts are shown. changed, affected, unused: of impact graphs.
 */
export type GraphMark = 'focus' | 'test' | 'external' | 'recursive' | 'deprecated' | 'stale' | 'cycle' | 'changed' | 'affected' | 'unused';

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly what: 'call' | 'import' | 'fold';
  /** The best of its sites. dispatch: only if the value is of a subtype. */
  readonly tier: 'exact' | 'probable' | 'ambiguous' | 'dispatch' | 'external';
  /** From 0 to 1: how often answers like this are right. */
  readonly confidence: number;
  /** Calls, or imported names. At least 1. */
  readonly count: number;
  /** Definitions that an ambiguous one may mean; 0 for others. */
  readonly candidates: number;
  /** `3 calls, probable: only one method named save() among imported types`. */
  readonly reason: string;
  /** Drawn on the edge; ''. */
  readonly label: string;
  readonly marks: readonly ('type-only' | 'dynamic' | 'cycle' | 'cut')[];
  /** The first of them, in order of path and line. */
  readonly sites: readonly GraphPlace[];
}

/** A range in a file of the workspace folder. */
export interface GraphPlace {
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The line of source there, trimmed; absent when it was not asked for. */
  readonly text?: string;
}

export interface GraphGroup {
  readonly id: string;
  readonly what: 'class' | 'file' | 'folder';
  readonly name: string;
  readonly parent?: string;
  /** Nodes below it, shown or not. */
  readonly count: number;
  readonly isCollapsed: boolean;
}

/** Where everything lies. Depends on graph and metrics only. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** By id. */
  readonly nodes: Readonly<Record<string, Box>>;
  readonly groups: Readonly<Record<string, Box>>;
  readonly edges: Readonly<Record<string, EdgePath>>;
}

/** x, y: the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface EdgePath {
  /** A B-spline as SVG draws it: the start, then three points for every cubic curve. The last point is where the arrow's tip is. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Middle of the label. */
  readonly label?: readonly [x: number, y: number];
}

export type GraphFormat = 'svg' | 'dot' | 'mermaid' | 'json' | 'graphml';

// --- Requests

export interface GraphParams {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly query: GraphQuery;
}

export interface GraphResult {
  readonly revision: number;
  /** False while files wait to be indexed or linked. */
  readonly complete: boolean;
  readonly pendingFiles: number;
  readonly graph: Graph;
  readonly layout: GraphLayout;
}

export interface ExportParams extends GraphParams {
  readonly format: GraphFormat;
}

export interface ExportResult {
  readonly text: string;
  /** What had to be left out, such as nodes beyond Mermaid's limit; ''. */
  readonly note: string;
}

/** What stands at a position, as the focus of a graph. */
export interface SymbolAtParams {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  /**
   * definition: the definition that the name there means, else the one around it. enclosing: the one around it.
   */
  readonly prefer: 'definition' | 'enclosing';
}

export type SymbolAtResult =
  | { readonly found: true; readonly folder: string; readonly id: string; readonly name: string; readonly kind: string }
  | { readonly found: false; readonly code: 'no-symbol' | 'unsupported' | 'not-indexed'; readonly text: string };

/** Lines of source at places, for previews; in the order asked. */
export interface PreviewParams {
  readonly folder: string;
  readonly places: readonly GraphPlace[];
  /** Symbol whose signature and documentation are wanted as well. */
  readonly symbol?: string;
}

export interface PreviewResult {
  readonly lines: readonly string[];
  readonly signature: string;
  /** First paragraph of the documentation; ''. */
  readonly doc: string;
}

/** The index has changed; whoever shows a graph asks again. At most twice a second. */
export interface GraphChange {
  readonly revision: number;
}
