import { Injectable } from '@nestjs/common';
import type { Kind } from '@donthu/contracts';
import {
  correctionBodyRefusal,
  hidesPeople,
  kindOfPetition,
  type ClearedField,
  type CorrectCommand,
  type PetitionForm,
  type PetitionState,
} from '@donthu/domain';
import type { CommandResult } from '@donthu/eventing';
import { refuse, type CommandCall } from '@donthu/platform';
import { MaskAnnouncer, Opener, SubKeys } from '@donthu/sealing';
import { PetitionReferences } from '../petition/petition-references';
import { textsOf, tokensOf } from '../petition/petition-parts';
import { isMasked } from '../views/register.view';
import { ChangePetitionHandler } from './change-petition.handler';
import type { CorrectDto } from './change-petition.dto';

type Correction = CorrectDto & { readonly cleared: readonly ClearedField[] };

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

  async execute(call: CommandCall, petitionId: string, body: Correction): Promise<CommandResult> {
    const { reason, cleared, ...form } = body;
    const texts = textsOf(form);
    const files = form.attachments && (await this.references.attachments(call.caller, form.attachments));
    const changedTexts = [
      ...new Set(Object.keys(texts).map((name) => name.split('.')[0] ?? name)),
      ...(form.petitioners ? ['petitioners'] : []),
    ];
    const changes = { ...changesOf(form), ...(files && { attachments: files.attachments }) };
    const command: CorrectCommand = { type: 'correct', changes, changedTexts, cleared };
    const refusal = correctionBodyRefusal(command);
    if (refusal !== undefined) refuse(refusal);
    return this.changes.execute(call, petitionId, {
      command,
      facts: {
        ...(await this.references.facts(call.caller, form)),
        respondentHasPetition: await this.references.hasPetition(petitionId, form.respondent?.officerId),
        ...files?.facts,
      },
      texts: { ...texts, reason },
      cleared,
      ...peopleOf(form),
      beforeCommit: async (state, commitId, cut) => {
        const kind = state.classification?.kind ?? form.declaredKind ?? kindOfPetition(state);
        if (form.declaredKind !== undefined && hidesPeople(kind)) await this.masks.announce(petitionId, kind, commitId);
        const tokens = tokensOf(cut, form.petitioners ?? [], kind, this.subKeys.searchTokens);
        if (!showsKnownPeople(form, state, kind)) return { tokens };
        return { tokens: { ...tokens, people: await this.opener.peopleTokens(call.caller, petitionId) } };
      },
    });
  }
}

/** The correction takes the mask from people who stay the same, so that they are to be found from now on. */
function showsKnownPeople(
  { anonymous, petitioners }: Pick<CorrectDto, 'anonymous' | 'petitioners'>,
  state: PetitionState,
  kind: Kind,
): boolean {
  if (petitioners !== undefined || (anonymous ?? state.anonymous)) return false;
  return isMasked(state) && !hidesPeople(kind);
}

/** Nobody is named any more on a petition that turns out to be anonymous. */
function peopleOf({ anonymous, petitioners }: Pick<CorrectDto, 'anonymous' | 'petitioners'>) {
  const people = anonymous === true ? [] : petitioners;
  return people && { people };
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
