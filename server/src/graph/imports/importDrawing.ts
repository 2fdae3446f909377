/** What was reached as nodes and edges: files, folders that stand for theirs, tests and packages. */
import type { EmptyReason, GraphEdge, GraphGroup, GraphMark, GraphNode, GraphPlace, GraphQuery } from '../../../protocol/graph.ts';
import type { ImportEdge } from '../../api/codeGraph.ts';
import { namedComponents } from '../../api/graph/components.ts';
import { feedbackArrows } from '../../api/graph/feedback.ts';
import { counted } from '../../base/counted.ts';
import { baseName, folderOf } from '../../base/paths.ts';
import type { FoundGraph } from '../foundGraph.ts';
import { folderView, type Unit } from './folderTree.ts';
import { fileNode, importEdge, packageNode, standIn, withFewLabels } from './importParts.ts';
import { type FileImport, type ImportWorld, packageId } from './importWorld.ts';
import { layers } from './layers.ts';
import { neighbours, type Reached } from './reach.ts';

/** Nodes for all tests and all packages. */
const TESTS = 'fold:tests';
const EXTERNALS = 'fold:externals';

export interface DrawingParts {
  readonly query: GraphQuery;
  /** Roots that are files. */
  readonly focus: ReadonlySet<string>;
  readonly foldsTests: boolean;
}

export class ImportDrawing {
  readonly isByFolder: boolean;
  readonly #world: ImportWorld;
  readonly #reached: Reached;
  readonly #parts: DrawingParts;
  readonly #units: readonly Unit[];
  readonly #groups: readonly GraphGroup[];
  /** The node that stands for each file. */
  readonly #nodeOf = new Map<string, string>();
  readonly #tests: readonly string[];
  readonly #imports: readonly FileImport[];
  readonly #packages: readonly ImportEdge[];

