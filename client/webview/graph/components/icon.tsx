import type { VNode } from 'preact';
import { type IconName, iconPaths } from '../icons.ts';

/** Beside a text or on a button that has a name; alone it says nothing. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  );
}
