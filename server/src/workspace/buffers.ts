import { Emitter } from '../base/emitter.ts';
import type { RowKey } from '../engine/ports.ts';

/** Unsaved texts of open editors, by key. While one is open it stands for the file, whether that exists or not. */
export interface Buffers {
  get(key: RowKey): EditorBuffer | undefined;
  keys(): IterableIterator<RowKey>;
  /** The newest version wins; a version that is not newer than the one that is there comes late and is dropped. */
  set(key: RowKey, buffer: EditorBuffer): void;
  /** The disk counts again. */
  close(key: RowKey): void;
  /** Tells the key of what was set or closed. */
  readonly onChange: Emitter<RowKey>['on'];
}

export interface EditorBuffer {
  readonly text: string;
  /** Grows with every edit while the editor is open (LSP's document version). */
  readonly version: number;
}

export function createBuffers(): Buffers {
  const open = new Map<RowKey, EditorBuffer>();
  const changes = new Emitter<RowKey>();
  return {
    get: (key) => open.get(key),
    keys: () => open.keys(),
    set(key, buffer) {
      const current = open.get(key);
      if (current && buffer.version <= current.version) return;
      open.set(key, buffer);
      if (current?.text !== buffer.text) changes.emit(key);
    },
    close(key) {
      if (open.delete(key)) changes.emit(key);
    },
    onChange: changes.on,
  };
}
