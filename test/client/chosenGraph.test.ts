/** Which of several graphs a command is about. */
import { expect, test } from 'vitest';
import { chosenGraph } from '../../client/src/graph/chosenGraph.ts';
import type { GraphPanel } from '../../client/src/graph/graphPanel.ts';

const tab = { title: 'the tab' } as unknown as GraphPanel;
const view = { title: 'the view' } as unknown as GraphPanel;

test('the palette means the graph tab in front, and the view without one', () => {
  expect(chosenGraph({ activeEditor: tab, current: view }, [])).toBe(tab);
  expect(chosenGraph({ activeEditor: undefined, current: view }, [])).toBe(view);
  expect(chosenGraph({ activeEditor: undefined, current: undefined }, [])).toBeUndefined();
});

test('a title bar means what is below it', () => {
  expect(chosenGraph({ activeEditor: tab, current: view }, [undefined])).toBe(view);
  expect(chosenGraph({ activeEditor: tab, current: view }, [undefined, { groupId: 0 }])).toBe(tab);
});
