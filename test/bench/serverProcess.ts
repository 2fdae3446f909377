/** The built language server as a process of its own, spoken to over Node's channel, as the editor does. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  RegistrationRequest,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { Method, type StatusParams } from '../../server/protocol/messages.ts';

const SERVER = join(import.meta.dirname, '../../dist/server/server.js');

export interface ServerProcess {
  readonly pid: number;
  readonly connection: ProtocolConnection;
  /** Everything is as on disk: the first look has ended. */
  readonly ready: Promise<void>;
  /** What it said of itself last. */
  readonly status: () => StatusParams | undefined;
  /** Lines of its log that tell of failures. */
  readonly errors: readonly string[];
  readonly uriOf: (path: string) => string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly root: string;
  readonly cache: string;
  /** Switches of Node, such as `--cpu-prof`. */
  readonly execArgv?: readonly string[];
}

/** Starts the server on one folder and greets it; resolves when `initialized` was sent. */
export async function startServer({ root, cache, execArgv = [] }: ServerOptions): Promise<ServerProcess> {
  const child = fork(SERVER, ['--node-ipc'], {
    env: { ...process.env, SKEIN_CACHE_DIR: cache },
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  const ready = Promise.withResolvers<void>();
  const errors: string[] = [];
  let status: StatusParams | undefined;
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  connection.onNotification('window/logMessage', ({ type, message }: { readonly type: number; readonly message: string }) => {
    if (type === 1) errors.push(message);
  });
  connection.onNotification(Method.didChangeStatus, (params: StatusParams) => {
    status = params;
    if (params.state === 'ready') ready.resolve();
    if (params.state === 'error') ready.reject(new Error(params.notice?.message ?? 'The server failed'));
  });
  connection.listen();
  const uri = pathToFileURL(root).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
    workspaceFolders: [{ uri, name: 'corpus' }],
  });
  await connection.sendNotification('initialized', {});
  return {
    pid: child.pid ?? 0,
    connection,
    ready: ready.promise,
    status: () => status,
    errors,
    uriOf: (path) => pathToFileURL(join(root, path)).href,
    stop: () => stop(child, connection),
  };
}

async function stop(child: ChildProcess, connection: ProtocolConnection): Promise<void> {
  const ended = once(child, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}
