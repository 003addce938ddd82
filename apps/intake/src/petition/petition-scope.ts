import { Injectable } from '@nestjs/common';
import { ObjectAccess } from '@donthu/auth';
import { EventStore } from '@donthu/eventing';

const MAX_REMEMBERED = 50_000;

/** Units of petitions, from their own streams: known at once after logging. A stream's home unit never changes. */
@Injectable()
export class PetitionScope {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly store: EventStore,
    access: ObjectAccess,
  ) {
    access.addScope('petition', (petitionId) => this.unitOf(petitionId));
  }

  private async unitOf(petitionId: string): Promise<string | undefined> {
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
