/** The micro-benchmark of PyCG. It counts the lambdas of a module. */
import type { CallGraphSet } from './callGraphs.ts';

export const PYCG: CallGraphSet = {
  extension: '.py',
  folderFile: '__init__',
  constructorName: '__init__',
  lambda: { word: 'lambda', sign: /\blambda\b/g, counted: /^\S.*\blambda\b/, inVariable: /^\w+ = lambda\b/ },
  bases: /^class \w+\((.*)\)/,
};
