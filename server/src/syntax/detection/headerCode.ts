/**
 * The code of a C header that every compiler reads: without comments, with empty strings, without what preprocessor conditions reserve
 * for other languages (`#ifdef __cplusplus`, `#ifdef __OBJC__`) or for nobody (`#if 0`), and without macros, which say little.
 */
export function codeOf(text: string): string {
  const plain = text.replace(COMMENTS_AND_STRINGS, (match) => (match.startsWith('/') ? ' ' : match.startsWith("'") ? "''" : '""'));
  const conditions: Condition[] = [];
  const kept: string[] = [];
  let inMacro = false;
  for (const line of plain.split('\n')) {
    const directive: RegExpExecArray | null = inMacro ? null : DIRECTIVE.exec(line);
    if (inMacro || directive?.[1] === 'define') {
      inMacro = /\\\r?$/.test(line);
      continue;
    }
    if (directive?.[1] !== undefined) follow(conditions, directive[1], directive[2] ?? '');
    if (!conditions.includes('skipped')) kept.push(line);
  }
  return kept.join('\n');
}

/** What becomes of the lines below a condition. keptInstead: the branch behind is for other languages. */
type Condition = 'kept' | 'keptInstead' | 'skipped';

function follow(conditions: Condition[], directive: string, condition: string): void {
  const last = conditions.length - 1;
  if (directive === 'endif') conditions.pop();
  else if (directive === 'if' || directive === 'ifdef') conditions.push(isForOthers(directive, condition) ? 'skipped' : 'kept');
  else if (directive === 'ifndef') conditions.push(FOR_OTHERS.test(condition) ? 'keptInstead' : 'kept');
  else if (last >= 0) conditions[last] = conditions[last] === 'keptInstead' ? 'skipped' : 'kept';
}

function isForOthers(directive: string, condition: string): boolean {
  if (directive === 'if' && /^\s*0\s*$/.test(condition)) return true;
  return FOR_OTHERS.test(condition) && !/!\s*(?:defined\b|__cplusplus)/.test(condition);
}

const FOR_OTHERS = /\b(?:__cplusplus|__OBJC__|__OBJC2__|c_plusplus|SWIG|Q_MOC_RUN)\b/;
const DIRECTIVE = /^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|else|endif|define)\b(.*)/;
const COMMENTS_AND_STRINGS = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'/g;
