import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import type { PetitionLoggedV1 } from '@donthu/contracts';
import { decidePetition, localDateOf, type LogCommand, type PetitionFacts } from '@donthu/domain';
import { Clock, CommandRunner, type CommandContext, type CommandResult } from '@donthu/eventing';
import { eventsOrRefuse } from '@donthu/platform';
import { meter } from '@donthu/telemetry';
import { cutTexts, receiptSecret, sealCommit, SealingKeys, SubKeys } from '@donthu/sealing';
import { PetitionReferences } from '../petition/petition-references';
import { partsOf, textsOf, tokensOf } from '../petition/petition-parts';
import { liveSeries, receiptCode, registerNumber } from '../petition/receipt';
import type { LogPetitionDto } from './log-petition.dto';

export interface LoggedPetition {
  readonly petitionId: string;
  readonly version: number;
  readonly register: PetitionLoggedV1['register'];
  readonly receipt: { readonly code: string; readonly secret: string };
  readonly warnings: readonly string[];
}

const logged = meter.createCounter('donthu_petitions_logged_total', {
  description: 'Petitions logged by this process since its start; rows of imported registers are none',
});

/** A petition comes into the register: one durable write, number, receipt and sealed data included. */
@Injectable()
export class LogPetitionHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly keys: SealingKeys,
    private readonly subKeys: SubKeys,
    private readonly clock: Clock,
    private readonly references: PetitionReferences,
  ) {}

  async execute(
    context: CommandContext,
    caller: Principal,
    form: LogPetitionDto,
  ): Promise<{ answer: LoggedPetition; result: CommandResult }> {
    const year = Number(form.receivedOn.slice(0, 4));
    const { attachments, facts: ofFiles } = await this.references.attachments(caller, form.attachments ?? []);
    const facts: PetitionFacts = {
      today: localDateOf(this.clock.now().getTime()),
      actor: caller.accountId,
      ...(await this.references.facts(caller, form)),
      ...ofFiles,
    };
    const result = await this.runner.open(context, {
      unit: caller.unit,
      series: liveSeries(year),
      stream: (id) => `petition/${id}`,
      decide: async (id) => {
        const people = form.petitioners ?? [];
        const cut = cutTexts(textsOf(form), people);
        const command = (n: number): LogCommand => {
          const register = registerNumber(caller.unit, year, n);
          const warnings = Object.keys(cut.originals).length > 0 ? ['people_cut_from_text'] : [];
          return {
            ...formFacts(form),
            type: 'log',
            attachments,
            register,
            receiptCode: receiptCode(register),
            warnings,
          };
        };
        eventsOrRefuse(decidePetition(undefined, command(1), facts)); // before keys are drawn for what is refused anyway
        const parts = await sealCommit(
          this.keys,
          `petition/${id}`,
          id,
          partsOf(cut, people.length > 0 ? people : undefined),
        );
        const sealed = {
          ...parts,
          tokens: tokensOf(cut.texts, people, form.declaredKind ?? 'undetermined', this.subKeys.searchTokens),
        };
        return (n) => ({ events: eventsOrRefuse(decidePetition(undefined, command(n), facts)), sealed });
      },
    });
    if (!result.repeated) logged.add(1, { unit: caller.unit, channel: form.channel });
    return { answer: this.answerOf(result), result };
  }

  /** Computed from the commit alone, so that a second try gets the first answer again, warnings included. */
  private answerOf({ commit, version }: CommandResult): LoggedPetition {
    const petitionId = commit.stream.slice('petition/'.length);
    const { register, receiptCode: code, warnings } = commit.events[0]?.data as PetitionLoggedV1;
    const receipt = { code, secret: receiptSecret(petitionId, this.subKeys.receiptSecret) };
    return { petitionId, version, register, receipt, warnings };
  }
}

/** Unset fields stay unset: the decider takes only what is there. */
function formFacts(
  form: LogPetitionDto,
): Omit<LogCommand, 'type' | 'attachments' | 'register' | 'receiptCode' | 'warnings'> {
  const { receivedOn, channel, visitId, documentDate, peopleCount, forwarder } = form;
  return {
    receivedOn,
    channel,
    declaredKind: form.declaredKind ?? 'undetermined',
    anonymous: form.anonymous ?? false,
    petitioners: form.petitioners ?? [],
    visitId,
    documentDate,
    peopleCount,
    respondentOfficerId: form.respondent?.officerId,
    challengedDecisionDate: form.challengedDecision?.date,
    forwarder: forwarder && { documentDate: forwarder.documentDate },
  };
}
