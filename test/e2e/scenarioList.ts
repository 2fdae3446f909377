import type { Scenario } from './scenario.ts';
import { accessibility } from './scenarios/accessibility.ts';
import { besideOthers } from './scenarios/besideOthers.ts';
import { callGraph } from './scenarios/callGraph.ts';
import { commands } from './scenarios/commands.ts';
import { debugViews } from './scenarios/debugViews.ts';
import { disabled } from './scenarios/disabled.ts';
import { features } from './scenarios/features.ts';
import { firstStart } from './scenarios/firstStart.ts';
import { firstSteps } from './scenarios/firstSteps.ts';
import { graphEditor } from './scenarios/graphEditor.ts';
import { graphKeys } from './scenarios/graphKeys.ts';
import { graphMouse } from './scenarios/graphMouse.ts';
import { graphSettings } from './scenarios/graphSettings.ts';
import { graphStates } from './scenarios/graphStates.ts';
import { impact } from './scenarios/impact.ts';
import { imports } from './scenarios/imports.ts';
import { indexSettings } from './scenarios/indexSettings.ts';
import { languages } from './scenarios/languages.ts';
import { largeGraphs } from './scenarios/largeGraphs.ts';
import { liveEdit } from './scenarios/liveEdit.ts';
import { multiRoot } from './scenarios/multiRoot.ts';
import { navigation } from './scenarios/navigation.ts';
import { pseudo } from './scenarios/pseudo.ts';
import { restrictedMode } from './scenarios/restrictedMode.ts';
import { searchSymbols } from './scenarios/searchSymbols.ts';
import { serverKilled } from './scenarios/serverKilled.ts';
import { states } from './scenarios/states.ts';
import { statusBar } from './scenarios/statusBar.ts';
import { themes } from './scenarios/themes.ts';
import { twoWindows } from './scenarios/twoWindows.ts';

/** All scenarios, in the order they are played. */
export const scenarios: readonly Scenario[] = [
  firstStart,
  liveEdit,
  navigation,
  callGraph,
  graphKeys,
  graphMouse,
  graphSettings,
  accessibility,
  graphEditor,
  largeGraphs,
  graphStates,
  languages,
  impact,
  imports,
  debugViews,
  besideOthers,
  commands,
  searchSymbols,
  indexSettings,
  features,
  restrictedMode,
  serverKilled,
  twoWindows,
  themes,
  disabled,
  statusBar,
  multiRoot,
  states,
  firstSteps,
  pseudo,
];
