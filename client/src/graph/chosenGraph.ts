import type { GraphPanel } from './graphPanel.ts';

/** The graphs that a command may mean. */
export interface MeantGraphs {
  readonly activeEditor: GraphPanel | undefined;
  readonly current: GraphPanel | undefined;
}

/**
 * The graph that a command is about, by what VS Code hands over with it: nothing at all from the palette and from keys, what it knows of the
 * tab from the title bar of an editor, and an empty argument from the title bar of the view.
 */
export function chosenGraph({ activeEditor, current }: MeantGraphs, given: readonly unknown[]): GraphPanel | undefined {
  const meansTab = given.length === 0 || given.some(isTab);
  return meansTab ? (activeEditor ?? current) : current;
}

function isTab(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'groupId' in argument;
}
