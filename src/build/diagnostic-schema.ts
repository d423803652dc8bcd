import { z } from 'zod';
import { type DiagnosticCode, diagnosticCodes } from '../diagnostics/codes.ts';

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const span = z.strictObject({ file: z.string(), start: position, end: position });
const code = z.custom<DiagnosticCode>(
  (name) => typeof name === 'string' && Object.hasOwn(diagnosticCodes, name),
);

/** A diagnostic that comes back from a file. */
export const diagnosticSchema = z.strictObject({
  code,
  message: z.string(),
  span: span.exactOptional(),
  related: z
    .array(z.strictObject({ message: z.string(), span }))
    .readonly()
    .exactOptional(),
  help: z.string().exactOptional(),
  severity: z.enum(['error', 'warning', 'info']).exactOptional(),
});
