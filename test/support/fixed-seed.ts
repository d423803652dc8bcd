import fc from 'fast-check';

/**
 * Property tests take the same cases on every run, so that a change is judged by itself and not by chance.
 * `PROPERTY_SEED=<number>` takes others.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261123) });
