import { finding, type Finding } from './finding';
import { foldLine, foldWords } from './fold';
import type { RowCells } from './row-cells';

/** Remembers the rows before, and says which of them a row repeats: its number, or its person and content. */
export class DuplicateFinder {
  private readonly numbers = new Map<string, number>();
  private readonly petitions = new Map<string, number>();

  /** The earlier row is not to blame: only the later one is told. */
  check(cells: RowCells, line: number): Finding[] {
    const number = firstSeen(this.numbers, cells.number === '' ? [] : [foldLine(cells.number)], line);
    const petition = firstSeen(this.petitions, identities(cells), line);
    return [
      ...(number ? [finding('IMPORT.NUMBER_REPEATED', 'number', { line: number })] : []),
      ...(petition ? [finding('IMPORT.DUPLICATE_PROBABLE', undefined, { line: petition })] : []),
    ];
  }
}

/** The same identity number, or the same name at the same address, with the same words: spelling and case aside. */
function identities(cells: RowCells): string[] {
  const content = foldWords(cells.summary);
  if (content === '') return [];
  const idNumber = cells.idNumber.replace(/\D/g, '');
  return [
    ...(idNumber.length >= 9 ? [`id ${idNumber} ${content}`] : []),
    ...(cells.fullName === '' ? [] : [`name ${foldWords(cells.fullName)} ${foldWords(cells.address)} ${content}`]),
  ];
}

function firstSeen(seen: Map<string, number>, keys: readonly string[], line: number): number | undefined {
  const before = keys.map((key) => seen.get(key)).find((earlier) => earlier !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, line);
  return before;
}
