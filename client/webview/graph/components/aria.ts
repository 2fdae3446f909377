import type { AriaRole } from 'preact';

/** Of WAI-ARIA's graphics module, which Preact's types do not know. */
export const graphicsDocument = { role: role('graphics-document') };
export const graphicsObject = { role: role('graphics-object') };
export const graphicsSymbol = { role: role('graphics-symbol') };

/** Drawn for the eye only: what it tells is said by the label of a node, a group or a line of the list. */
export const unheard = { 'aria-hidden': true } as const;

function role(name: `graphics-${string}`): AriaRole {
  return name as string as AriaRole;
}
