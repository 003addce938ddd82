import { defineView } from '@donthu/views/view';
import type { ViewStore } from '@donthu/views/view.store';

interface Petition {
  readonly unit?: string;
  readonly state?: string;
  readonly receivedOn?: string | null;
  readonly number?: number;
  readonly urgent?: boolean;
  readonly words?: readonly string[];
}

interface Assignment {
  readonly officer: string | null;
  readonly note: string | undefined;
}

const noPetition: Petition = {};
const noAssignment: Assignment = { officer: null, note: undefined };

/** Two slices, fields of every kind, a list, tokens: what views of services are made of. */
export const sampleView = defineView({
  name: 'test_register',
  slices: { petition: noPetition, assignment: noAssignment },
  fields: ({ petition, assignment }) =>
    petition.data.unit === undefined
      ? undefined
      : {
          unit: petition.data.unit,
          state: petition.data.state ?? 'new',
          receivedOn: petition.data.receivedOn ?? null,
          number: petition.data.number ?? 0,
          urgent: petition.data.urgent ?? false,
          officer: assignment.data.officer,
        },
  fieldNames: ['unit', 'state', 'receivedOn', 'number', 'urgent', 'officer'],
  tokens: ({ petition }) => petition.data.words ?? [],
  indexes: {
    byUnit: { equal: ['unit'], order: 'receivedOn' },
    byState: { equal: ['unit', 'state'], order: 'number', short: true },
    byOfficer: { equal: ['officer'] },
    byUrgency: { equal: ['urgent'], order: 'number' },
    all: { equal: [], order: 'number' },
  },
});

/** Stores a document for the first time. */
export async function putNew(
  store: ViewStore,
  key: string,
  petition: Petition,
  officer: string | null = null,
): Promise<void> {
  const slices = {
    petition: { version: 1, data: petition },
    assignment: { version: 0, data: { officer, note: undefined } },
  };
  const result = await store.put(sampleView, { key, expectedRevision: 0, slices });
  if (result !== 'stored') throw new Error(`${key} stands already`);
}

export function keysOf(documents: readonly { readonly key: string }[]): string[] {
  return documents.map(({ key }) => key);
}
