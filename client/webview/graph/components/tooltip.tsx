import { useSignal, useSignalEffect } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { edgeMarks, kindAndContainer, markText } from '../model/nodeLabel.ts';
import { baseName } from '../model/paths.ts';
import type { Say } from '../model/say.ts';
import { isEmpty, type Panel, type Pointed } from '../panel.ts';
import type { PanelProps } from './panelProps.ts';

/** Milliseconds, as the editor's hovers. */
const DELAY = 400;
const MOST_SITES = 3;

/** What is under the pointer, in full: names are shortened, and why an edge is believed stands nowhere else. */
export function Tooltip({ panel, say }: PanelProps): VNode | null {
  const shown = useSignal<Pointed>({});
  const pointer = useRef({ x: 0, y: 0 });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      pointer.current = { x: clientX, y: clientY };
    };
    document.addEventListener('pointermove', follow, { passive: true });
    return () => document.removeEventListener('pointermove', follow);
  }, []);
  useSignalEffect(() => {
    const pointed = panel.hovered.value;
    shown.value = {};
    if (isEmpty(pointed)) return;
    const timer = setTimeout(() => {
      shown.value = pointed;
    }, DELAY);
    return () => clearTimeout(timer);
  });
  useLayoutEffect(() => {
    if (box.current !== null) placeAt(box.current, pointer.current);
  });
  const lines = linesFor(panel, shown.value, say);
  if (lines === undefined || panel.popup.value !== undefined) return null;
  const [title, ...rest] = lines;
  return (
    <div class="tooltip" role="tooltip" ref={box}>
      <strong>{title}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

function linesFor(panel: Panel, { node: key, edge: edgeKey }: Pointed, say: Say): readonly string[] | undefined {
  const node = panel.nodeOf(key);
  if (node !== undefined) {
    const { place, signature, marks } = node;
    const lines = [node.name, signature === '' ? kindAndContainer(node, say) : signature];
    if (signature !== '' && node.container !== '') lines.push(kindAndContainer(node, say));
    if (place !== undefined) lines.push(node.what === 'symbol' ? `${place.path}:${place.startLine + 1}` : place.path);
    if (marks.length > 0) lines.push(marks.map((mark) => markText(mark, say)).join(', '));
    return [...new Set(lines)];
  }
  const edge = edgeKey === undefined ? undefined : panel.edgeByKey.value.get(edgeKey);
  if (edge === undefined) return undefined;
  const ends = [edge.from, edge.to].map((end) => panel.nodeOf(end)?.name ?? end);
  const sites = edge.edge.sites
    .slice(0, MOST_SITES)
    .map(({ path, startLine, text }) => `${baseName(path)}:${startLine + 1}  ${text ?? ''}`.trim());
  return [say('edgeName', ends[0] ?? '', ends[1] ?? ''), [edge.edge.reason, ...edgeMarks(edge.edge, say)].join(', '), ...new Set(sites)];
}

/** Below and right of the pointer, and never outside of the stage. */
function placeAt(box: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const stage = box.parentElement?.getBoundingClientRect();
  if (stage === undefined) return;
  const { width, height } = box.getBoundingClientRect();
  const left = Math.min(x - stage.left + 12, stage.width - width - 8);
  const below = y - stage.top + 18;
  const top = below + height + 8 > stage.height ? y - stage.top - height - 10 : below;
  box.style.left = `${Math.max(8, left)}px`;
  box.style.top = `${Math.max(8, top)}px`;
}
