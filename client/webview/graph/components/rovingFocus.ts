import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

type Axis = 'horizontal' | 'vertical';

const keys: Readonly<Record<Axis, readonly [previous: string, next: string]>> = {
  horizontal: ['ArrowLeft', 'ArrowRight'],
  vertical: ['ArrowUp', 'ArrowDown'],
};

/**
 * Makes a bar or menu one tab stop: its controls are reached with the arrows, Home and End. Returns the handler for `keydown`.
 */
export function useRovingFocus(container: RefObject<HTMLElement | null>, axis: Axis): (event: KeyboardEvent) => void {
  useLayoutEffect(() => {
    const controls = controlsOf(container.current);
    const current = controls.find((control) => control === document.activeElement) ?? controls.find((control) => control.tabIndex === 0);
    setStop(controls, current ?? controls[0]);
  });
  return (event) => {
    const controls = controlsOf(container.current);
    const at = controls.findIndex((control) => control.matches(':focus'));
    const next = destination(event.key, { axis, at, count: controls.length });
    if (at === -1 || next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setStop(controls, controls[next]);
    controls[next]?.focus();
  };
}

function destination(
  key: string,
  { axis, at, count }: { readonly axis: Axis; readonly at: number; readonly count: number },
): number | undefined {
  const [previous, following] = keys[axis];
  switch (key) {
    case previous:
      return (at - 1 + count) % count;
    case following:
      return (at + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function controlsOf(container: HTMLElement | null): readonly HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>('button, select, input') ?? [])].filter((control) => !control.matches(':disabled'));
}

function setStop(controls: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
}
