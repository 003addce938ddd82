export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** `≥ 0.6 met`: the goal and whether the figure reaches it. */
export function atLeast(goal: number, figure: number, unit = ''): string {
  return `≥ ${goal}${unit} ${figure >= goal ? 'met' : 'missed'}`;
}

export function atMost(goal: number, figure: number, unit = ''): string {
  return `≤ ${goal}${unit} ${figure <= goal ? 'met' : 'missed'}`;
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Progress of a measurement, for whoever waits for it. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
