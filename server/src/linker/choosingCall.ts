/** A call, for whoever chooses among definitions of one name. */
import type { PartFact } from '../facts/fileFacts.ts';
import type { FileView } from './fileView.ts';

/** A call as far as it chooses. */
export interface ChoosingCall {
  readonly view: FileView;
  /** -1 when it is not known. */
  readonly argumentCount: number;
  readonly flags: number;
  /** Whether it is called without what it extends, which is an argument then like any other. */
  readonly isUnbound?: boolean;
  /** Arguments of which something is known, by their places. */
  readonly parts: readonly PartFact[];
}
