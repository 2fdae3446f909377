import type { Command } from '../app.ts';
import { findPath as findPathBetween } from '../graph/findPath.ts';

export const findPath: Command = {
  id: 'skein.findPath',
  run: (app) => findPathBetween(app, {}),
};
