import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelTextKey } from '../../../../server/protocol/panelTexts.ts';
import { type HelpRow, helpRows } from '../model/commands.ts';
import type { Say } from '../model/say.ts';
import { Icon } from './icon.tsx';
import { Legend } from './legend.tsx';
import type { PanelProps } from './panelProps.ts';

/** Keys, made of the table that they act by; the mouse; and the legend. */
export function Help({ panel, say }: PanelProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = panel.isHelpOpen.value;
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const close = (): void => {
    panel.isHelpOpen.value = false;
  };
  return (
    <dialog ref={dialog} class="help" aria-label={say('help')} onClose={close}>
      {isOpen && (
        <>
          <header>
            <h1>{say('help')}</h1>
            <button type="button" class="action" aria-label={say('close')} title={say('close')} onClick={close}>
              <Icon name="close" />
            </button>
          </header>
          <div class="help-columns">
            <section>
              <h2>{say('helpKeys')}</h2>
              <Rows rows={helpRows(say)} />
            </section>
            <section>
              <h2>{say('helpLegend')}</h2>
              <Legend say={say} />
              <h2>{say('helpMouse')}</h2>
              <Rows rows={mouseRows(say)} />
            </section>
          </div>
        </>
      )}
    </dialog>
  );
}

function Rows({ rows }: { readonly rows: readonly HelpRow[] }): VNode {
  return (
    <dl class="help-rows">
      {rows.map(({ key, what }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

const mouse: readonly (readonly [PanelTextKey, PanelTextKey])[] = [
  ['mouseClick', 'mouseWhatClick'],
  ['mouseDouble', 'mouseWhatDouble'],
  ['mouseSide', 'mouseWhatSide'],
  ['mouseBadge', 'mouseWhatBadge'],
  ['mouseHide', 'mouseWhatHide'],
  ['mouseZoom', 'mouseWhatZoom'],
  ['mousePan', 'mouseWhatPan'],
];

function mouseRows(say: Say): readonly HelpRow[] {
  return mouse.map(([key, what]) => ({ key: say(key), what: say(what) }));
}
