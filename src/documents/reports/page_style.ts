/** How the HTML report looks: by day and by night, on any width, on paper. Nothing in it needs escaping. */
export const pageStyle = `
:root { color-scheme: light dark; --page: #f6f7f9; --card: #ffffff; --well: #f6f8fa; --text: #1f2328; --quiet: #59636e; --rule: #d9dee3; --hair: #e9ecef;
  --good: #1a7f37; --bad: #c5221f; --warn: #9a6700; --run: #3b6fd4; --wait: #8c98a6; --gone: rgba(207, 34, 46, 0.22); --new: rgba(26, 127, 55, 0.22); --gone-line: rgba(207, 34, 46, 0.07); --new-line: rgba(26, 127, 55, 0.07);
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --card: #151b23; --well: #0f141b; --text: #e6edf3; --quiet: #9198a1; --rule: #343b44; --hair: #232a33;
  --good: #4ac26b; --bad: #ff7b72; --warn: #d4a72c; --run: #6ea2ff; --wait: #7a8694; --gone: rgba(248, 81, 73, 0.35); --new: rgba(63, 185, 80, 0.3); --gone-line: rgba(248, 81, 73, 0.1); --new-line: rgba(63, 185, 80, 0.1); } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--text); background: var(--page); max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; letter-spacing: -0.01em; margin: 0 0 0.5rem; }
header p { margin: 0 0 1rem; color: var(--quiet); }
h2 { font: 600 1.05rem/1.4 var(--mono); overflow-wrap: anywhere; margin: 3rem 0 1rem; }
a { color: inherit; text-underline-offset: 0.2em; }
.quiet { color: var(--quiet); font-weight: normal; }
.shares { display: block; width: 100%; border-radius: 3px; background: var(--rule); }
.shares .passed { fill: var(--good); }
.shares .failed { fill: var(--bad); }
.shares .skipped { fill: var(--wait); }
nav ul { list-style: none; margin: 1.25rem 0 0; padding: 0; columns: 24rem; }
nav li { overflow-wrap: anywhere; break-inside: avoid; padding: 0.1rem 0; }
a.failed { color: var(--bad); font-size: 0.9em; white-space: nowrap; margin-left: 0.35em; }
article { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 1.1rem 1.25rem 1.25rem; margin: 0 0 1.25rem; scroll-margin-top: 1rem; }
article:target { outline: 2px solid var(--run); outline-offset: 2px; }
article.failed { border-color: var(--bad); }
h3 { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 1rem; font-size: 1rem; line-height: 1.4; margin: 0; }
.verdict { font-size: 0.8125rem; font-weight: 600; padding: 0.1rem 0.65rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--quiet); }
.passed .verdict { color: var(--good); }
.failed .verdict { color: var(--bad); }
.passed .verdict::before { content: "✓ " / ""; }
.failed .verdict::before { content: "✕ " / ""; }
.reason { margin: 0.1rem 0 1rem; color: var(--quiet); overflow-wrap: anywhere; }
article > * + table, article > * + div, article > * + figure, article > * + details, article > * + ul { margin-top: 1rem; }
table { border-collapse: collapse; width: 100%; margin: 0; }
caption, th, figcaption, summary { text-align: left; color: var(--quiet); font: 600 0.8125rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; padding: 0 0 0.3rem; }
.code td, .difference td, pre { font: 13px/1.55 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; vertical-align: top; }
.code td, .difference td { padding: 0 0.75rem; height: 1.55em; }
.code tbody, .difference tbody { background: var(--well); }
.code td:first-child, .difference td:first-child, .line { width: 3.25rem; padding-left: 0.5rem; padding-right: 0.5rem; text-align: right; color: var(--quiet); opacity: 0.75; user-select: none; }
tbody tr:first-child > td { padding-top: 0.5rem; }
tbody tr:last-child > td { padding-bottom: 0.5rem; }
.difference { table-layout: fixed; }
.difference th:not(.line) { padding-left: 0.75rem; }
.difference td + td + td { border-left: 1px solid var(--rule); }
td.none { background: repeating-linear-gradient(-45deg, transparent 0 5px, var(--hair) 5px 6px); }
td.claimed { background: var(--gone-line); }
td.printed { background: var(--new-line); }
del, ins { text-decoration: none; border-radius: 2px; }
del { background: var(--gone); text-decoration: line-through; text-decoration-thickness: 1px; }
ins { background: var(--new); }
.scroll { max-height: 40rem; overflow: auto; }
figure { margin: 0; }
pre { margin: 0; padding: 0.5rem 0.75rem; background: var(--well); border-radius: 6px; max-height: 40rem; overflow: auto; }
code { font-family: var(--mono); }
ul.tolerated, ul.diagnostics { margin: 0; padding-left: 1.25rem; font-size: 0.875rem; color: var(--quiet); overflow-wrap: anywhere; }
summary { cursor: pointer; width: fit-content; }
summary:hover { color: var(--text); }
.lanes { container-type: inline-size; border: 1px solid var(--hair); border-radius: 6px; padding: 0.35rem 0.75rem 0.25rem; margin: 0.1rem 0 0.4rem; }
.lane { display: grid; grid-template-columns: minmax(8rem, 13rem) minmax(0, 1fr) minmax(4rem, 9rem); gap: 0 0.9rem; align-items: center; font-size: 0.8125rem; line-height: 26px; border-top: 1px solid var(--hair); }
.lane.scale { border: 0; line-height: 20px; }
.lane > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.who { padding-left: calc(var(--depth, 0) * 0.9rem); }
.who b { font-weight: 600; }
.end { color: var(--quiet); }
.end code { font-size: 12px; }
.raised .end { color: var(--bad); }
.cancelled .end { color: var(--warn); }
.track { display: block; width: 100%; overflow: visible; }
.track text { font: 11px system-ui, -apple-system, "Segoe UI", sans-serif; fill: var(--quiet); }
.lane:not(.scale) text { font: 11px var(--mono); }
.label { pointer-events: none; }
.label rect { fill: var(--card); }
.narrow { display: none; }
line { stroke: var(--wait); stroke-width: 1.5px; }
line.grid { stroke: var(--hair); stroke-width: 1px; }
line.ready { stroke-width: 1px; opacity: 0.6; }
line.sleep { stroke-dasharray: 0.1 4; stroke-linecap: round; stroke-width: 2px; }
line.blocked { stroke: var(--run); stroke-width: 6px; stroke-dasharray: 2 2; opacity: 0.7; }
rect.target { fill: transparent; }
rect.run { fill: var(--run); stroke: var(--run); stroke-width: 1px; }
circle.print { fill: var(--text); }
.ending { stroke: var(--run); stroke-width: 2px; fill: none; stroke-linecap: round; overflow: visible; }
.ending.raised { stroke: var(--bad); stroke-width: 2.5px; }
.ending.cancelled { stroke: var(--warn); }
.ending.cancelled circle { fill: var(--card); }
.ending.unfinished { stroke: var(--quiet); }
.legend { font-size: 0.8125rem; color: var(--quiet); margin-top: 2.5rem; }
.legend p { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.1rem; margin: 0.25rem 0; }
.sign { display: inline-flex; align-items: center; gap: 0.4rem; white-space: nowrap; }
details.steps { margin: 0; }
.steps table { font-size: 0.8125rem; margin: 0.25rem 0 0; }
.steps td, .steps th { padding: 0.15rem 0.75rem 0.15rem 0; vertical-align: top; border-top: 1px solid var(--hair); overflow-wrap: anywhere; }
.steps td:nth-child(-n+2) { white-space: nowrap; }
.steps code { font-size: 12px; }
@container (max-width: 44rem) {
  .lane { grid-template-columns: minmax(0, 1fr) auto; gap: 0 0.75rem; line-height: 20px; padding-top: 2px; }
  .lane > .track { grid-row: 2; grid-column: 1 / -1; }
  .lane.scale > .track { grid-row: 1; }
  .lane.scale > span { display: none; }
  .lane > .end { max-width: 10rem; }
  .wide { display: none; }
  .narrow { display: inline; }
}
@media (max-width: 40rem) {
  body { padding: 1.25rem 0.6rem 3rem; }
  article { padding: 0.85rem 0.8rem 1rem; border-radius: 8px; }
  .code td, .difference td, pre { font-size: 12px; }
  .code td, .difference td { padding: 0 0.4rem; }
  .code td:first-child, .difference td:first-child, .line { width: 2.2rem; padding-left: 0; padding-right: 0.35rem; }
  .lanes { padding: 0.35rem 0.5rem 0.25rem; }
}
@media print {
  :root { --page: #fff; --card: #fff; }
  body { max-width: none; padding: 0; font-size: 12px; }
  article { break-inside: auto; }
  h3, caption, figcaption, summary { break-after: avoid; }
  .lane { break-inside: avoid; }
  pre, .scroll { max-height: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
