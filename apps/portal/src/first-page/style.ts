/** The one style sheet: quiet, readable from 360 px, printable in black and white. Contrast is at least 4.5:1. */
export const STYLE = `
:root { --ink: #1b1f24; --soft: #55606b; --line: #c9d0d6; --paper: #fff; --accent: #0b4f8a; --alarm: #a3121c; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
header, nav, main { max-width: 72rem; margin: 0 auto; padding: 0.75rem 1rem; }
header { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; border-bottom: 2px solid var(--accent); }
header p { margin: 0; }
.brand { font-size: 1.4rem; font-weight: 700; }
.brand a { color: inherit; text-decoration: none; }
.office { font-weight: 600; }
.purpose { color: var(--soft); flex: 1 1 18rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.15rem; line-height: 1.3; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem; background: var(--paper); }
nav { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; justify-content: space-between; border-bottom: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; margin: 0; padding: 0; list-style: none; align-items: center; }
nav form { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
.about { max-width: 46rem; }
.forms { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
section { max-width: 36rem; padding: 1rem; border: 1px solid var(--line); border-radius: 0.25rem; }
section h2 { margin-top: 0; }
section > :last-child { margin-bottom: 0; }
label { display: block; margin-top: 0.75rem; font-weight: 600; }
input { width: 100%; min-height: 2.75rem; padding: 0.5rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 0.25rem; }
button { min-height: 2.75rem; margin-top: 1rem; padding: 0.5rem 1.25rem; font: inherit; font-weight: 600; color: #fff; background: var(--accent); border: 1px solid var(--accent); border-radius: 0.25rem; cursor: pointer; }
button.quiet { margin-top: 0; color: var(--accent); background: var(--paper); }
.note { color: var(--soft); }
.alert { padding: 0.75rem; border: 1px solid var(--alarm); border-left-width: 0.4rem; }
.overdue { color: var(--alarm); white-space: nowrap; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0.25rem 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { border-bottom-color: var(--soft); }
td div { min-width: 0; }
@media (max-width: 48rem) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; left: -999rem; }
  tr { margin-bottom: 1rem; border: 1px solid var(--line); border-radius: 0.25rem; }
  td { display: grid; grid-template-columns: 7.5rem 1fr; gap: 0.5rem; }
  td::before { content: attr(data-heading); color: var(--soft); }
}
@media print {
  nav, .no-print, .language, .skip { display: none; }
  body { font-size: 11pt; }
  a { color: inherit; text-decoration: none; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`.trimStart();