  constructor(world: ImportWorld, reached: Reached, parts: DrawingParts) {
    this.#world = world;
    this.#reached = reached;
    this.#parts = parts;
    const { query, focus } = parts;
    const paths = [...reached.ranks.keys()];
    const isFolded = (path: string) =>
      parts.foldsTests && world.files.get(path) === true && !focus.has(path) && !query.toggled.includes(TESTS);
    const tests = paths.filter(isFolded);
    // One test alone is told by its name.
    this.#tests = tests.length > 1 ? tests : [];
    const folded = new Set(this.#tests);
    const { units, groups } = folderView(
      paths.filter((path) => !folded.has(path)),
      query,
    );
    this.#units = units;
    this.#groups = query.groupBy === 'none' ? groups.filter(({ isCollapsed }) => isCollapsed) : groups;
    this.isByFolder = units.some(({ what }) => what !== 'file');
    for (const { id, files } of units) for (const path of files) this.#nodeOf.set(path, id);
    for (const path of this.#tests) this.#nodeOf.set(path, TESTS);
    const isDrawn = (from: string, to: string) => reached.ranks.has(to) && (reached.followed.out.has(from) || reached.followed.in.has(to));
    this.#imports = paths.flatMap((path) => (world.imports.get(path) ?? []).filter(({ to }) => isDrawn(path, to)));
    this.#packages = [...reached.followed.out].flatMap((path) => world.packages.get(path) ?? []);
  }

  graph(caption: string): FoundGraph {
    const { externals } = this.#parts.query.filters;
    const packages = externals === 'hide' ? [] : this.#packages;
    const edges = [...this.#fileEdges(), ...this.#packageEdges(packages)];
    const nodes = this.#ranked([...this.#fileNodes(), ...this.#packageNodes(packages)], edges);
    const unresolved = [...this.#reached.followed.out].flatMap((path) => this.#world.unresolved.get(path) ?? []);
    const empty = edges.length > 0 ? undefined : this.#noEdges(unresolved);
    return {
      nodes,
      edges: withFewLabels(edges),
      groups: this.#groups,
      caption,
      left: {
        tests: this.#world.left.tests,
        externals: externals === 'hide' ? new Set(this.#packages.map((edge) => edge.package)).size : 0,
        uncertain: 0,
        hidden: this.#world.left.hidden,
        unresolved: unresolved.length,
      },
      // Both are folded here: one node for all.
      treatments: { tests: 'show', externals: 'show' },
      ...(empty === undefined ? {} : { empty }),
    };
  }

  // --- Nodes

  #fileNodes(): readonly GraphNode[] {
    const inCycles = this.#filesInCycles();
    const nodes = this.#units.map((unit) => this.#unitNode(unit, inCycles));
    if (this.#tests.length === 0) return nodes;
    const name = counted(this.#tests.length, 'test');
    return [...nodes, standIn(TESTS, { kind: 'tests', name, container: '', marks: ['test'], count: this.#tests.length })];
  }

  #unitNode(unit: Unit, inCycles: ReadonlySet<string>): GraphNode {
    const { id, what, parent, files } = unit;
    const [first = ''] = files;
    const marks: GraphMark[] = [
      ...(this.#parts.focus.has(id) ? (['focus'] as const) : []),
      ...(files.every((path) => this.#world.files.get(path) === true) ? (['test'] as const) : []),
      ...(what === 'file' && inCycles.has(id) ? (['cycle'] as const) : []),
    ];
    const group: { readonly group?: string } = this.#parts.query.groupBy === 'none' || parent === '' ? {} : { group: parent };
    // Its box says where it is.
    const container = group.group === undefined ? {} : { container: '' };
    return { ...this.#described(unit, first, marks), ...group, ...container, ...this.#degrees(files) };
  }

  #described({ id, what, parent, files }: Unit, first: string, marks: readonly GraphMark[]): GraphNode {
    if (what === 'file') return fileNode(id, marks);
    const count = files.length;
    if (what === 'own') return standIn(id, { kind: 'leaves', name: counted(count, 'file'), container: folderOf(first), marks, count });
    const name = parent === '' ? id : id.slice(parent.length + 1);
    return { ...standIn(id, { kind: 'folder', name, container: parent, marks, count }), what: 'folder' };
  }

  /** Files at the other end that are not of the node itself. */
  #degrees(files: readonly string[]): Pick<GraphNode, 'hidden' | 'degree'> {
    const own = new Set(files);
    const sides = (['in', 'out'] as const).map((side) => {
      const others = new Set(files.flatMap((path) => neighbours(this.#world, path, side)).filter((path) => !own.has(path)));
      return { degree: others.size, hidden: [...others].filter((path) => !this.#reached.ranks.has(path)).length };
    });
    const [into, out] = sides;
    return {
      degree: { in: into?.degree ?? 0, out: out?.degree ?? 0 },
      hidden: { in: into?.hidden ?? 0, out: out?.hidden ?? 0 },
    };
  }

  /** Whether or not all of the circle is shown. */
  #filesInCycles(): ReadonlySet<string> {
    const { files, imports } = this.#world;
    const needed = (path: string) => (imports.get(path) ?? []).filter(({ typeOnly }) => !typeOnly);
    const arrows = [...files.keys()].flatMap((path) => needed(path).map(({ to }) => ({ from: path, to })));
    return new Set(namedComponents(arrows).flat());
  }

  #packageNodes(packages: readonly ImportEdge[]): readonly GraphNode[] {
    const names = [...new Set(packages.map((edge) => edge.package ?? ''))].sort();
    if (names.length === 0) return [];
    if (!this.#areFolded(packages)) return names.map((name) => packageNode(packageId(name), name));
    const parts = { kind: 'externals', name: counted(names.length, 'package'), container: '', count: names.length } as const;
    return [standIn(EXTERNALS, { ...parts, marks: ['external'] })];
  }

  #areFolded(packages: readonly ImportEdge[]): boolean {
    const { filters, toggled } = this.#parts.query;
    const isOne = packages.every((edge) => edge.package === packages[0]?.package);
    return !isOne && (filters.externals === 'fold') !== toggled.includes(EXTERNALS);
  }

  // --- Edges

  #fileEdges(): readonly GraphEdge[] {
    const ends = ({ from, to }: FileImport) => [this.#nodeOf.get(from) ?? '', this.#nodeOf.get(to) ?? ''] as const;
    return gathered(this.#imports, ends);
  }

  #packageEdges(packages: readonly ImportEdge[]): readonly GraphEdge[] {
    const isFolded = this.#areFolded(packages);
    const target = (edge: ImportEdge) => (isFolded ? EXTERNALS : packageId(edge.package ?? ''));
    return gathered(packages, (edge) => [this.#nodeOf.get(edge.from) ?? '', target(edge)]);
  }

  // --- Columns

  /**
   * Around files, columns tell the distance. Otherwise the layout finds them from the edges, unless there are packages, which stand in the
   * last column.
   */
  #ranked(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): readonly GraphNode[] {
    const { query, focus } = this.#parts;
    const isAroundFiles = query.roots.every((root) => focus.has(root));
    const isPackage = ({ what, id }: GraphNode) => what === 'external' || id === EXTERNALS;
    if (!isAroundFiles && !nodes.some(isPackage)) return nodes;
    const columns = isAroundFiles
      ? this.#distances()
      : columnsOf(
          nodes.filter((node) => !isPackage(node)),
          edges,
        );
    const last = Math.max(0, ...columns.values()) + 1;
    return nodes.map((node) => ({ ...node, rank: isPackage(node) ? last : (columns.get(node.id) ?? 0) }));
  }

  /** That of the nearest file of each node. */
  #distances(): ReadonlyMap<string, number> {
    const ranks = new Map<string, number>();
    for (const [path, rank] of this.#reached.ranks) {
      const id = this.#nodeOf.get(path) ?? '';
      const known = ranks.get(id);
      if (known === undefined || Math.abs(rank) < Math.abs(known)) ranks.set(id, rank);
    }
    return ranks;
  }

  #noEdges(unresolved: readonly ImportEdge[]): EmptyReason {
    const places = unresolved.slice(0, 20).map(({ from, statement }): GraphPlace => ({ path: from, ...statement }));
    const [only, ...others] = this.#parts.focus;
    const text =
      only !== undefined && others.length === 0
        ? `No imports found to or from ${baseName(only)}.`
        : `No imports found between ${counted(this.#reached.ranks.size, 'file')}.`;
    return { code: 'no-edges', text, places };
  }
}

/** One edge for all imports between two nodes; those within a node are not seen. */
function gathered<Import extends ImportEdge>(
  imports: readonly Import[],
  endsOf: (each: Import) => readonly [from: string, to: string],
): readonly GraphEdge[] {
  const edges = new Map<string, { readonly ends: readonly [string, string]; readonly imports: Import[] }>();
  for (const each of imports) {
    const ends = endsOf(each);
    const key = ends.join('\0');
    const known = edges.get(key);
    if (known === undefined) edges.set(key, { ends, imports: [each] });
    else known.imports.push(each);
  }
  return [...edges.values()].flatMap(({ ends: [from, to], imports: own }) => (from === to ? [] : [importEdge(from, to, own, [])]));
}

function columnsOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const ids = nodes.map(({ id }) => id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const arrows = edges.flatMap((edge) => {
    const [from, to] = [numbers.get(edge.from), numbers.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ from, to, weight: edge.count, edge }];
  });
  const back = new Set(feedbackArrows(ids.length, arrows));
  return layers(
    ids,
    arrows.filter((arrow) => !back.has(arrow)).map(({ edge }) => edge),
  );
}
