import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../e2e/findChromium.ts';
import { openStage, type PageOptions, type PanelPage, type Stage } from './panelPage.ts';

/**
 * Tests that need a browser. Without one they are left out where a person works, and say so; on a build server that is a failure.
 * @param describeAll Is given a function that opens a page; pages are closed with the file.
 */
export async function inBrowser(title: string, describeAll: (open: (options?: PageOptions) => Promise<PanelPage>) => void): Promise<void> {
  const chromium = await findChromium(process.env);
  if (chromium.kind === 'unavailable') {
    test(`${title}: LEFT OUT, ${chromium.reason}; ${chromium.remedy}`, () => {
      console.warn(`${title}: left out because ${chromium.reason}; ${chromium.remedy}`);
      expect(process.env['CI'], 'a build server has Chromium').not.toBe('true');
    });
    return;
  }
  describe(title, () => {
    let stage: Stage | undefined;
    beforeAll(async () => {
      stage = await openStage(chromium.program);
    }, 60_000);
    afterAll(async () => await stage?.close());
    describeAll(async (options) => {
      if (stage === undefined) throw new Error('the browser has not started');
      return await stage.open(options);
    });
  });
}
