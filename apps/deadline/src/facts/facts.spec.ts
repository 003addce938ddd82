import {
  PetitionClassifiedV1,
  PetitionImportedV1,
  PetitionLoggedV1,
  PetitionOutcomeSignedV1,
  PetitionResultNotifiedV1,
  PetitionWithdrawnV1,
} from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import type { CaseSlice, PetitionSlice } from './known-fact';
import { orderFacts } from './order-facts';
import { projectCase } from './project-case';
import { projectPetition } from './project-petition';

let version = 0;

function event(type: string, data: object, at = '2026-03-03T18:00:00.000Z'): StoredEvent {
  version += 1;
  const meta = { actor: { id: 'a', role: 'reception' }, at, correlationId: 'c' };
  const stream = { stream: 'petition/p', streamType: 'petition', key: 'p', unit: 'thuong-thanh' };
  return { id: `e:${version}`, type, version, data: { ...data }, meta, ...stream };
}

const logged = (data: object = {}) =>
  event('petition.logged.v1', { ...PetitionLoggedV1.example, channel: 'post', receivedOn: '2026-03-02', ...data });
const told = (...events: StoredEvent[]) => events.reduce<PetitionSlice | null>(projectPetition, null);
const factsOf = (slice: PetitionSlice | null) => slice?.facts.map(({ fact }) => fact);

describe('what a petition’s stream means for its time limits', () => {
  it('counts what was handed over at the desk, by word of mouth or on a visit as a reception', () => {
    const atReception = (data: object) => factsOf(told(logged(data)))?.[0];
    expect(atReception({})).toMatchObject({ atReception: false, forwarder: false });
    for (const data of [{ channel: 'in_person' }, { channel: 'oral' }, { visitId: 'v-1' }]) {
      expect(atReception(data)).toMatchObject({ atReception: true });
    }
    expect(atReception({ hasForwarder: true })).toMatchObject({ forwarder: true });
  });

  it('dates a classification by the day it was made in Hà Nội', () => {
    const slice = told(logged(), event('petition.classified.v1', PetitionClassifiedV1.example));
    expect(factsOf(slice)?.[1]).toEqual({
      type: 'classified',
      kind: 'complaint',
      withinJurisdiction: true,
      on: '2026-03-04',
    });
  });

  it('takes signature, notice and withdrawal by the day they say', () => {
    const slice = told(
      logged(),
      event('petition.outcome-signed.v1', PetitionOutcomeSignedV1.example),
      event('petition.result-notified.v1', PetitionResultNotifiedV1.example),
      event('petition.withdrawn.v1', PetitionWithdrawnV1.example),
    );
    expect(factsOf(slice)?.slice(1)).toEqual([
      { type: 'outcome-signed', outcome: 'accept', kind: 'complaint', on: '2026-03-06' },
      { type: 'notified', to: 'petitioner', on: '2026-03-09' },
      { type: 'withdrawn', on: '2026-03-04' },
    ]);
  });

  it('puts a correction in the place of what was logged, and keeps the visit', () => {
    const slice = told(
      logged({ visitId: 'v-1' }),
      event('petition.corrected.v1', {
        changed: ['receivedOn'],
        receivedOn: '2026-02-27',
        channel: 'online',
        hasForwarder: true,
      }),
    );
    expect(factsOf(slice)).toEqual([{ type: 'logged', receivedOn: '2026-02-27', atReception: true, forwarder: true }]);
  });

  it('opens nothing for history, whatever happens to it later', () => {
    const imported = event('petition.imported.v1', PetitionImportedV1.example);
    const later = event('petition.classified.v1', PetitionClassifiedV1.example);
    expect(told(imported, later)).toMatchObject({ facts: [], history: true });
    expect(told(logged(), event('petition.import-undone.v1', { importId: 'i-1' }), later)).toMatchObject({
      facts: [],
      history: true,
    });
  });

  it('remembers on which day a row of an old register was taken over', () => {
    const slice = told(logged({ takenOverFrom: { importId: 'i-1', line: 4 } }));
    expect(slice?.takenOver).toEqual({ importId: 'i-1', on: '2026-03-04' });
  });

  it('takes no fact from what moves no time limit', () => {
    const slice = told(logged(), event('petition.outcome-proposed.v1', { outcome: 'accept' }));
    expect(factsOf(slice)).toHaveLength(1);
  });
});

describe('what a case’s stream means for its time limits', () => {
  const step = (data: object) =>
    event('case.step-taken.v1', { from: 'a', to: 'b', on: '2026-03-20', takenBy: 'x', ...data });
  const facts = (...events: StoredEvent[]) =>
    events.reduce<CaseSlice>(projectCase, { facts: [] }).facts.map(({ fact }) => fact);

  it('tells extension, pause and withdrawal from the steps that do the work', () => {
    expect(
      facts(
        event('case.opened.v1', { petitionId: 'p', kind: 'complaint', acceptedOn: '2026-03-06' }),
        step({ step: 'extend', variant: 'complex' }),
        step({ step: 'suspend' }),
        step({ step: 'withdraw', flags: { continues: true } }),
        step({ step: 'decide' }),
      ),
    ).toEqual([
      { type: 'extended', variant: 'complex', on: '2026-03-20' },
      { type: 'suspended', on: '2026-03-20' },
      { type: 'withdrawn', on: '2026-03-20', continues: true },
      { type: 'case-step', step: 'decide', on: '2026-03-20' },
    ]);
  });
});

describe('the facts of both streams', () => {
  const known = (at: string, name: string) => ({
    version: 1,
    at,
    fact: { type: 'case-step', step: name, on: '2026-03-20' } as const,
  });
  const signed = (at: string) => ({
    version: 2,
    at,
    fact: { type: 'outcome-signed', outcome: 'accept', on: '2026-03-06' } as const,
  });
  const names = (...lists: Parameters<typeof orderFacts>) =>
    orderFacts(...lists).map((fact) => ('step' in fact ? fact.step : fact.type));

  it('stand in the order they became known, the case’s behind the signature that opened it', () => {
    const petition = [known('01', 'a'), signed('05'), known('06', 'd'), known('09', 'f')];
    expect(names(petition, [known('02', 'b'), known('06', 'e'), known('08', 'c')])).toEqual([
      'a',
      'outcome-signed',
      'b',
      'd',
      'e',
      'c',
      'f',
    ]);
  });

  it('keep the order of each stream when a clock went back', () => {
    expect(names([signed('05'), known('09', 'a'), known('06', 'b')], [known('07', 'c')])).toEqual([
      'outcome-signed',
      'c',
      'a',
      'b',
    ]);
  });

  it('wait for the signature that is still on its way', () => {
    expect(names([known('01', 'a')], [known('02', 'b')])).toEqual(['a']);
  });
});
