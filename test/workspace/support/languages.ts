import type { Languages } from '../../../server/src/workspace/content/classify.ts';

const BY_EXTENSION: Readonly<Record<string, string>> = { '.ts': 'typescript', '.py': 'python', '.go': 'go' };

/** Three languages by extension, Python also by shebang. */
export const LANGUAGES: Languages = {
  ofPath(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    return dot > 0 ? BY_EXTENSION[name.slice(dot)] : 'shebang';
  },
  ofContent(path, { head }) {
    const named = LANGUAGES.ofPath(path);
    if (named !== 'shebang') return named;
    return /^#!.*python/.test(head) ? 'python' : undefined;
  },
};
