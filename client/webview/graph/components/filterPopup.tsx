import type { VNode } from 'preact';
import type { GraphFilters, GraphQuery } from '../../../../server/protocol/graph.ts';
import { withFilters, withNothingHidden } from '../model/queryEdits.ts';
import { globsOf } from '../model/queryFilters.ts';
import { confidenceTexts, treatmentTexts } from '../model/queryTexts.ts';
import { Icon } from './icon.tsx';
import type { PanelProps } from './panelProps.ts';
import { usePopup } from './popup.ts';

/** What is shown, folded or hidden. Every change asks at once. */
export function FilterPopup({ panel, say }: PanelProps): VNode | null {
  const isOpen = panel.popup.value === 'filter';
  const { container, onKeyDown } = usePopup(panel, isOpen);
  const query = panel.shown.value?.query;
  if (!isOpen || query === undefined) return null;
  const { filters, hidden } = query;
  const change = (part: Partial<GraphFilters>): void => panel.ask((current) => withFilters(current, part));
  return (
    <div class="popup is-filter" role="dialog" aria-label={say('filter')} ref={container} onKeyDown={onKeyDown}>
      <header>
        <h2>{say('filter')}</h2>
        <button
          type="button"
          class="action is-small"
          aria-label={say('close')}
          title={say('close')}
          onClick={() => (panel.popup.value = undefined)}
        >
          <Icon name="close" />
        </button>
      </header>
      <Choice name={say('tests')} values={treatmentTexts} current={filters.tests} say={say} onChoose={(tests) => change({ tests })} />
      <Choice
        name={say('externals')}
        values={treatmentTexts}
        current={filters.externals}
        say={say}
        onChoose={(externals) => change({ externals })}
      />
      <Choice
        name={say('confidence')}
        values={confidenceTexts}
        current={filters.minConfidence}
        say={say}
        onChoose={(minConfidence) => change({ minConfidence })}
      />
      {isAboutImports(query) && (
        <label class="check">
          <input type="checkbox" checked={filters.typeOnly} onChange={({ currentTarget: { checked } }) => change({ typeOnly: checked })} />
          {say('typeOnly')}
        </label>
      )}
      <Globs name={say('include')} hint={say('globHint')} globs={filters.include} onChange={(include) => change({ include })} />
      <Globs name={say('exclude')} hint={say('globHint')} globs={filters.exclude} onChange={(exclude) => change({ exclude })} />
      {hidden.length > 0 && (
        <footer>
          <span>{say('hiddenCount', hidden.length)}</span>
          <button type="button" class="link" onClick={() => panel.ask(withNothingHidden)}>
            {say('keyUnhide')}
          </button>
        </footer>
      )}
    </div>
  );
}

function isAboutImports({ kind }: GraphQuery): boolean {
  return kind === 'imports' || kind === 'cycles';
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly values: Readonly<Record<T, Parameters<PanelProps['say']>[0]>>;
  readonly current: T;
  readonly say: PanelProps['say'];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ name, values, current, say, onChoose }: ChoiceProps<T>): VNode {
  // The keys of a record are what its type says.
  const all = Object.keys(values) as T[];
  return (
    <fieldset class="choice">
      <legend>{name}</legend>
      <span class="choices">
        {all.map((value) => (
          <label key={value} class={value === current ? 'is-chosen' : ''}>
            <input type="radio" name={name} value={value} checked={value === current} onChange={() => onChoose(value)} />
            {say(values[value])}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

interface GlobsProps {
  readonly name: string;
  readonly hint: string;
  readonly globs: readonly string[];
  readonly onChange: (globs: readonly string[]) => void;
}

function Globs({ name, hint, globs, onChange }: GlobsProps): VNode {
  return (
    <label class="field">
      {name}
      <input
        type="text"
        class="input"
        placeholder={hint}
        title={hint}
        value={globs.join(', ')}
        onChange={({ currentTarget: { value } }) => onChange(globsOf(value))}
      />
    </label>
  );
}
