import type { VNode } from 'preact';

/** One for all edges: it takes the colour of its line. The tip is the end of the line. */
export function ArrowHead(): VNode {
  return (
    <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto">
      <path d="M0.5,1.2L9.5,5L0.5,8.8L2.8,5Z" fill="context-stroke" stroke="none" />
    </marker>
  );
}
