import type { Schemas } from '../../../api/client';
import type { PetitionDetail } from '../subject';
import type { Values } from './command-form';
import type { Uploaded } from './files-field';
import { filled } from './values';

/** Stands where the caller may not see a text: such a field is not in the form. */
export const MASK = '•••';

/** Fields of the form as they are now. */
export function valuesOf(petition: PetitionDetail): Values {
  const { receivedOn, documentDate, channel, declaredKind, peopleCount, summary, request, people } = petition;
  const { respondent, challengedDecision } = petition;
  return {
    receivedOn,
    documentDate: documentDate ?? '',
    channel,
    declaredKind,
    peopleCount,
    summary: summary ?? '',
    request: request ?? '',
    respondent: { name: respondent.name ?? '', position: respondent.position ?? '' },
    challengedDecision: { number: challengedDecision.number ?? '', date: challengedDecision.date ?? '' },
    petitioners: people ?? [],
  };
}

/** The fields that changed; files are added to those that are there. */
export function correctionOf(petition: PetitionDetail, values: Values): Schemas['CorrectDto'] {
  const { more, reason, ...form } = values as Values & {
    readonly more?: readonly Uploaded[];
    readonly reason?: string;
  };
  const before = valuesOf(petition);
  const changed = Object.entries(form).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  const correction = filled(Object.fromEntries(changed));
  const attachments = more?.length && {
    attachments: [...petition.attachments, ...more].map(({ fileId }) => fileId),
  };
  return { ...correction, ...attachments, reason: (reason ?? '').trim() };
}
