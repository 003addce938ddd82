import { saySubjectField, wordOf } from '@donthu/domain';
import type { Language } from '@donthu/http';
import type { ProgressSlices } from '../look-up/progress.view';

/** A published decision in words. */
export interface PublishedResult {
  readonly documentNumber: string;
  readonly decidedOn: string;
  readonly field: string;
  readonly outcome: string;
  readonly publishedOn: string;
  readonly unit: string;
}

/** Nothing for what was not decided and published. */
export function publishedResult(
  { petition, case: opened }: ProgressSlices,
  language: Language,
  unitName: (code: string) => string,
): PublishedResult[] {
  const { decision, publishedOn } = opened.data;
  if (!petition.data || decision === null || publishedOn === null) return [];
  const { documentNumber, outcome, on } = decision;
  const field = petition.data.state.classification?.field;
  return [
    {
      documentNumber,
      decidedOn: on,
      field: field === undefined ? '' : saySubjectField(field, language),
      outcome: wordOf('choice', outcome, 'outcome')?.[language] ?? outcome,
      publishedOn,
      unit: unitName(petition.data.unit),
    },
  ];
}
