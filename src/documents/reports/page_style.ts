/** How the HTML report looks, by day and by night. Nothing in it needs escaping. */
export const pageStyle = `
:root { color-scheme: light dark; --good: #1a7f37; --bad: #cf222e; --quiet: #6e7781; --gone: rgba(207, 34, 46, 0.25); --new: rgba(26, 127, 55, 0.25); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
article { border-left: 4px solid var(--quiet); padding-left: 1rem; margin: 2rem 0; }
article.passed { border-color: var(--good); }
article.failed { border-color: var(--bad); }
.passed .verdict { color: var(--good); }
.failed .verdict, a.failed { color: var(--bad); }
.skipped .verdict { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption, th, figcaption { text-align: left; color: var(--quiet); font-weight: normal; }
td, pre { font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; vertical-align: top; }
td { padding: 0 0.5rem; }
.difference td:not(.line) { width: 50%; }
.line { width: 3rem; text-align: right; color: var(--quiet); user-select: none; }
td.none { background: rgba(128, 128, 128, 0.1); }
figure { margin: 1rem 0; }
pre { margin: 0; }
del, ins { text-decoration: none; }
td.claimed { background: rgba(207, 34, 46, 0.08); }
td.printed { background: rgba(26, 127, 55, 0.08); }
del { background: var(--gone); }
ins { background: var(--new); }
`;
