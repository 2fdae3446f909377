import { expect, test } from 'vitest';
import { unmeasured } from '../../client/src/graph/graphQueries.ts';
import type { ToPanel } from '../../server/protocol/panel.ts';
import { egoGraph, node, smallGraph } from '../graph/sampleGraphs.ts';
import { inBrowser } from './inBrowser.ts';
import type { PanelPage } from './panelPage.ts';
import { changeOf, shownGraph, withPlaces } from './shownGraphs.ts';

const small: ToPanel = { type: 'show', shown: shownGraph(smallGraph()) };

await inBrowser('the graph panel', (open) => {
  async function showing(...messages: readonly ToPanel[]): Promise<PanelPage> {
    const panel = await open();
    await panel.start();
    await panel.send(...messages);
    await panel.takePosted();
    return panel;
  }

  test('it measures its font, asks for nothing else, and is quiet until it is told to start', async () => {
    const panel = await open();
    const [ready, ...others] = await panel.takePosted();
    // Lines are as high as they were taken to be before there was a page; how wide text is depends on the font.
    expect(ready).toMatchObject({ type: 'ready', metrics: { charWidth: expect.any(Number), lineHeight: unmeasured.lineHeight } });
    expect(others).toEqual([]);
    expect(await panel.page.locator('#root').textContent()).toBe('');
    await panel.start();
    expect(await panel.page.locator('#root').textContent()).toContain('Loading…');
    await panel.close();
  });

  test('nothing that it does breaks the policy of the page', async () => {
    const panel = await showing(small);
    await panel.page.focus('[data-node="save"]');
    await panel.press('ArrowRight', ' ', '/', 'Escape', '?', 'Escape', 'm', 'Escape', 'l', 'l', '+', '0');
    await panel.send({ type: 'do', what: 'copyPng' }, { type: 'busy', text: 'Working…' });
    await panel.waitForPosted('picture');
    await panel.send({ type: 'message', text: 'Skein stopped.', actions: [{ title: 'Restart', command: 'restart' }], places: [] });
    expect(await panel.violations()).toEqual([]);
    const faults = (await panel.takePosted()).filter(({ type }) => type === 'fault');
    expect(faults).toEqual([]);
    await panel.close();
  });

  test('a graph that comes after a message is where it would be without one', async () => {
    const message: ToPanel = { type: 'message', text: 'Place the cursor in a function, or search.', actions: [], places: [] };
    const placeOf = async (panel: PanelPage) => panel.page.locator('[data-node="save"]').boundingBox();
    const plain = await showing(small);
    const wanted = await placeOf(plain);
    await plain.close();
    for (const waits of [true, false]) {
      const panel = await showing();
      await panel.page.locator('.canvas').boundingBox();
      await panel.send(message);
      // Until the page has drawn it, or not.
      if (waits) await panel.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await panel.send(small);
      expect(await placeOf(panel)).toEqual(wanted);
      await panel.close();
    }
  });

  test('it can be used with the keyboard alone', async () => {
    const panel = await showing(small);
    await panel.press('Tab', 'Tab');
    expect(await panel.focused()).toMatch(/^save, method of User, .*focus/);
    const at = async (...keys: readonly string[]): Promise<string> => {
      await panel.press(...keys);
      return (await panel.focused()).split(',')[0] ?? '';
    };
    expect(await at('ArrowRight')).toBe('validate');
    expect(await at('ArrowDown')).toBe('insert');
    expect(await at('ArrowLeft')).toBe('save');
    expect(await at('ArrowLeft')).toBe('update');
    expect(await at('ArrowUp')).toBe('create');
    expect(await at('Home')).toBe('save');
    expect(await panel.takePosted()).toEqual([]);
    await panel.press(' ', 'p', 'Alt+ArrowLeft', 'd');
    expect(await panel.takePosted()).toEqual([
      { type: 'select', node: 'save' },
      { type: 'command', command: 'pin' },
      { type: 'command', command: 'back' },
      { type: 'query', query: expect.objectContaining({ depth: { in: 0, out: 1 } }) },
    ]);
    await panel.press('ArrowLeft', 'e', 'h', ']', 't', 'x', 'c', 'g');
    expect((await panel.takePosted()).map((message) => (message.type === 'query' ? changeOf(message.query) : message.type))).toEqual([
      'expanded: [{"node":"update","side":"in","count":10}]',
      'hidden: ["update"]',
      'depth: {"in":2,"out":1}',
      'tests: hide',
      'externals: show',
      'minConfidence: ambiguous',
      'groupBy: folder',
    ]);
    await panel.press('Escape');
    expect(await panel.takePosted()).toEqual([{ type: 'select' }]);
    await panel.press('Escape');
    expect(await panel.takePosted()).toEqual([{ type: 'command', command: 'leave' }]);
    await panel.close();
  });

  test('the menu of a symbol is whole, or can be scrolled, however low the panel is', async () => {
    const panel = await showing(small);
    for (const height of [600, 230]) {
      await panel.page.setViewportSize({ width: 900, height });
      await panel.page.focus('[data-node="insert"]');
      await panel.press('m');
      const stage = await panel.page.locator('.stage').boundingBox();
      const menu = await panel.page.locator('[role="menu"]').boundingBox();
      expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0));
      await panel.press('ArrowUp');
      const line = await panel.page.locator('[role="menuitem"]').last().boundingBox();
      expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((menu?.y ?? 0) + (menu?.height ?? 0));
      await panel.press('Escape');
    }
    await panel.close();
  });

  test('edges are stops of the keyboard: told with their reason, opened, selected, and left to either end', async () => {
    const panel = await showing(small);
    await panel.page.focus('[data-node="save"]');
    const at = async (...keys: readonly string[]): Promise<string> => {
      await panel.press(...keys);
      return await panel.focused();
    };
    await panel.press('ArrowRight');
    expect(await at('Shift+ArrowLeft')).toMatch(/^save → validate: /);
    const stops = '.canvas [tabindex="0"]';
    expect(await panel.page.locator(stops).count()).toBe(1);
    expect(await panel.page.locator('.edge:not([aria-hidden])').count()).toBe(1);
    expect(await at('ArrowLeft')).toMatch(/^save, /);
    expect(await at('Shift+ArrowRight')).toMatch(/^save → /);
    const seen = [await at('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp'), await at('ArrowDown'), await at('ArrowDown')];
    expect(new Set(seen).size).toBe(3);
    expect(seen.every((label) => label.startsWith('save → '))).toBe(true);
    await panel.takePosted();
    await panel.press(' ');
    expect(await panel.takePosted()).toEqual([{ type: 'select', edge: expect.stringMatching(/^save>/) }]);
    await panel.press('Escape');
    expect(await at('Escape')).toMatch(/^save, /);
    expect(await panel.takePosted()).toEqual([{ type: 'select' }]);
    await panel.close();
  });

  test('every control has a name; toolbar and canvas have one tab stop each', async () => {
    const panel = await showing(small);
    for (const key of ['', '?', 'm', '/'] as const) {
      if (key !== '') {
        await panel.page.focus('[data-node="save"]');
        await panel.press(key);
      }
      expect(await panel.page.evaluate(namelessControls), `after ${key}`).toEqual([]);
      await panel.press('Escape');
    }
    const stops = async (selector: string): Promise<number> => await panel.page.locator(`${selector} [tabindex="0"]`).count();
    expect([await stops('.canvas'), await stops('.toolbar')]).toEqual([1, 1]);
    await panel.press('l');
    expect(await stops('.list')).toBe(1);
    const roles = await panel.page.evaluate(() =>
      [...new Set([...document.querySelectorAll('[role]')].map((each) => each.getAttribute('role')))].sort(),
    );
    expect(roles).toEqual(['graphics-document', 'graphics-object', 'graphics-symbol', 'status', 'toolbar', 'tree', 'treeitem']);
    await panel.close();
  });

  test('the list tells what the picture tells', async () => {
    const panel = await showing({ type: 'show', shown: shownGraph(egoGraph({ nodes: 40, files: 6 })) });
    await panel.page.focus('[data-node][tabindex="0"]');
    await panel.press('l');
    const both = await panel.page.evaluate(() => {
      const keys = (attribute: string): readonly string[] =>
        [...new Set([...document.querySelectorAll(`[${attribute}]`)].map((each) => each.getAttribute(attribute) ?? ''))]
          .filter(Boolean)
          .sort();
      return {
        nodes: keys('data-node'),
        edges: keys('data-edge'),
        listedNodes: keys('data-list-node'),
        listedEdges: keys('data-list-edge'),
      };
    });
    expect(both.listedNodes).toEqual(both.nodes);
    expect(both.listedEdges).toEqual(both.edges);
    await panel.close();
  });

  test('whoever uses a screen reader begins with the list, and hears what happens', async () => {
    const panel = await open({ classes: 'vscode-using-screen-reader' });
    await panel.start();
    await panel.send(small);
    expect(await panel.page.locator('[role="tree"]').count()).toBe(1);
    expect(await panel.page.locator('[aria-live="polite"]').textContent()).toBe(
      'User.save: 6 symbols, 18 calls · 2 uncertain · index up to date',
    );
    await panel.close();
  });

  test('the mouse selects, opens, expands, hides and collapses', async () => {
    const panel = await showing({ type: 'show', shown: shownGraph(withPlaces(smallGraph())) });
    const click = async (selector: string, options: Parameters<PanelPage['page']['click']>[1] = {}): Promise<unknown> => {
      await panel.page.click(selector, options);
      return (await panel.takePosted()).map((message) => (message.type === 'query' ? changeOf(message.query) : message));
    };
    const place = { path: 'src/insert.ts', startLine: 1, startColumn: 0, endLine: 1, endColumn: 1 };
    expect(await click('[data-node="insert"] .name', { force: true })).toEqual([{ type: 'select', node: 'insert' }]);
    expect(await click('[data-node="insert"] .box', { modifiers: ['ControlOrMeta'], position: { x: 60, y: 6 } })).toEqual([
      { type: 'open', place, toSide: true, keepFocus: false },
    ]);
    expect(await click('[data-node="insert"] .box', { modifiers: ['Alt'], position: { x: 60, y: 6 } })).toEqual(['hidden: ["insert"]']);
    expect(await click('[data-node="update"] [data-badge="in"] rect')).toEqual([expect.stringContaining('expanded')]);
    expect(await click('[data-group="src/store.ts"] .is-hit-area')).toEqual(['toggled: ["src/store.ts"]']);
    await panel.page.dblclick('[data-node="insert"] .box', { position: { x: 60, y: 6 } });
    expect((await panel.takePosted()).filter(({ type }) => type === 'open')).toEqual([
      { type: 'open', place, toSide: false, keepFocus: false },
    ]);
    await panel.close();
  });

  test('pointing at an edge says why it is believed', async () => {
    const panel = await showing(small);
    await panel.page.hover('[data-node="insert"] .box');
    await panel.page.waitForSelector('.tooltip');
    expect(await panel.page.locator('.tooltip').textContent()).toContain('insert');
    const hovered = await panel.waitForPosted('hover');
    expect(hovered).toEqual({ type: 'hover', node: 'insert' });
    await panel.close();
  });

  test('a preview shows what is selected; its lines open and point out their edge', async () => {
    const site = { path: 'src/user.ts', startLine: 41, startColumn: 4, endLine: 41, endColumn: 9, text: 'this.store.insert(row);' };
    const graph = smallGraph();
    const edges = graph.edges.map((each) => (each.to === 'insert' ? { ...each, sites: [site] } : each));
    const panel = await showing({ type: 'show', shown: shownGraph({ ...graph, edges }) });
    await panel.page.click('[data-node="insert"]');
    await panel.send({ type: 'preview', preview: { id: 'save', signature: 'late', doc: '', sites: [] } });
    expect(await panel.page.locator('.preview').count()).toBe(0);
    await panel.send({
      type: 'preview',
      preview: { id: 'insert', signature: 'insert(row: Row): number', doc: 'Writes a row.', sites: [site] },
    });
    expect(await panel.page.locator('.preview').textContent()).toMatch(
      /insert\(row: Row\): number\s*Writes a row.\s*user.ts:42\s*this.store.insert\(row\);/,
    );
    await panel.takePosted();
    await panel.page.click('.site');
    expect(await panel.takePosted()).toEqual([{ type: 'open', place: site, toSide: false, keepFocus: true }]);
    expect(await panel.page.locator('.edge.is-selected').count()).toBe(1);
    await panel.press('Enter');
    expect(await panel.takePosted()).toEqual([{ type: 'open', place: site, toSide: false, keepFocus: false }]);
    await panel.close();
  });

  test('search goes from hit to hit and dims the rest', async () => {
    const panel = await showing(small);
    await panel.page.focus('[data-node="save"]');
    await panel.press('/');
    await panel.page.keyboard.type('user');
    expect(await panel.page.locator('.search-count').textContent()).toBe('3 of 4');
    await panel.press('Enter');
    expect(await panel.page.locator('.search-count').textContent()).toBe('4 of 4');
    expect(await panel.page.locator('.node.is-dimmed').count()).toBe(3);
    await panel.press('Escape');
    expect(await panel.focused()).toContain('validate');
    await panel.close();
  });

  test('what is new is outlined; whoever wants no motion sees the new state at once', async () => {
    const graph = smallGraph();
    const before = {
      ...graph,
      nodes: graph.nodes.filter(({ id }) => id !== 'insert'),
      edges: graph.edges.filter(({ to }) => to !== 'insert'),
    };
    const after: ToPanel = { type: 'show', shown: shownGraph(graph, { cause: 'same' }) };
    const news: number[] = [];
    for (const classes of ['', 'vscode-reduce-motion']) {
      const panel = await open({ classes });
      await panel.start();
      await panel.send({ type: 'show', shown: shownGraph(before) }, after);
      news.push(await panel.page.locator('.node.is-new').count());
      await panel.close();
    }
    expect(news).toEqual([1, 0]);
  });

  test('whoever looks at a whole graph that is large sees the whole of it after a live update too', async () => {
    const graph = egoGraph({ nodes: 120, files: 30 });
    const panel = await showing({ type: 'show', shown: shownGraph(graph) });
    const place = async () => await panel.page.locator('.world').getAttribute('transform');
    const first = await place();
    await panel.page.focus('.nodes [tabindex="0"]');
    await panel.press('0');
    const whole = await place();
    expect(whole).not.toBe(first);
    await panel.send({ type: 'show', shown: shownGraph(graph, { cause: 'same' }) });
    expect(await place()).toBe(whole);
    await panel.close();
  });

  test('the focus of the keyboard stays on its symbol while the graph changes around it', async () => {
    const panel = await showing(small);
    await panel.page.focus('[data-node="insert"]');
    const graph = smallGraph();
    await panel.send({
      type: 'show',
      shown: shownGraph({ ...graph, nodes: [...graph.nodes, node('remove', { rank: 1 })] }, { cause: 'change' }),
    });
    expect(await panel.focused()).toContain('insert');
    await panel.send({
      type: 'show',
      shown: shownGraph({ ...graph, nodes: graph.nodes.slice(0, 3), edges: graph.edges.slice(0, 1) }, { cause: 'change' }),
    });
    expect(await panel.focused()).toContain('save');
    await panel.close();
  });

  test('code points at the graph', async () => {
    const panel = await showing(small, { type: 'highlight', nodes: ['insert'], edges: [] });
    expect(await panel.page.locator('.node.is-highlighted').getAttribute('data-node')).toBe('insert');
    await panel.send({ type: 'highlight', nodes: [], edges: [] });
    expect(await panel.page.locator('.node.is-highlighted').count()).toBe(0);
    await panel.close();
  });

  test('a reload of the window finds what was left', async () => {
    const state = {
      folder: 'file:///project',
      query: small.type === 'show' ? small.shown.query : never(),
      viewport: { x: -40, y: 30, zoom: 1.5 },
      selected: 'insert',
      isList: false,
    };
    const panel = await open({ state });
    await panel.start();
    await panel.send(small);
    expect(await panel.page.locator('.world').getAttribute('transform')).toBe('translate(-40,30) scale(1.5)');
    expect(await panel.page.locator('[data-node][tabindex="0"]').getAttribute('data-node')).toBe('insert');
    const seen = await panel.waitForSeen();
    expect(seen).toMatchObject({ folder: 'file:///project', viewport: state.viewport, isList: false });
    await panel.close();
  });

  test.each([
    ['no-symbol', 'Place the cursor in a function, or search.', ['Search Symbols']],
    ['not-indexed', 'Ignored by .gitignore:12.', ['Index This File']],
    ['unsupported', 'Calls are not extracted for CSS yet.', []],
  ] as const)('nothing to draw: %s', async (code, text, actions) => {
    const panel = await showing({
      type: 'show',
      shown: shownGraph({ ...smallGraph(), nodes: [], edges: [], groups: [], empty: { code, text, places: [] } }),
    });
    expect(await panel.page.locator('.notice').textContent()).toContain(text);
    expect(await panel.page.locator('.notice-actions button').allTextContents()).toEqual(actions);
    expect(await panel.page.locator('[aria-live="polite"]').textContent()).toBe(text);
    await panel.close();
  });

  test('paths are strips, and each hop is its line', async () => {
    const site = { path: 'src/user.ts', startLine: 41, startColumn: 4, endLine: 41, endColumn: 9, text: 'this.store.insert(row);' };
    const graph = smallGraph();
    const edges = graph.edges.map((each) => (each.to === 'insert' ? { ...each, sites: [site] } : each));
    const paths = [['create>save', 'save>insert'], ['save>insert']].map((ids) =>
      ids.map((id) => edges.find(({ from, to }) => `${from}>${to}` === id)?.id ?? ''),
    );
    const panel = await showing({ type: 'show', shown: shownGraph({ ...graph, edges, paths }, { query: { kind: 'path' } }) });
    expect(await panel.page.locator('.captions text').allTextContents()).toEqual(['Path 1 of 2, 2 calls', 'Path 2 of 2, 1 call']);
    expect(await panel.page.locator('[data-node]').count()).toBe(5);
    expect(await panel.page.locator('.edge-label').first().innerHTML()).toBe('×3');
    expect(await panel.page.locator('.edge-label').last().innerHTML()).toBe('user.ts:42 this.store.insert(row);');
    await panel.page.check('.toolbar input');
    expect((await panel.takePosted()).map((message) => message.type === 'query' && changeOf(message.query))).toEqual([
      'kind: path, minConfidence: ambiguous',
    ]);
    await panel.close();
  });
});

function never(): never {
  throw new Error('the message shows a graph');
}

/** Controls that can take the focus and have nothing that a screen reader could say. Runs in the page. */
function namelessControls(): readonly string[] {
  const controls = [...document.querySelectorAll<HTMLElement | SVGElement>('button, input, select, [tabindex]')];
  return controls
    .filter((control) => {
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])].map((label) => label.textContent) : [];
      const name = [control.getAttribute('aria-label'), ...labels, control.tagName === 'INPUT' ? '' : control.textContent].join('').trim();
      return name === '';
    })
    .map((control) => control.outerHTML.slice(0, 80));
}
