import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import {
  decideStep,
  isKnownStep,
  readFields,
  splitFields,
  stepDefinition,
  type CaseState,
  type StepDefinition,
  type StepValues,
} from '@donthu/domain';
import { CommandRunner, type CommandResult } from '@donthu/eventing';
import { invalidFields, problem } from '@donthu/http';
import { eventsOrRefuse, SealedNotes, type CommandCall } from '@donthu/platform';
import { caseOf, caseStream, CaseStreams } from '../case/case-streams';
import { CaseWorkers } from '../views/case-workers';
import { officersNamedIn, StepCircumstances } from './step-circumstances';

/** The body is free-form: the row of the lifecycle's table says what stands in it. */
export interface StepRequest {
  readonly petitionId: string;
  readonly step: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Takes a step of a case's lifecycle; one command on the stream `case/<petitionId>`. */
@Injectable()
export class TakeStepHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: CaseStreams,
    private readonly workers: CaseWorkers,
    private readonly circumstances: StepCircumstances,
    private readonly notes: SealedNotes,
  ) {}

  /** Refusals in the order of the surface: 404, 403, body 400, If-Match 428/412, state 409, meaning 422. */
  async execute({ context, caller, ifMatch }: CommandCall, request: StepRequest): Promise<CommandResult> {
    const { petitionId, step, body } = request;
    if (!isKnownStep(step)) throw problem('RESOLUTION.STEP_UNKNOWN');
    const { state: present, unit } = await this.cases.load(petitionId);
    const definition = stepDefinition(present.kind, step);
    // A step of another kind has no row here: that it is not allowed comes after If-Match.
    const values = definition ? await this.checked(caller, petitionId, definition, body) : {};
    const texts = definition ? splitFields(definition, values).sealedText : {};
    const officers = definition ? officersNamedIn(definition, values) : [];
    const { today, facts } = await this.circumstances.of(petitionId, unit, officers);
    const stream = caseStream(petitionId);
    return this.runner.change<CaseState | undefined>(context, {
      unit,
      stream,
      precondition: { ifMatch },
      fold: caseOf,
      decide: async (state, commitId) => {
        if (!state) throw problem('NOT_FOUND');
        const command = { step, fields: body, today, takenBy: caller.accountId };
        const events = eventsOrRefuse(decideStep(state, command, facts));
        return { events, ...(await this.notes.seal({ writer: caller, stream, commitId }, texts)) };
      },
    });
  }

  /** The body, read by the table. Throws 403 for a step that is not for the caller's part, 400 for the body. */
  private async checked(
    caller: Principal,
    petitionId: string,
    definition: StepDefinition,
    body: StepRequest['body'],
  ): Promise<StepValues> {
    const { roles } = await this.workers.standing(caller, petitionId);
    if (!definition.by.some((role) => roles.includes(role))) throw problem('AUTH.ROLE');
    const read = readFields(definition, body);
    if (!read.ok) throw invalidFields(read.errors);
    return read.values;
  }
}
