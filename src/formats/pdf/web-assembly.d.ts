/** The one function of WebAssembly that is used here; TypeScript declares it only for browsers. */
declare const WebAssembly: {
  instantiate<Exports>(module: Uint8Array): Promise<{ readonly instance: { readonly exports: Exports } }>;
};
