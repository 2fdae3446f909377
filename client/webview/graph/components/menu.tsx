import type { VNode } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Panel } from '../panel.ts';
import { Icon } from './icon.tsx';
import { placeInside } from './placeInside.ts';
import { usePopup } from './popup.ts';
import { useRovingFocus } from './rovingFocus.ts';

export interface MenuLine {
  readonly id: string;
  readonly text: string;
  /** Its key, or what else stands at the end of the line. */
  readonly hint?: string;
  readonly isChecked?: boolean;
  readonly section: number;
  readonly run: () => void;
}

export interface MenuProps {
  readonly panel: Panel;
  readonly name: string;
  readonly lines: readonly MenuLine[];
  /** In the stage, in CSS pixels; in its upper right corner when absent. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** A menu as the editor draws them. Mounted while it is open. */
export function Menu({ panel, name, lines, at }: MenuProps): VNode {
  const { container, onKeyDown } = usePopup(panel, true);
  const onArrow = useRovingFocus(container, 'vertical');
  useLayoutEffect(() => {
    if (at !== undefined && container.current !== null) placeInside(container.current, at);
  });
  return (
    <div
      class={`popup is-menu ${at === undefined ? 'is-corner' : ''}`}
      role="menu"
      aria-label={name}
      ref={container}
      onKeyDown={(event) => {
        onKeyDown(event);
        onArrow(event);
        if (event.key === 'Tab') panel.popup.value = undefined;
      }}
    >
      {lines.map((line, index) => (
        <button
          key={line.id}
          type="button"
          class={`menu-line ${index > 0 && lines[index - 1]?.section !== line.section ? 'is-first-of-section' : ''}`}
          role={line.isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
          {...(line.isChecked === undefined ? {} : { 'aria-checked': line.isChecked })}
          onClick={() => {
            panel.popup.value = undefined;
            line.run();
          }}
        >
          <span class="menu-check">{line.isChecked === true && <Icon name="check" />}</span>
          <span class="menu-text">{line.text}</span>
          <span class="menu-hint">{line.hint}</span>
        </button>
      ))}
    </div>
  );
}
