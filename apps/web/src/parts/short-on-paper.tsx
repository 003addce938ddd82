/** About ten lines of a column: more would make one row of a printed register several sheets long. */
const LONGEST = 300;

/** On the screen its frame cuts a text; on paper nobody opens the rest, so that it ends in "…" at a word. */
export function ShortOnPaper({ text }: { readonly text: string }) {
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, LONGEST).replace(/\s+\S*$/, '');
  return (
    <>
      <span className="no-print">{text}</span>
      <span className="print-only">{start}…</span>
    </>
  );
}
