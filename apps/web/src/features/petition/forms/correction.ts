import type { Schemas } from '../../../api/client';
import { maskedFileName } from '../../../parts/masked-file';
import type { PetitionDetail } from '../subject';
import type { Values } from './command-form';
import type { Uploaded } from './files-field';
import { changedFrom, filled } from './values';

/** Fields of the form as they are now. */
export function valuesOf(petition: PetitionDetail): Values {
  const { receivedOn, channel, declaredKind, peopleCount, people } = petition;
  const { respondent, challengedDecision, forwarder } = petition;
  return {
    receivedOn,
    documentDate: written(petition.documentDate),
    channel,
    declaredKind,
    peopleCount,
    summary: written(petition.summary),
    request: written(petition.request),
    respondent: {
      name: written(respondent.name),
      position: written(respondent.position),
      officerId: respondent.officerId ?? undefined,
    },
    challengedDecision: { number: written(challengedDecision.number), date: written(challengedDecision.date) },
    forwarder: {
      name: written(forwarder?.name),
      documentNumber: written(forwarder?.documentNumber),
      documentDate: written(forwarder?.documentDate),
    },
    anonymous: petition.anonymous,
    petitioners: people ?? [],
    attachments: petition.attachments.map(({ fileId, name, size, mediaType }, index): Uploaded => ({
      fileId,
      name: name ?? maskedFileName(index, mediaType),
      size,
    })),
  };
}

function written(text: string | null | undefined): string {
  return text ?? '';
}

/** What may be emptied; the server is told so by `null`. */
const CLEARABLE: readonly string[] = ['request', 'documentDate', 'respondent', 'challengedDecision', 'forwarder'];

interface Typed extends Values {
  readonly attachments?: readonly Uploaded[];
  readonly reason?: string;
}

/** The fields that the officer changed, as they are now; of a petition that nobody signed no people. */
export function changedFields(before: PetitionDetail, values: Values): Values {
  const { reason: _reason, ...form } = values as Typed;
  const changed = changedFrom(valuesOf(before), form);
  if (form['anonymous'] !== true) return changed;
  const { petitioners: _petitioners, peopleCount: _peopleCount, ...rest } = changed;
  return rest;
}

/** Of the files what this officer and another one made of them: neither takes off what the other has added. */
export function mergedFiles(before: Values, own: Values, now: Values): Values {
  if (!('attachments' in own)) return {};
  const [was, mine, theirs] = [before, own, now].map(({ attachments = [] }: Typed) => attachments);
  const has = (list: Typed['attachments'], { fileId }: Uploaded) => list?.some((one) => one.fileId === fileId) === true;
  const kept = theirs?.filter((file) => has(mine, file) || !has(was, file)) ?? [];
  const added = mine?.filter((file) => !has(was, file) && !has(theirs, file)) ?? [];
  return { attachments: [...kept, ...added] };
}

/** What is sent: the fields that changed, those that were emptied as `null`; of the files those that are to be there. */
export function correctionOf(before: PetitionDetail, values: Values): Schemas['CorrectDto'] {
  const { attachments: files = [], reason } = values as Typed;
  const changed = changedFields(before, values);
  const correction = filled(changed);
  const cleared = CLEARABLE.filter((name) => name in changed && !(name in correction)).map(
    (name) => [name, null] as const,
  );
  const attachments = 'attachments' in changed && { attachments: files.map(({ fileId }) => fileId) };
  const emptied: Readonly<Record<string, null>> = Object.fromEntries(cleared);
  return {
    ...correction,
    ...noOfficer(before, changed),
    ...emptied,
    ...attachments,
    reason: (reason ?? '').trim(),
  };
}

/** That he is none of our officers after all; who is no longer named at all is emptied whole. */
function noOfficer(before: PetitionDetail, { respondent }: Values): Readonly<Record<string, unknown>> {
  const { officerId, ...named } = (respondent ?? before.respondent) as Partial<PetitionDetail['respondent']>;
  if (before.respondent.officerId === null || officerId) return {};
  const kept = filled(named);
  return Object.keys(kept).length > 0 ? { respondent: { ...kept, officerId: null } } : {};
}
