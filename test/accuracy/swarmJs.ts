/** SWARM-JS, the JavaScript part of SWARM-CG: PyCG's categories, written anew. It calls arrow functions inside of classes after their variables. */
import type { CallGraphSet } from './callGraphs.ts';

export const SWARM_JS: CallGraphSet = {
  extension: '.js',
  folderFile: 'index',
  constructorName: 'constructor',
  lambda: { word: 'arrow', sign: /=>/g, counted: /=>/, inVariable: /^(?:const|let) \w+ = .*=>/ },
  bases: /^\s*class \w+ extends (\w+)/,
};
