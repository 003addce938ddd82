import { Controller, Get, Inject } from '@nestjs/common';
import { Caller, Directory, type Principal } from '@donthu/auth';
import { CONFIG, type Config } from '@donthu/config';
import type { Role } from '@donthu/contracts';
import { localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { receptionDaysOf } from '../citizen/reception-schedule';
import { FirstStart } from '../first-start/first-start';

interface DeskAnswer {
  /** The office's business date, which under a manual clock is not the browser's. */
  readonly today: string;
  readonly units: readonly { readonly code: string; readonly name: string; readonly parent?: string }[];
  readonly officers: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly unit: string;
    readonly roles: readonly Role[];
    readonly active: boolean;
  }[];
  /** Days of the month (1–28) on which the chairman of the caller's unit receives citizens. */
  readonly receptionDays: readonly number[];
  /** People and petitions are invented. */
  readonly isDemo: boolean;
  /** Where citizens reach the office; `null` while nobody has said so. */
  readonly publicUrl: string | null;
}

/** What every screen of an officer needs to speak in names: business date, the units he sees, the officers in them. */
@Controller('api/auth/desk')
export class DeskController {
  constructor(
    private readonly directory: Directory,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'receptionDays' | 'demo' | 'publicUrl'>,
    private readonly firstStart: FirstStart,
  ) {}

  @Get()
  desk(@Caller() { scope, unit }: Principal): DeskAnswer {
    const units = scope.flatMap((code) => this.directory.unit(code) ?? []);
    return {
      today: localDateOf(this.clock.now().getTime()),
      units: units.map(({ code, name, parent }) => ({ code, name, ...(parent !== undefined && { parent }) })),
      officers: this.directory.accountsOf(scope).map(({ accountId, displayName, unit, roles, active }) => ({
        id: accountId,
        displayName,
        unit,
        roles: [...roles],
        active,
      })),
      receptionDays: receptionDaysOf(this.config)[unit] ?? [],
      isDemo: this.firstStart.isDemoData,
      publicUrl: this.config.publicUrl ?? null,
    };
  }
}
