import type { ToPanel } from '../../../../server/protocol/panel.ts';

/** What each message must carry to be read any further. */
const shapes: Readonly<Record<ToPanel['type'], Readonly<Record<string, 'object' | 'string' | 'array'>>>> = {
  show: { shown: 'object' },
  busy: { text: 'string' },
  message: { text: 'string', actions: 'array', places: 'array' },
  highlight: { nodes: 'array', edges: 'array' },
  preview: { preview: 'object' },
  do: { what: 'string' },
  start: { texts: 'object' },
};

/**
 * What the extension says, or undefined for what is not known. Messages can only come from our own extension: this guards against another
 * version of it, not against strangers.
 */
export function readMessage(data: unknown): ToPanel | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const type: unknown = Reflect.get(data, 'type');
  if (typeof type !== 'string' || !isKnown(type)) return undefined;
  const isWhole = Object.entries(shapes[type]).every(([key, kind]) => isOfKind(Reflect.get(data, key), kind));
  // The parts beneath are as the protocol of the same build says.
  return isWhole ? (data as ToPanel) : undefined;
}

function isKnown(type: string): type is ToPanel['type'] {
  return Object.hasOwn(shapes, type);
}

function isOfKind(value: unknown, kind: 'object' | 'string' | 'array'): boolean {
  switch (kind) {
    case 'string':
      return typeof value === 'string';
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}
