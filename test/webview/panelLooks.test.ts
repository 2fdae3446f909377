import { expect, test } from 'vitest';
import type { ToPanel } from '../../server/protocol/panel.ts';
import { egoGraph, smallGraph } from '../graph/sampleGraphs.ts';
import { inBrowser } from './inBrowser.ts';
import { laidOutPlainly, shownGraph } from './shownGraphs.ts';

const shown = shownGraph(smallGraph());
const small: ToPanel = { type: 'show', shown };

await inBrowser('how the graph panel looks', (open) => {
  test.each(['light', 'dark', 'highContrast'] as const)('names can be read on their ground: %s', async (theme) => {
    const panel = await open({ theme });
    await panel.start();
    await panel.send(small);
    const ratios = await panel.page.evaluate(contrastOfNames);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    await panel.close();
  });

  test('colours of the system take the place of the theme', async () => {
    const panel = await open({ forcedColors: 'active' });
    await panel.start();
    await panel.send(small);
    const colours = await panel.page.evaluate(() => {
      const probe = document.createElement('div');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const wanted = getComputedStyle(probe).color;
      const box = document.querySelector('[data-node="insert"] .box');
      return [wanted, box === null ? '' : getComputedStyle(box).stroke];
    });
    expect(colours[1]).toBe(colours[0]);
    await panel.close();
  });

  test('a picture is drawn at twice the size', async () => {
    const panel = await open();
    await panel.start();
    await panel.send(small);
    await panel.send({ type: 'do', what: 'copyPng' });
    const { png } = await panel.waitForPosted('picture');
    const bytes = Buffer.from(png, 'base64');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(Math.ceil((shown.layout.width + 48) * 2));
    await panel.close();
  });

  test.each([250, 1500])('%i nodes are drawn', async (size) => {
    const graph = egoGraph({ nodes: size, files: Math.ceil(size / 12) });
    const large = shownGraph(graph, { layout: laidOutPlainly(graph) });
    const panel = await open({ width: 1400, height: 800 });
    await panel.start();
    const devtools = await panel.page.context().newCDPSession(panel.page);
    await devtools.send('Performance.enable');
    const work = async (): Promise<Readonly<Record<string, number>>> =>
      Object.fromEntries((await devtools.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1000]));
    const before = await work();
    await panel.send({ type: 'show', shown: large });
    const after = await work();
    const spent = (name: string): number => Math.round((after[name] ?? 0) - (before[name] ?? 0));
    console.log(
      `${size} nodes: script ${spent('ScriptDuration')} ms, style ${spent('RecalcStyleDuration')} ms, layout ${spent('LayoutDuration')} ms, all tasks ${spent('TaskDuration')} ms`,
    );
    expect(await panel.page.locator('[data-node]').count()).toBe(size);
    await panel.close();
  });
});

/** Of every name, container line and title to the ground of the page (WCAG 2). Runs in the page. */
function contrastOfNames(): readonly number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (context === null) return [];
  const ground = getComputedStyle(document.body).backgroundColor;
  const luminance = (colour: string): number => {
    context.fillStyle = ground;
    context.fillRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return [...document.querySelectorAll('.name, .container, .group-title text, .status-text')].map((text) => {
    const style = getComputedStyle(text);
    const [low = 0, high = 0] = [luminance(ground), luminance(text instanceof SVGElement ? style.fill : style.color)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  });
}
