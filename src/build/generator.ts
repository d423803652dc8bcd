/** The program that made an output; `version` is that of `package.json` (a test holds them together). */
export const generator = { name: 'briefwright', version: '0.1.0' } as const;
