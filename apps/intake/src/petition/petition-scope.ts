import { Injectable } from '@nestjs/common';
import { EventStore } from '@donthu/eventing';
import { ScopeSources, type ScopeSource } from '@donthu/platform';

/** Units of petitions, from their own streams: known at once after logging. A stream's home unit never changes. */
@Injectable()
export class PetitionScope implements ScopeSource {
  readonly object = 'petition';
  private readonly known = new Map<string, string>();

  constructor(
    private readonly store: EventStore,
    scopes: ScopeSources,
  ) {
    scopes.add(this);
  }

  async unitOf(petitionId: string): Promise<string | undefined> {
    const known = this.known.get(petitionId);
    if (known !== undefined) return known;
    const [first] = await this.store.readStream(`petition/${petitionId}`);
    if (first) this.remember(petitionId, first.unit);
    return first?.unit;
  }

  private remember(petitionId: string, unit: string): void {
    if (this.known.size >= MAX_REMEMBERED) this.known.clear();
    this.known.set(petitionId, unit);
  }
}

const MAX_REMEMBERED = 50_000;
