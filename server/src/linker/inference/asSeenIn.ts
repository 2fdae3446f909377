import type { Index } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import type { Type } from '../types/types.ts';

/** What is around may promise not to change what it is called on. */
export function asSeenIn(linking: Linking, view: FileView, scope: Index, type: Type): Type {
  const { isConstantAround, qualified } = linking.rulesOf(view);
  return isConstantAround?.(view, scope) === true ? (qualified?.(type, 'const') ?? type) : type;
}
