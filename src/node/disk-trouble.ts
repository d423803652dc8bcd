import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * The disk stands in the way: something that is there cannot be read or written, or is larger than is allowed.
 * It is neither a mistake inside a file nor a bug; whoever catches it reports its diagnostic.
 */
export class DiskTrouble extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = 'DiskTrouble';
    this.diagnostic = diagnostic;
  }
}
