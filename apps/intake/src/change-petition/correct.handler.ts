import { Injectable } from '@nestjs/common';
import {
  correctionBodyRefusal,
  hidesPeople,
  kindOfPetition,
  type CorrectCommand,
  type PetitionForm,
} from '@donthu/domain';
import type { CommandResult } from '@donthu/eventing';
import { refuse, type CommandCall } from '@donthu/platform';
import { MaskAnnouncer, Opener, SubKeys } from '@donthu/sealing';
import { PetitionReferences } from '../petition/petition-references';
import { textsOf, tokensOf } from '../petition/petition-parts';
import { isMasked } from '../views/register.view';
import { ChangePetitionHandler } from './change-petition.handler';
import type { CorrectDto } from './change-petition.dto';

/** Fields of the form change; what they were stays in the history. */
@Injectable()
export class CorrectHandler {
  constructor(
    private readonly changes: ChangePetitionHandler,
    private readonly references: PetitionReferences,
    private readonly masks: MaskAnnouncer,
    private readonly subKeys: SubKeys,
    private readonly opener: Opener,
  ) {}

  async execute(call: CommandCall, petitionId: string, body: CorrectDto): Promise<CommandResult> {
    const { reason, ...form } = body;
    const texts = textsOf(form);
    const files = form.attachments && (await this.references.attachments(call.caller, form.attachments));
    const changedTexts = [
      ...new Set(Object.keys(texts).map((name) => name.split('.')[0] ?? name)),
      ...(form.petitioners ? ['petitioners'] : []),
    ];
    const changes = { ...changesOf(form), ...(files && { attachments: files.attachments }) };
    const command: CorrectCommand = { type: 'correct', changes, changedTexts };
    const refusal = correctionBodyRefusal(command);
    if (refusal !== undefined) refuse(refusal);
    return this.changes.execute(call, petitionId, {
      command,
      facts: { ...(await this.references.facts(call.caller, form)), ...files?.facts },
      texts: { ...texts, reason },
      ...(form.petitioners && { people: form.petitioners }),
      beforeCommit: async (state, commitId, cut) => {
        const kind = state.classification?.kind ?? form.declaredKind ?? kindOfPetition(state);
        if (form.declaredKind !== undefined && hidesPeople(kind)) await this.masks.announce(petitionId, kind, commitId);
        const tokens = tokensOf(cut, form.petitioners ?? [], kind, this.subKeys.searchTokens);
        if (form.petitioners || !isMasked(state) || hidesPeople(kind)) return { tokens };
        return { tokens: { ...tokens, people: await this.opener.peopleTokens(call.caller, petitionId) } };
      },
    });
  }
}

/** Unset fields stay unset: the decider takes only what is there. */
function changesOf(form: Omit<CorrectDto, 'reason' | 'attachments'>): Partial<PetitionForm> {
  const { receivedOn, channel, documentDate, declaredKind, anonymous, petitioners, peopleCount, forwarder } = form;
  return {
    receivedOn,
    channel,
    documentDate,
    declaredKind,
    anonymous,
    petitioners,
    peopleCount,
    respondentOfficerId: form.respondent?.officerId,
    challengedDecisionDate: form.challengedDecision?.date,
    forwarder: forwarder && { documentDate: forwarder.documentDate },
  };
}
