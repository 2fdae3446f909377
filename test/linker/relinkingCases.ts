/** Edits, one for each kind of thing that a link may be made from, and who must be linked anew after them: nobody more. */
import { COMING_AND_GOING } from './comingAndGoing.ts';
import type { RelinkingCase } from './relinkingCase.ts';
import { C_CASES } from './relinkingCasesOfC.ts';
import { GO_CASES } from './relinkingCasesOfGo.ts';
import { LANGUAGE_CASES } from './relinkingCasesOfLanguages.ts';
import { PYTHON_CASES } from './relinkingCasesOfPython.ts';
import { TYPESCRIPT_CASES } from './relinkingCasesOfTypeScript.ts';

export const RELINKING_CASES: Readonly<Record<string, RelinkingCase>> = {
  ...COMING_AND_GOING,
  ...TYPESCRIPT_CASES,
  ...PYTHON_CASES,
  ...GO_CASES,
  ...C_CASES,
  ...LANGUAGE_CASES,
};
