/** A single figure, date or word of an answer. */
export type Leaf = string | number | boolean | null;
export type Leaves = Readonly<Record<string, Leaf>>;

/** What the program told beside what was counted; `undefined` where one of the two does not know the name. */
export interface Line {
  readonly name: string;
  readonly told: Leaf | undefined;
  readonly counted: Leaf | undefined;
}

/** Every single value of an answer by its path (`open.byState.logged`), whatever the answer is made of. */
export function leavesOf(value: unknown, path = ''): Leaves {
  if (typeof value !== 'object' || value === null) return { [path]: value as Leaf };
  const entries = Object.entries(value).map(([name, inner]) => leavesOf(inner, path === '' ? name : `${path}.${name}`));
  return Object.assign({}, ...entries) as Leaves;
}

/** One line a name, also for a name that only one side knows: a figure nobody recounts is not a figure that agrees. */
export function compare(told: Leaves, counted: Leaves): Line[] {
  const names = [...new Set([...Object.keys(counted), ...Object.keys(told)])];
  return names.map((name) => ({ name, told: told[name], counted: counted[name] }));
}

export function disagrees({ told, counted }: Line): boolean {
  return told === undefined || told !== counted;
}
