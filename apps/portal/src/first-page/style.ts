/** The one style sheet: quiet, readable from 360 px, dark where the reader wants it, printable. Contrast is at least 4.5:1. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #55606b; --line: #d3d9de; --paper: #fff; --ground: #f4f6f8; --accent: #0b4f8a; --on-accent: #fff; --alarm: #a3121c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ec; --soft: #a9b3bc; --line: #3a434b; --paper: #1b2127; --ground: #14181c; --accent: #7db7ec; --on-accent: #10151a; --alarm: #ff9a93; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
header, nav, main, footer { max-width: 64rem; margin: 0 auto; padding: 0.75rem 1rem; }
header { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; }
header p { margin: 0; }
.brand { font-size: 1.35rem; font-weight: 700; white-space: nowrap; }
.brand a { color: var(--accent); text-decoration: none; }
.office { flex: 1 1 12rem; color: var(--soft); }
header .demo { padding: 0 0.5rem; border: 1px solid currentColor; border-radius: 0.25rem; font-size: 0.9rem; }
h1 { margin: 0.75rem 0; font-size: 1.6rem; line-height: 1.25; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.3; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem; background: var(--paper); }
.links { padding-block: 0; }
.links ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; border-bottom: 2px solid var(--accent); }
.links a { display: inline-block; padding: 0.6rem 0; text-decoration: none; }
.links a:hover { text-decoration: underline; }
.links a[aria-current] { color: var(--ink); font-weight: 600; }
.officer form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
main { padding-bottom: 2rem; }
.lead p { max-width: 46rem; }
.columns { display: grid; gap: 1rem; margin: 1.25rem 0; align-items: start; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
section { padding: 1rem 1.25rem; background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; }
section.form { max-width: 36rem; }
section > :first-child { margin-top: 0; }
section > :last-child { margin-bottom: 0; }
.ways, .days, .promises { margin: 0; padding: 0; list-style: none; }
.ways li { padding: 0.6rem 0; border-top: 1px solid var(--line); }
.ways li:first-child { border-top: 0; padding-top: 0; }
.ways a { font-size: 1.1rem; font-weight: 600; }
.ways p { margin: 0.15rem 0 0; color: var(--soft); }
.days li { padding: 0.3rem 0; }
.days small, .past { color: var(--soft); }
.promises { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); color: var(--soft); }
.promises li { padding-left: 0.75rem; border-left: 3px solid var(--accent); }
.promises strong { display: block; color: var(--ink); }
label, legend { display: block; margin-top: 0.75rem; font-weight: 600; }
fieldset { margin: 0; padding: 0; border: 0; }
legend { padding: 0; }
.choice { display: flex; gap: 0.5rem; align-items: center; min-height: 2.75rem; margin: 0; font-weight: 400; }
input[type="radio"] { width: 1.25rem; min-height: 1.25rem; accent-color: var(--accent); }
input, textarea { width: 100%; min-height: 2.75rem; padding: 0.5rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 0.25rem; }
#code { text-transform: uppercase; }
button { min-height: 2.75rem; margin-top: 1rem; padding: 0.5rem 1.25rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 0.25rem; cursor: pointer; }
button.quiet { margin-top: 0; color: var(--accent); background: var(--paper); }
button.link { min-height: 1.5rem; margin: 0; padding: 0; font-weight: 400; color: var(--accent); background: none; border: 0; text-decoration: underline; }
.note, footer { color: var(--soft); }
footer { font-size: 0.9rem; }
.alert { padding: 0.75rem; border: 1px solid var(--alarm); border-left-width: 0.4rem; }
.facts { display: grid; grid-template-columns: fit-content(45%) 1fr; gap: 0.4rem 1rem; padding: 1rem 1.25rem; background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); }
th, td { padding: 0.5rem 0.75rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
td { overflow-wrap: anywhere; }
.steps { padding: 0; list-style: none; }
.steps li { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0.5rem; padding: 0.2rem 0; }
.steps time { color: var(--soft); }
@media (max-width: 40rem) {
  thead { position: absolute; left: -999rem; }
  tr, td { display: block; border-top: 0; }
  tr { padding: 0.5rem 0; border-top: 1px solid var(--line); }
  td { padding: 0.1rem 0.75rem; }
  td::before { content: attr(data-label) ": "; color: var(--soft); }
}
@media (max-width: 30rem) {
  header { column-gap: 0.4rem; }
  .office { order: 1; flex-basis: 100%; }
  .brand { flex: 1; }
}
@media print {
  nav, footer, .no-print, .language, .skip { display: none; }
  body { font-size: 11pt; background: none; }
  a { color: inherit; text-decoration: none; }
}
`.trimStart();
