import type { Graph } from '../../../server/protocol/graph.ts';
import { Method } from '../../../server/protocol/messages.ts';
import type { PanelPreview } from '../../../server/protocol/panel.ts';
import { messageOf } from '../messageOf.ts';
import { type Pointed, placesOf } from './graphPlaces.ts';
import type { GraphHost } from './graphSurface.ts';

/** Lines of source in one preview. */
const mostLines = 50;

/** What the preview strip shows of a node or an edge; undefined when nothing is pointed at, or when there is no answer. */
export async function askPreview(
  { server, log }: GraphHost,
  folder: string,
  graph: Graph,
  pointed: Pointed,
): Promise<PanelPreview | undefined> {
  const id = pointed.node ?? pointed.edge;
  if (id === undefined) return undefined;
  const sites = placesOf(graph, pointed).slice(0, mostLines);
  const symbol = graph.nodes.find((node) => node.id === pointed.node && node.what === 'symbol')?.id;
  try {
    const asked = { folder, places: sites.map(({ text, ...place }) => place), ...(symbol === undefined ? {} : { symbol }) };
    const { lines, signature, doc } = await server.request(Method.preview, asked);
    return {
      id,
      signature,
      doc,
      ...toldOfEdge(graph, pointed),
      sites: sites.map((site, index) => ({ ...site, text: lines[index] ?? '' })),
    };
  } catch (error) {
    log.warn(`No preview: ${messageOf(error)}`);
    return undefined;
  }
}

/** A call has no signature and no documentation: its ends and why it is believed stand there. */
function toldOfEdge({ nodes, edges }: Graph, { node, edge: id }: Pointed): Partial<PanelPreview> {
  const edge = node === undefined ? edges.find((each) => each.id === id) : undefined;
  if (edge === undefined) return {};
  const nameOf = (end: string): string => nodes.find((each) => each.id === end)?.name ?? end;
  return { signature: `${nameOf(edge.from)} → ${nameOf(edge.to)}`, doc: edge.reason };
}
