/** What a person should be told once about an index that did not simply open. Texts are those of the ux notes, section 4.6. */
import type { OwnerRow } from './ownership.ts';

export interface StoreNotice {
  readonly code: 'damaged' | 'readonly' | 'newerVersion';
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
}

export const DAMAGED_NOTICE: StoreNotice = {
  code: 'damaged',
  severity: 'warning',
  message: 'The index file is damaged and will be rebuilt.',
};

export function readonlyNotice(owner: OwnerRow): StoreNotice {
  return {
    code: 'readonly',
    severity: 'info',
    message: `Another process is writing this index (PID ${owner.pid}). Opened read-only.`,
  };
}

export function newerVersionNotice(found: number, known: number): StoreNotice {
  return {
    code: 'newerVersion',
    severity: 'error',
    message: `This index was made by a newer version of Skein (schema ${found}, this version knows ${known}). Update Skein to use it.`,
  };
}
