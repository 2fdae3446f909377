/**
 * The list view: the same graph as a tree. Every node and every edge of the graph stands in it, so that nothing is lost to who does not see
 * the picture. From the focus, callers unfold to callers and callees to callees; what lies across comes last.
 */
import type { GraphKind } from '../../../../server/protocol/graph.ts';
import type { Side } from './queryEdits.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';

export type ListItem = ListSection | ListEntry;

export interface ListSection {
  readonly what: 'section';
  readonly id: string;
  readonly title: { readonly key: SectionKey } | { readonly text: string };
  readonly children: readonly ListItem[];
}

export type SectionKey = 'listCallers' | 'listCallees' | 'listImporters' | 'listImports' | 'listOtherEdges' | 'listOther';

export interface ListEntry {
  readonly what: 'node';
  /** The way from the root; unique. */
  readonly id: string;
  readonly item: SceneNode;
  /** The edge that led here. */
  readonly edge?: SceneEdge;
  /** Its neighbours stand where it was listed first. */
  readonly isRepeated: boolean;
  readonly children: readonly ListItem[];
}

export function listTree(scene: Scene, kind: GraphKind): readonly ListItem[] {
  return scene.captions.length > 0 ? pathList(scene) : new TreeBuilder(scene, kind).build();
}

/** Every path is a section with its symbols in order. */
function pathList({ captions, nodes, edges }: Scene): readonly ListItem[] {
  return captions.map(({ text }, index) => ({
    what: 'section',
    id: `path ${index}`,
    title: { text },
    children: nodes
      .filter(({ key }) => key.startsWith(`${index}:`))
      .map((item): ListEntry => {
        const edge = edges.find(({ to }) => to === item.key);
        return { what: 'node', id: item.key, item, isRepeated: false, children: [], ...(edge === undefined ? {} : { edge }) };
      }),
  }));
}

class TreeBuilder {
  readonly #scene: Scene;
  readonly #isImports: boolean;
  readonly #byKey: ReadonlyMap<string, SceneNode>;
  readonly #incoming = new Map<string, SceneEdge[]>();
  readonly #outgoing = new Map<string, SceneEdge[]>();
  readonly #listedNodes = new Set<string>();
  readonly #listedEdges = new Set<string>();

  constructor(scene: Scene, kind: GraphKind) {
    this.#scene = scene;
    this.#isImports = kind === 'imports' || kind === 'cycles';
    this.#byKey = new Map(scene.nodes.map((item) => [item.key, item]));
    for (const edge of scene.edges) {
      append(this.#incoming, edge.to, edge);
      append(this.#outgoing, edge.from, edge);
    }
  }

  build(): readonly ListItem[] {
    const items: ListItem[] = this.#roots().map((root) => this.#root(root));
    const across = this.#scene.edges.filter(({ key }) => !this.#listedEdges.has(key));
    if (across.length > 0) items.push({ what: 'section', id: 'across', title: { key: 'listOtherEdges' }, children: this.#across(across) });
    const alone = this.#scene.nodes.filter(({ key }) => !this.#listedNodes.has(key));
    if (alone.length > 0) {
      const children = alone.map((item): ListEntry => ({ what: 'node', id: `alone ${item.key}`, item, isRepeated: false, children: [] }));
      items.push({ what: 'section', id: 'alone', title: { key: 'listOther' }, children });
    }
    return items;
  }

  /** What the graph is about: the focus, else what has changed, else where nothing leads to. */
  #roots(): readonly SceneNode[] {
    const { nodes } = this.#scene;
    for (const mark of ['focus', 'changed'] as const) {
      const marked = nodes.filter(({ node }) => node.marks.includes(mark));
      if (marked.length > 0) return marked;
    }
    const sources = nodes.filter(({ key }) => (this.#incoming.get(key) ?? []).length === 0);
    return sources.length > 0 ? sources : nodes.slice(0, 1);
  }

  #root(item: SceneNode): ListEntry {
    const id = item.key;
    this.#listedNodes.add(item.key);
    const section = (side: Side, key: SectionKey): readonly ListSection[] => {
      const children = this.#neighbours(item, side, `${id} ${side}`);
      return children.length === 0 ? [] : [{ what: 'section', id: `${id} ${side}`, title: { key }, children }];
    };
    const children = [
      ...section('in', this.#isImports ? 'listImporters' : 'listCallers'),
      ...section('out', this.#isImports ? 'listImports' : 'listCallees'),
    ];
    return { what: 'node', id, item, isRepeated: false, children };
  }

  /** All of one level is listed before what lies behind it, so that the short way to a symbol is the one that unfolds. */
  #neighbours(item: SceneNode, side: Side, path: string): readonly ListEntry[] {
    const edges = (side === 'in' ? this.#incoming : this.#outgoing).get(item.key) ?? [];
    const found = edges.flatMap((edge) => {
      const other = this.#byKey.get(side === 'in' ? edge.from : edge.to);
      if (other === undefined || this.#listedEdges.has(edge.key)) return [];
      this.#listedEdges.add(edge.key);
      const isRepeated = this.#listedNodes.has(other.key);
      this.#listedNodes.add(other.key);
      return [{ edge, other, isRepeated, id: `${path} ${edge.key}` }];
    });
    return found.map(({ edge, other, isRepeated, id }) => {
      const children = isRepeated ? [] : this.#neighbours(other, side, id);
      return { what: 'node', id, item: other, edge, isRepeated, children };
    });
  }

  /** Edges between what is listed on different sides: by their start. */
  #across(edges: readonly SceneEdge[]): readonly ListEntry[] {
    const starts = [...new Set(edges.map(({ from }) => from))];
    return starts.flatMap((from) => {
      const item = this.#byKey.get(from);
      if (item === undefined) return [];
      const isRepeated = this.#listedNodes.has(from);
      this.#listedNodes.add(from);
      const id = `across ${from}`;
      const children = edges
        .filter((edge) => edge.from === from)
        .flatMap((edge) => {
          const other = this.#byKey.get(edge.to);
          if (other === undefined) return [];
          const wasListed = this.#listedNodes.has(other.key);
          this.#listedNodes.add(other.key);
          return [{ what: 'node', id: `${id} ${edge.key}`, item: other, edge, isRepeated: wasListed, children: [] } satisfies ListEntry];
        });
      return [{ what: 'node', id, item, isRepeated, children } satisfies ListEntry];
    });
  }
}

/** The items that are seen, from top to bottom, with their level (from 1) and place among their siblings. */
export interface ListRow {
  readonly item: ListItem;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly parent?: string;
}

export function listRows(items: readonly ListItem[], collapsed: ReadonlySet<string>): readonly ListRow[] {
  const rows: ListRow[] = [];
  const add = (siblings: readonly ListItem[], level: number, parent: string | undefined): void => {
    for (const [index, item] of siblings.entries()) {
      rows.push({ item, level, position: index + 1, setSize: siblings.length, ...(parent === undefined ? {} : { parent }) });
      if (!collapsed.has(item.id)) add(item.children, level + 1, item.id);
    }
  };
  add(items, 1, undefined);
  return rows;
}

function append(map: Map<string, SceneEdge[]>, key: string, edge: SceneEdge): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [edge]);
  else list.push(edge);
}
