/** Entry point of parser processes and their threads: all languages, nothing else. */
import { languages } from '../../../syntaxes/index.ts';
import { runParserProcess } from '../syntax/pool/parserProcess.ts';

void runParserProcess(languages);
