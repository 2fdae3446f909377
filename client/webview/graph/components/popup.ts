import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Panel } from '../panel.ts';

export interface PopupParts {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What takes the focus, by preference: what is chosen, a line of a menu, anything. */
const firstFocus = ['input:checked', '[role^="menuitem"]', 'input'] as const;

/** Takes the focus when it opens, gives it back when it closes; Escape and a click elsewhere close it. */
export function usePopup(panel: Panel, isOpen: boolean): PopupParts {
  const container = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!isOpen) return;
    opener.current = document.activeElement;
    const box = container.current;
    const first = firstFocus.map((kind) => box?.querySelector<HTMLElement>(kind)).find((control) => control instanceof HTMLElement);
    first?.focus();
    return () => {
      const { activeElement } = document;
      const isLost = activeElement === document.body || activeElement === null || box?.contains(activeElement) === true;
      if (isLost && (opener.current instanceof HTMLElement || opener.current instanceof SVGElement)) opener.current.focus();
    };
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element) || container.current?.contains(target) === true) return;
      // The button that opened it closes it by itself.
      if (target.closest('[aria-haspopup]') === null) panel.popup.value = undefined;
    };
    const closeLost = (): void => {
      panel.popup.value = undefined;
    };
    document.addEventListener('pointerdown', closeOutside, true);
    window.addEventListener('blur', closeLost);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      window.removeEventListener('blur', closeLost);
    };
  }, [isOpen, panel]);
  return {
    container,
    onKeyDown: (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      panel.popup.value = undefined;
    },
  };
}
