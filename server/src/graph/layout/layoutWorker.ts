/** Entry point of the thread in which Graphviz runs: it may take long, fail and grow, and then goes without taking anything along. */
import { parentPort } from 'node:worker_threads';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { ANSWER_FORMAT } from './dotAnswer.ts';
import { dotLayout } from './dotLayout.ts';
import type { FromLayoutWorker, ToLayoutWorker } from './layoutMessages.ts';
import { plainLayout } from './plainLayout.ts';
import type { Sketch } from './sketch.ts';

/** Wasm memory never shrinks, and nobody can ask how large it is: after a graph with more edges the thread has had its day. */
const MANY_EDGES = 2500;
/** Layouts after which a thread is replaced, should something leak. */
const MANY_LAYOUTS = 500;

/** A little of all that a graph may have: groups, one in the other; an edge over a column, a loop, and one within a column. */
const everything: Sketch = {
  nodes: [0, 1, 1, 2].map((column, at) => ({ id: `${at}`, column, group: at === 0 ? -1 : 1, width: 80, height: 30 })),
  edges: [
    [0, 1],
    [0, 3],
    [1, 2],
    [2, 3],
    [3, 3],
  ].map(([from = 0, to = 0], at) => ({ id: `${at}`, from, to, label: { width: 20, height: 10 } })),
  groups: [-1, 0].map((parent, at) => ({ id: `${at}`, parent, title: { width: 40, height: 16 } })),
  hint: [],
  hintedX: [],
  isRanked: true,
  focusColumn: 0,
};

if (parentPort === null) throw new Error('layoutWorker.ts runs inside a worker thread only');
const port = parentPort;
const loading = Graphviz.load().then((graphviz) => {
  const dot = (source: string): string => graphviz.layout(source, ANSWER_FORMAT, 'dot');
  // V8 compiles a function when it is first called: better before somebody waits.
  dotLayout(everything, dot);
  return dot;
});
let layouts = 0;

port.on('message', (request: ToLayoutWorker) => {
  void loading.then(
    (dot) => port.postMessage(answer(request, dot)),
    () => port.postMessage({ id: request.id, layout: plainLayout(request.sketch), isSpent: true } satisfies FromLayoutWorker),
  );
});

function answer({ id, sketch }: ToLayoutWorker, dot: (source: string) => string): FromLayoutWorker {
  try {
    const layout = dotLayout(sketch, dot);
    layouts++;
    return { id, layout, isSpent: sketch.edges.length > MANY_EDGES || layouts >= MANY_LAYOUTS };
  } catch {
    // dot gives up on a few graphs; what it leaves behind in its memory is not to be trusted.
    return { id, layout: plainLayout(sketch), isSpent: true };
  }
}
