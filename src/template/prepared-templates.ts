import type { PreparedTemplates } from './prepared-template-set.ts';

/** The build of briefwright writes another module in the place of this one, with what `prepareTemplates` gives. */
export const preparedTemplates: PreparedTemplates | undefined = undefined;
