import type { PetitionDetail } from '../subject';

type Remarked = Pick<PetitionDetail, 'petitionId' | 'remarks'>;

/** What was noted with an event of the timeline, as far as the officer may read it. */
export function remarksByEvent({ petitionId, remarks }: Remarked) {
  const noted = new Map(remarks.map(({ version, text }) => [`petition/${petitionId}@${version}`, text]));
  return (stream: string, version: number): string | undefined => noted.get(`${stream}@${version}`);
}

/** What the leader wants looked at again; undefined where nothing was sent back since the last proposal. */
export function sentBackWith({ remarks }: Pick<Remarked, 'remarks'>): string | undefined {
  const last = remarks.findLast(
    ({ type }) => type === 'petition.outcome-sent-back.v1' || type === 'petition.outcome-proposed.v1',
  );
  return last?.type === 'petition.outcome-sent-back.v1' ? last.text : undefined;
}
