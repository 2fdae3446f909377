import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { InstalledEditor } from './installEditor.ts';
import { until } from './until.ts';

/** Where one VS Code keeps its things. Every scenario has its own user data; the installed extensions are shared. */
export interface EditorProfile {
  readonly userData: string;
  readonly extensions: string;
}

/** `granted` starts VS Code with every folder trusted; `asked` leaves workspace trust as a user has it. */
export type WorkspaceTrust = 'granted' | 'asked';

export interface EditorServerOptions {
  readonly editor: InstalledEditor;
  readonly profile: EditorProfile;
  readonly trust: WorkspaceTrust;
  /** User settings on top of the quiet ones of this file. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Added to the environment of the server, and so of the extension. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A running VS Code server. It leads a process group of its own, which ends with `stop`. */
export interface EditorServer {
  readonly processGroup: number;
  /** The address that shows a folder or a `.code-workspace` file (absolute path), or a window without any. */
  readonly addressOf: (target: string | undefined) => string;
  readonly stop: () => Promise<void>;
}

/** Installs a .vsix into the profile with VS Code's own command line. Throws with its output when that fails. */
export async function installExtension(editor: InstalledEditor, profile: EditorProfile, vsix: string): Promise<void> {
  await mkdir(profile.extensions, { recursive: true });
  const child = spawn(editor.node, [...profileArguments(editor, profile), '--install-extension', vsix, '--force'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnvironment({}),
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0 || !output.includes('successfully installed')) throw new Error(`VS Code did not install ${vsix}:\n${output}`);
}

/** Starts VS Code's own server program on a free loopback port and waits until it listens. */
export async function startEditorServer(options: EditorServerOptions): Promise<EditorServer> {
  const { editor, profile } = options;
  await mkdir(path.join(profile.userData, 'User'), { recursive: true });
  const settings = JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2);
  await writeFile(path.join(profile.userData, 'User', 'settings.json'), settings);

  const trust = options.trust === 'granted' ? ['--disable-workspace-trust'] : [];
  const child = spawn(editor.node, [...profileArguments(editor, profile), ...serverArguments, ...trust], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnvironment(options.environment),
    detached: true, // A group of its own: an extension host would outlive a server that is ended alone.
  });
  let output = '';
  const log = createWriteStream(path.join(profile.userData, 'server.log'));
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(log, { end: false });
    stream.on('data', (data: Buffer) => (output += data.toString()));
  }
  const processGroup = child.pid;
  if (processGroup === undefined) throw new Error(`VS Code could not be started with ${editor.node}`);
  liveGroups.add(processGroup);

  const port = await until('VS Code to listen', () => {
    const match = /listening on (\d+)/.exec(output);
    if (match?.[1] !== undefined) return { found: match[1] };
    if (child.exitCode !== null) throw new Error(`VS Code ended with code ${child.exitCode}:\n${output}`);
    return { seen: output };
  });
  return {
    processGroup,
    addressOf: (target) => {
      if (target === undefined) return `http://127.0.0.1:${port}/?ew=true`;
      const kind = target.endsWith('.code-workspace') ? 'workspace' : 'folder';
      return `http://127.0.0.1:${port}/?${kind}=${encodeURIComponent(target)}`;
    },
    stop: () => stopGroup(child, processGroup),
  };
}

const serverArguments = [
  ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off'],
  // A closed window ends its extension host now, not after the three hours that a lost connection is granted.
  ...['--reconnection-grace-time', '1'],
];

function profileArguments(editor: InstalledEditor, profile: EditorProfile): readonly string[] {
  return [
    editor.serverProgram,
    '--accept-server-license-terms',
    ...['--server-data-dir', path.join(profile.userData, 'server')],
    ...['--user-data-dir', profile.userData],
    ...['--extensions-dir', profile.extensions],
  ];
}

/** Settings that keep VS Code to itself and stop it from completing what the scenarios type. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.acceptSuggestionOnEnter': 'off',
  'editor.autoClosingBrackets': 'never',
  'editor.autoIndent': 'none',
  'editor.minimap.enabled': false,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // The web flavour saves by itself; the desktop does not.
  'git.enabled': false, // The scenarios run git themselves and want nobody else at the repository.
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.confirmBeforeClose': 'never',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on', // No picture is taken halfway through a movement.
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
} as const;

/** What npm tells its scripts must not reach the editor, or extensions would take it for the user's own wishes. */
function cleanEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && name !== 'NODE_OPTIONS');
  return { ...Object.fromEntries(own), ...extra };
}

const liveGroups = new Set<number>();

// Whatever ends this process, no VS Code stays behind.
process.once('exit', () => {
  for (const group of liveGroups) signalGroup(group, 'SIGKILL');
});

async function stopGroup(leader: ChildProcess, group: number): Promise<void> {
  const ended = leader.exitCode === null ? new Promise<void>((resolve) => leader.once('exit', () => resolve())) : undefined;
  signalGroup(group, 'SIGTERM');
  const impatient = setTimeout(() => signalGroup(group, 'SIGKILL'), 3_000);
  await ended;
  clearTimeout(impatient);
  // Members that ignored the polite signal go now; the leader is gone, so nothing restarts them.
  signalGroup(group, 'SIGKILL');
  liveGroups.delete(group);
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch (error) {
    // ESRCH: nobody is left in the group, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
