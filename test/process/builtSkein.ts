/** The built command line as a process of its own, on a folder of its own with a cache of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const CLI = join(import.meta.dirname, '../../dist/cli/skein.js');

export interface Ended {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when stdout has held the text. */
  readonly said: (text: string) => Promise<void>;
}

export class Sandbox {
  readonly base = mkdtempSync(join(tmpdir(), 'skein-process-'));
  readonly root = join(this.base, 'workspace');
  readonly cache = join(this.base, 'cache');
  readonly #running = new Set<ChildProcess>();

  constructor() {
    mkdirSync(this.root);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** `count` small modules that call each other. */
  writeModules(count: number): void {
    for (let at = 0; at < count; at++) {
      const next = (at + 1) % count;
      this.write(
        `package${at % 40}/module${at}.ts`,
        `import { work${next} } from './module${next}';\nexport function work${at}(n: number) {\n  return work${next}(n) + ${at};\n}\n`,
      );
    }
  }

  start(args: readonly string[], options: { readonly uid?: number } = {}): Running {
    const child = spawn(process.execPath, [CLI, ...args, '--root', this.root], {
      cwd: this.base,
      env: { ...process.env, SKEIN_CACHE_DIR: this.cache, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    });
    this.#running.add(child);
    let stdout = '';
    let stderr = '';
    const waiting = new Set<() => void>();
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
      for (const look of waiting) look();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (code) => {
        this.#running.delete(child);
        resolve({ code, stdout, stderr });
      });
    });
    const said = (text: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => {
          if (!stdout.includes(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended without saying "${text}": ${stdout}${stderr}`)));
      });
    return { process: child, ended, said };
  }

  async run(args: readonly string[], options: { readonly uid?: number } = {}): Promise<Ended> {
    return this.start(args, options).ended;
  }

  async json<T>(args: readonly string[]): Promise<T> {
    const { stdout, stderr } = await this.run([...args, '--json']);
    try {
      return JSON.parse(stdout) as T;
    } catch {
      throw new Error(`No JSON: ${stdout}${stderr}`);
    }
  }

  dispose(): void {
    for (const child of this.#running) child.kill('SIGKILL');
    rmSync(this.base, { recursive: true, force: true });
  }
}
