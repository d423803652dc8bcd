/**
 * The style of the page. Every shade keeps 4.5:1 to the text on it, in light and in dark (WCAG 2.2, 1.4.3), which a
 * test measures.
 */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1a1a1a; --paper: #ffffff; --rule: #767676; --link: #0b3d91;
  --level-0: #ffffff; --level-1: #e3eef9; --level-2: #cfe1f2; --level-3: #b5d0ea; --level-4: #9cc3e4; --level-5: #8bb8de; }
@media (prefers-color-scheme: dark) { :root { --text: #f2f2f2; --paper: #16181c; --rule: #8a8f98; --link: #b9d4ff;
  --level-0: #16181c; --level-1: #1b2a3d; --level-2: #1e3550; --level-3: #214062; --level-4: #244a74; --level-5: #275485; } }
body { margin: 0; background: var(--paper); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3, li { overflow-wrap: anywhere; }
h1 { line-height: 1.2; }
h3 { margin-bottom: 0.25rem; font-size: 1rem; }
ul { margin-top: 0.25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
caption { padding-bottom: 0.5rem; text-align: left; font-weight: 600; }
th, td { border: 1px solid var(--rule); padding: 0.375rem 0.625rem; }
th { text-align: left; vertical-align: bottom; }
td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td small { font-size: 0.875rem; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.legend span { display: inline-block; padding: 0 0.5rem; border: 1px solid var(--rule); }
${[0, 1, 2, 3, 4, 5].map((level) => `.level-${level} { background: var(--level-${level}); }`).join('\n')}
@media print { .wide { overflow: visible; } .level-1, .level-2, .level-3, .level-4, .level-5 { print-color-adjust: exact; }
  tr, li { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; } }
`;
