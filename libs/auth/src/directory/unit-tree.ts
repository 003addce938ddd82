import type { UnitSetV1 } from '@donthu/contracts';

/** Units and what lies below them. */
export class UnitTree {
  private readonly units = new Map<string, UnitSetV1>();
  private readonly remembered = new Map<string, readonly string[]>();

  set(unit: UnitSetV1): void {
    this.units.set(unit.code, unit);
    this.remembered.clear();
  }

  get(code: string): UnitSetV1 | undefined {
    return this.units.get(code);
  }

  codes(): string[] {
    return [...this.units.keys()].sort();
  }

  /** The units above a unit, the nearest first; units that name each other as parents do not hang it. */
  above(code: string): readonly string[] {
    const passed = new Set([code]);
    for (let at = this.units.get(code)?.parent; at !== undefined && !passed.has(at); at = this.units.get(at)?.parent)
      passed.add(at);
    return [...passed].slice(1);
  }

  /** A unit and everything below it, at any depth; units that name each other as parents do not hang it. */
  below(code: string): readonly string[] {
    const earlier = this.remembered.get(code);
    if (earlier) return earlier;
    const found = new Set([code]);
    for (let before = 0; before < found.size;) {
      before = found.size;
      for (const unit of this.units.values())
        if (unit.parent !== undefined && found.has(unit.parent)) found.add(unit.code);
    }
    const codes = Object.freeze([...found].sort());
    this.remembered.set(code, codes);
    return codes;
  }
}
