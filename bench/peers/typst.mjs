/** Typst inside Node, one compiler for all briefs; `STANDARD=ua-1` asks for PDF/UA-1. */
import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolder, tasks } from './files.mjs';

const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [fontFolder] }],
});
const { STANDARD: pdfStandard } = process.env;
const main = '#import "brief.typ": brief\n#brief(json(bytes(sys.inputs.data)))';
for (const [index, { input, output }] of tasks.entries()) {
  const inputs = { data: readFileSync(input, 'utf8') };
  writeFileSync(
    output,
    compiler.pdf({ mainFileContent: main, inputs }, pdfStandard ? { pdfStandard } : undefined),
  );
  if (index % 20 === 19) compiler.evictCache(10);
}
