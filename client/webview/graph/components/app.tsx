import type { VNode } from 'preact';
import type { Panel } from '../panel.ts';
import { Banner } from './banner.tsx';
import { Canvas } from './canvas.tsx';
import { FilterPopup } from './filterPopup.tsx';
import { Help } from './help.tsx';
import { ListView } from './listView.tsx';
import { MoreMenu } from './moreMenu.tsx';
import { NodeMenu } from './nodeMenu.tsx';
import { NoticeView } from './noticeView.tsx';
import { PreviewStrip } from './previewStrip.tsx';
import { SearchField } from './searchField.tsx';
import { StatusBar } from './statusBar.tsx';
import { Toolbar } from './toolbar.tsx';
import { Tooltip } from './tooltip.tsx';

/** The frame: toolbar, what is drawn or listed, preview and status. */
export function App({ panel }: { readonly panel: Panel }): VNode | null {
  const say = panel.say.value;
  if (say === undefined) return null;
  const isList = panel.isList.value;
  // What lies beneath a message cannot be reached.
  const isCovered = panel.notice.value !== undefined;
  return (
    <div class="panel">
      <Toolbar panel={panel} say={say} />
      <Banner panel={panel} say={say} />
      <main class="stage">
        <Canvas panel={panel} say={say} isHidden={isList || isCovered} />
        {isList && !isCovered && <ListView panel={panel} say={say} />}
        <NoticeView panel={panel} say={say} />
        <SearchField panel={panel} say={say} />
        <FilterPopup panel={panel} say={say} />
        <MoreMenu panel={panel} say={say} />
        <NodeMenu panel={panel} say={say} />
        <Tooltip panel={panel} say={say} />
        <Flash panel={panel} />
      </main>
      <PreviewStrip panel={panel} say={say} />
      <StatusBar panel={panel} say={say} />
      <Help panel={panel} say={say} />
      <Live panel={panel} />
    </div>
  );
}

/** Heard, not seen. */
function Live({ panel }: { readonly panel: Panel }): VNode {
  return (
    <div class="only-heard" role="status" aria-live="polite">
      {panel.announcement}
    </div>
  );
}

/** Seen only: it is heard through `Live`. */
function Flash({ panel }: { readonly panel: Panel }): VNode | null {
  const text = panel.flash.value;
  return text === undefined ? null : (
    <div class="flash" aria-hidden="true">
      {text}
    </div>
  );
}
