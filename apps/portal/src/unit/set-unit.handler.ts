import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { INSTALLATION, type UnitSetV1 } from '@donthu/contracts';
import { CommandRunner, EventStore, RefusedError, type CommandResult } from '@donthu/eventing';
import type { CommandCall } from '@donthu/platform';
import { unitStream } from '../account/account-streams';
import { foldUnit, isSameUnit, unitSet } from './unit-state';

/** Deepest chain of units that is followed: ward, district, province, ministry and one to spare. */
const MAX_LEVELS = 5;

@Injectable()
export class SetUnitHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly directory: Directory,
  ) {}

  /** Sets up a unit or changes one (then `If-Match` is needed). A unit is never deleted: registers hang on it. */
  async execute({ context, ifMatch }: CommandCall, unit: UnitSetV1): Promise<CommandResult> {
    const exists = (await this.store.readStream(unitStream(unit.code))).length > 0;
    return this.runner.change<UnitSetV1 | undefined>(context, {
      unit: INSTALLATION,
      stream: unitStream(unit.code),
      precondition: exists ? { ifMatch } : 'none',
      fold: foldUnit,
      decide: async (state) => {
        this.checkParent(unit);
        return { events: state && isSameUnit(state, unit) ? [] : [unitSet(unit)] };
      },
    });
  }

  private checkParent({ code, parent }: UnitSetV1): void {
    if (parent === undefined) return;
    if (parent !== code && !this.directory.unit(parent))
      throw new RefusedError('UNIT.UNKNOWN_PARENT', { pointer: '/parent' });
    let at: string | undefined = parent;
    for (let level = 0; at !== undefined; level += 1) {
      if (at === code || level > MAX_LEVELS) throw new RefusedError('UNIT.IN_CIRCLE', { pointer: '/parent' });
      at = this.directory.unit(at)?.parent;
    }
  }
}
