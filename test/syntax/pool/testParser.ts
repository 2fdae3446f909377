import { runParserProcess } from '../../../server/src/syntax/pool/parserProcess.ts';
import { testLanguages } from './testLanguages.ts';

await runParserProcess(testLanguages);
