/** The setting `skein.trace.server`, which vscode-languageclient reads by itself: its values are those that the library knows, and each has its effect. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  Trace,
} from 'vscode-languageserver/node';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>> };
  };
};
const values = manifest.contributes.configuration.properties['skein.trace.server']?.enum ?? [];

let connection: ProtocolConnection;
afterEach(() => connection.dispose());

/** What the log gets of one message. */
async function traced(value: string): Promise<string> {
  connection = createProtocolConnection(new StreamMessageReader(new PassThrough()), new StreamMessageWriter(new PassThrough()));
  connection.listen();
  const lines: string[] = [];
  const log = (message: unknown, data?: string) => void lines.push(`${String(message)} ${data ?? ''}`);
  await connection.trace(Trace.fromString(value), { log });
  await connection.sendNotification('skein/told', { folder: 'app' });
  return lines.join('\n');
}

test.each([
  ['off', /^$/],
  ['messages', /^Sending notification 'skein\/told'\.\s*$/],
  ['compact', /^Sending notification 'skein\/told'\.\s+Params: \{"folder":"app"\}\s*$/],
  ['verbose', /^Sending notification 'skein\/told'\.\s+Params: \{\s+"folder": "app"\s+\}\s*$/],
])('%s', async (value, said) => {
  expect(values).toContain(value);
  expect(await traced(value)).toMatch(said);
});

test('the client has the name under which the library looks for the setting', async () => {
  await traced('off');
  expect(values).toHaveLength(4);
  const source = readFileSync(join(root, 'client/src/languageClient.ts'), 'utf8');
  expect(source).toMatch(/new QuietLanguageClient\(\s*(\/\/.*\s*)?'skein',/);
  const library = readFileSync(join(root, 'node_modules/vscode-languageclient/lib/common/client.js'), 'utf8');
  expect(library).toContain("config.get('trace.server'");
});
