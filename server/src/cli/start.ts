/** What `skein` starts. Compiled code kept from earlier runs saves most of the time of a short command. */
import { createRequire } from 'node:module';
import { keepCompiledCode } from '../api/compiledCode.ts';

keepCompiledCode();
createRequire(import.meta.filename)('./commandLine.js');
