/** Entry point of parser processes and their threads, and of the process that prints one syntax tree: all languages, nothing else. */
import { languages } from '../../../syntaxes/index.ts';
import { runParserProcess } from '../syntax/pool/parserProcess.ts';
import { runTreeProcess, TREE_TASK } from '../syntax/treeProcess.ts';

if (process.argv[2] === TREE_TASK) void runTreeProcess(languages);
else void runParserProcess(languages);
