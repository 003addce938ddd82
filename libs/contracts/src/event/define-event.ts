import type { Static, TObject } from '@sinclair/typebox';

/** The services that own streams; an owner's events go to the topic `donthu.<owner>.v1`. */
export type Owner =
  'reception' | 'intake' | 'assignment' | 'resolution' | 'deadline' | 'identity' | 'portal' | 'reporting';

/** One version of one event: its literal wire name, where it lives, its payload schema and a golden sample. */
export interface EventDefinition<Data extends TObject = TObject> {
  /** Literal wire name with its version, past tense: `petition.logged.v1`. Never renamed. */
  readonly type: string;
  readonly owner: Owner;
  /** First segment of the stream's name: `petition` of `petition/<id>`. */
  readonly streamType: string;
  readonly data: Data;
  /** What happened, in Vietnamese words, for the timeline. Never carries personal data. */
  readonly title: { readonly vi: string; readonly en: string };
  readonly example: Static<Data>;
}

export function defineEvent<Data extends TObject>(definition: EventDefinition<Data>): EventDefinition<Data> {
  return Object.freeze(definition);
}

export type DataOf<Definition extends EventDefinition> = Static<Definition['data']>;
