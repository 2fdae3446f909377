/** What the words of a condition alone say about it: on a Unix with GCC, and nothing else is known. */

/** Whether a branch is compiled; undefined where its words do not say. `ifdef X`, `elif A && B`, `else`. */
export function holds(directive: string): boolean | undefined {
  const [, word = '', rest = ''] = /^\s*([a-z]+)([\s\S]*)$/.exec(directive) ?? [];
  const condition = rest.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|\\\r?\n/g, ' ').trim();
  if (word === 'else') return undefined;
  const [name = ''] = /^\w+/.exec(condition) ?? [];
  if (word.endsWith('ndef')) return opposite(isDefined(name));
  if (word.endsWith('def')) return isDefined(name);
  return new Words(condition).value();
}

function isDefined(name: string): boolean | undefined {
  if (OTHERS.test(name)) return false;
  return OWN.has(name) ? true : undefined;
}

const OWN: ReadonlySet<string> = new Set(
  '__GNUC__ __STDC__ __STDC_VERSION__ __unix__ __unix unix __linux__ __linux linux __x86_64__ __ELF__ __LP64__'.split(' '),
);
/** Other systems and compilers. */
const OTHERS =
  /^_*(?:WIN(?:32|64|CE|DOWS|RT)?|WINNT|MSC_VER|MSVC\w*|CYGWIN|MINGW(?:32|64)?|APPLE|MACH|MACOSX?|FreeBSD|OpenBSD|NetBSD|DragonFly|sun|SVR4|AIX|MVS|ANDROID|HAIKU|EMSCRIPTEN|BORLANDC|TURBOC|WATCOMC|DJGPP|MSDOS|OS2|VMS|hpux|QNX|QNXNTO|PASE|ICC|INTEL_COMPILER|NVCC|CUDACC|CUDA_ARCH|SUNPRO_CC?|IBMCPP|xlC|ARMCC_VERSION|WASM|wasm|BEOS|SYMBIAN32)(?:_+)?$/;

function opposite(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

class Words {
  readonly #words: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#words = (text.match(/\w+|&&|\|\||[!=<>]=|\S/g) ?? []).slice(0, 100);
  }

  value(): boolean | undefined {
    const value = this.#any();
    return this.#at >= this.#words.length ? value : undefined;
  }

  #any(): boolean | undefined {
    let value = this.#all();
    while (this.#take('||')) {
      const other = this.#all();
      value = value === true || other === true ? true : value === undefined || other === undefined ? undefined : false;
    }
    return value;
  }

  #all(): boolean | undefined {
    let value = this.#one();
    while (this.#take('&&')) {
      const other = this.#one();
      value = value === false || other === false ? false : value === undefined || other === undefined ? undefined : true;
    }
    return value;
  }

  #one(): boolean | undefined {
    if (this.#take('!')) return opposite(this.#one());
    if (this.#take('(')) {
      const value = this.#any();
      return this.#take(')') ? value : this.#unknown();
    }
    const word = this.#words[this.#at++] ?? '';
    if (word === 'defined') {
      const isBracketed = this.#take('(');
      const name = this.#words[this.#at++] ?? '';
      return isBracketed && !this.#take(')') ? this.#unknown() : isDefined(name);
    }
    const isCompared = COMPARED.has(this.#words[this.#at] ?? '');
    if (isCompared) {
      this.#at += 2;
      return isDefined(word) === false ? false : undefined;
    }
    if (/^\d+$/.test(word)) return Number(word) !== 0;
    return /^\w+$/.test(word) ? isDefined(word) : this.#unknown();
  }

  #take(word: string): boolean {
    const isThere = this.#words[this.#at] === word;
    if (isThere) this.#at++;
    return isThere;
  }

  /** Not understood: nothing of the rest counts. */
  #unknown(): undefined {
    this.#at = this.#words.length;
    return undefined;
  }
}

const COMPARED: ReadonlySet<string> = new Set(['==', '!=', '<', '>', '<=', '>=']);
