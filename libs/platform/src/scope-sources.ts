import { Injectable } from '@nestjs/common';

/** Tells which unit an object belongs to, from what this process knows. */
export interface ScopeSource {
  readonly object: string;
  unitOf(id: string): Promise<string | undefined>;
}

/** All scope sources of a process. Several services of one office know petitions: any that knows the object may answer. */
@Injectable()
export class ScopeSources {
  private readonly sources: ScopeSource[] = [];

  add(source: ScopeSource): void {
    this.sources.push(source);
  }

  async unitOf(object: string, id: string): Promise<string | undefined> {
    for (const source of this.sources) {
      if (source.object !== object) continue;
      const unit = await source.unitOf(id);
      if (unit !== undefined) return unit;
    }
    return undefined;
  }
}
