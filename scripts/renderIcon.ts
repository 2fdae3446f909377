/** Renders client/media/icon.svg to the PNG files the marketplace takes: `node scripts/renderIcon.ts <path of Chromium>`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const media = join(import.meta.dirname, '../client/media');
const sizes: Readonly<Record<string, number>> = { 'icon.png': 256, 'icon-128.png': 128 };

const browser = await chromium.launch({ executablePath: process.argv[2] ?? 'chromium', args: ['--no-sandbox'] });
const drawing = readFileSync(join(media, 'icon.svg'), 'utf8');
for (const [file, size] of Object.entries(sizes)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0">${drawing.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `)}</body>`,
  );
  await page.screenshot({ path: join(media, file), omitBackground: true });
  await page.close();
}
await browser.close();
