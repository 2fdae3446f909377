import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The npm package that carries the real workbench and extension host. This release is VS Code 1.139.1 and runs on Node 24 only. */
const codeServerVersion = '4.139.1';

/** A VS Code that can be started: its own server program and the Node that runs it. All paths are absolute. */
export interface InstalledEditor {
  readonly folder: string;
  readonly node: string;
  /** VS Code's server program, lib/vscode/out/server-main.js inside the package. */
  readonly serverProgram: string;
}

/** Why a part of the end-to-end run cannot be had on this machine, and what a person can do about it. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly part: string;
  readonly reason: string;
  readonly remedy: string;
}

export type EditorInstallation = { readonly kind: 'installed'; readonly editor: InstalledEditor } | Unavailable;

export interface InstallOptions {
  /** Cache folder, created when missing. The editor fills a sub-folder of its own in it with about 700 MB. */
  readonly cacheFolder: string;
  readonly print: (line: string) => void;
}

/**
 * Installs VS Code below the cache folder from npm alone; returns at once when a stamp of the same version lies there.
 *
 * Install scripts stay off, because the package's own ones compile modules that are never used here (kerberos, sqlite3).
 * Two native modules are then built by name: spdlog, without which every Output channel stays empty, and the watchdog
 * that ends an extension host together with its server.
 */
export async function installEditor(options: InstallOptions): Promise<EditorInstallation> {
  const folder = path.resolve(options.cacheFolder, `code-server-${codeServerVersion}`);
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const editor: InstalledEditor = {
    folder,
    node: process.execPath,
    serverProgram: path.join(vscode, 'out', 'server-main.js'),
  };
  const major = Number(process.versions.node.split('.')[0]);
  if (major !== 24) {
    return unavailable(`it needs Node 24, this is Node ${process.versions.node}`, 'start the run with the node in node_modules/.bin');
  }
  if ((await readStamp(folder)) === stampText()) return { kind: 'installed', editor };

  const started = performance.now();
  const report = (text: string) => options.print(`editor: ${text} (${Math.round((performance.now() - started) / 1000)} s)`);
  report(`installing VS Code (code-server ${codeServerVersion}) into ${folder}`);
  try {
    // A half-finished install of an earlier run is never repaired, it is replaced.
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
    await npm(folder, folder, ['install', '--no-save', '--ignore-scripts', `code-server@${codeServerVersion}`]);
    report('package unpacked');
    await npm(folder, vscode, ['install', '--omit=dev', '--ignore-scripts']);
    report('dependencies of the workbench installed');
    await npm(folder, path.join(vscode, 'extensions'), ['install', '--omit=dev', '--ignore-scripts']);
    report('dependencies of the built-in extensions installed');
    await linkHelpers(vscode);
    const headers = await nodeHeaders(folder);
    await npm(folder, vscode, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], { npm_config_nodedir: headers });
    await writeFile(path.join(folder, stampName), stampText());
    report('ready');
    return { kind: 'installed', editor };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unavailable(reason, `it needs the npm registry, python3, make and a C++ compiler; see ${path.join(folder, 'install.log')}`);
  }
}

const stampName = 'installed.txt';

function stampText(): string {
  return `code-server ${codeServerVersion}, node ABI ${process.versions.modules}, ${process.platform}-${process.arch}\n`;
}

async function readStamp(folder: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(folder, stampName), 'utf8');
  } catch {
    return undefined; // Not installed yet: the ordinary first run.
  }
}

/** The two links that the package's own post-install script would have made. */
async function linkHelpers(vscode: string): Promise<void> {
  const links = [
    { target: 'code-linux.sh', at: path.join(vscode, 'bin', 'remote-cli', 'code-server') },
    { target: 'browser-linux.sh', at: path.join(vscode, 'bin', 'helpers', 'browser.sh') },
  ];
  for (const link of links) {
    await rm(link.at, { force: true });
    await symlink(link.target, link.at);
  }
}

/** A folder with include/node/node.h of the running Node: beside the project's own Node, or else from the npm package of this platform. */
async function nodeHeaders(folder: string): Promise<string> {
  const name = `node-${process.platform}-${process.arch}`;
  const installed = path.join(path.dirname(process.execPath), '..', 'node_modules', name);
  if (existsSync(path.join(installed, 'include', 'node', 'node.h'))) return installed;
  const headers = path.join(folder, 'node-headers');
  await mkdir(headers, { recursive: true });
  await npm(folder, headers, ['pack', `${name}@${process.versions.node}`]);
  const archive = path.join(headers, `${name}-${process.versions.node}.tgz`);
  await run(folder, 'tar', ['-xzf', archive, '--strip-components=1', 'package/include'], { cwd: headers, env: process.env });
  await rm(archive);
  return headers;
}

async function npm(folder: string, cwd: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}): Promise<void> {
  const env = {
    ...process.env,
    // npm itself must run on Node 24 too, or it would build the native modules for the machine's own Node.
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    ...extra,
  };
  await run(folder, 'npm', args, { cwd, env });
}

async function run(folder: string, command: string, args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(path.join(folder, 'install.log'), { flags: 'a' });
  log.write(`\n$ ${command} ${args.join(' ')}\n`);
  let complaints = '';
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const exitCode = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  log.end();
  if (exitCode !== 0) {
    const first = complaints.split('\n').find((line) => /error/i.test(line)) ?? '';
    throw new Error(`"${command} ${args.join(' ')}" ended with code ${exitCode} ${first}`.trim());
  }
}

function unavailable(reason: string, remedy: string): Unavailable {
  return { kind: 'unavailable', part: 'the real VS Code', reason, remedy };
}
