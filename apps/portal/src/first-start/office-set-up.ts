import { Injectable } from '@nestjs/common';
import { Clock, EventStore } from '@donthu/eventing';
import { SubKeys } from '@donthu/sealing';
import { oneTimePassword } from '../account/one-time-password';
import { Passwords } from '../account/passwords';
import { credentialsBox } from './credentials-box';
import type { OfficePlan } from './office-plan';
import { setUpOffice, setUpState, type SetUpState } from './set-up-office';
import { Terminal } from './terminal';

/** Carries out a plan where nothing is yet; completes it where a start was cut short. */
@Injectable()
export class OfficeSetUp {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly subKeys: SubKeys,
    private readonly terminal: Terminal,
  ) {}

  /** Derived from the key file: as good as drawn at random, and the same when a start that was cut short goes on. */
  passwordOf(plan: OfficePlan): string {
    return oneTimePassword(this.subKeys.receiptSecret, `first-start|${plan.name}`);
  }

  /** `given`: a password chosen by whoever starts, which is not printed. */
  async run(plan: OfficePlan, given: string | undefined): Promise<SetUpState> {
    const state = await setUpState(this.store, plan);
    if (state === 'complete' || state === 'other') return state;
    const password = given ?? this.passwordOf(plan);
    await setUpOffice(this.store, {
      plan,
      credential: { credential: await this.passwords.hash(password), mustChange: plan.passwordIsOneTime },
      at: this.clock.now().toISOString(),
      announce: () => this.terminal.print(`${credentialsBox(plan, given === undefined ? password : undefined)}\n`),
    });
    return 'complete';
  }
}
