import { Injectable } from '@nestjs/common';
import { Directory, type Principal } from '@donthu/auth';
import type { VisitRecordedV1 } from '@donthu/contracts';
import { addDays, localDateOf } from '@donthu/domain';
import { Clock, CommandRunner, RefusedError, type CommandContext, type CommandResult } from '@donthu/eventing';
import { sealCommit, SealingKeys } from '@donthu/sealing';
import type { RecordVisitDto } from './record-visit.dto';
import { partsOf } from './visit-parts';

/** Persons on one matter that make a large delegation (đoàn đông người). */
const LARGE_DELEGATION = 5;
/** Days. Older registers come by import; a visit typed in this late is a slip of the year. */
const OLDEST_DAYS = 3 * 366;

export interface RecordedVisit {
  readonly visitId: string;
  readonly number: number;
}

/** A visit comes into the reception register: one durable write, its number included. */
@Injectable()
export class RecordVisitHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly keys: SealingKeys,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async execute(
    context: CommandContext,
    caller: Principal,
    form: RecordVisitDto,
  ): Promise<{ recorded: RecordedVisit; result: CommandResult }> {
    const { unit, accountId } = caller;
    const year = Number(form.receivedOn.slice(0, 4));
    const result = await this.runner.open(context, {
      unit,
      series: `visits:${year}`,
      stream: (id) => `visit/${id}`,
      decide: async (id) => {
        this.checkDay(form.receivedOn);
        const facts = { ...factsOf(form), ...this.receivedBy(form, unit), recordedBy: accountId };
        const sealed = await sealCommit(this.keys, `visit/${id}`, id, partsOf(form));
        return (number) => ({
          events: [{ type: 'visit.recorded.v1', data: { ...facts, register: { unit, year, book: 'visits', number } } }],
          sealed,
        });
      },
    });
    return { recorded: recordedOf(result), result };
  }

  private checkDay(receivedOn: string): void {
    const today = localDateOf(this.clock.now().getTime());
    if (receivedOn > today) throw new RefusedError('RECEPTION.DATE_IN_FUTURE', { pointer: '/receivedOn' });
    if (receivedOn < addDays(today, -OLDEST_DAYS))
      throw new RefusedError('RECEPTION.DATE_TOO_OLD', { pointer: '/receivedOn' });
  }

  /** The officer by account or by user name: an office knows its people by their user names. */
  private receivedBy(
    { receivedBy }: RecordVisitDto,
    unit: string,
  ): Pick<VisitRecordedV1, 'receivedBy' | 'receivedByLeader'> {
    if (receivedBy === undefined) return {};
    const officers = this.directory.accountsOf([unit]).filter(({ active }) => active);
    const officer =
      officers.find(({ accountId }) => accountId === receivedBy) ??
      officers.find(({ username }) => username === receivedBy);
    if (!officer) throw new RefusedError('RECEPTION.UNKNOWN_OFFICER', { pointer: '/receivedBy' });
    return { receivedBy: officer.accountId, receivedByLeader: officer.roles.includes('leader') };
  }
}

function factsOf({
  receivedOn,
  kind,
  declaredKind,
  visitors,
  delegationSize,
  handling,
}: RecordVisitDto): Omit<VisitRecordedV1, 'register' | 'recordedBy'> {
  const persons = Math.max(visitors.length, delegationSize ?? 0);
  return {
    receivedOn,
    kind,
    ...(declaredKind !== undefined && { declaredKind }),
    persons,
    delegation: persons >= LARGE_DELEGATION,
    handling,
  };
}

/** From the commit alone, so that a second try gets the first answer again. */
function recordedOf({ commit }: CommandResult): RecordedVisit {
  const { register } = commit.events[0]?.data as VisitRecordedV1;
  return { visitId: commit.stream.slice('visit/'.length), number: register.number };
}
