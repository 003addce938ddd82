import { Injectable } from '@nestjs/common';
import { keyOf, streamTypeOf } from '@donthu/eventing/store/commit';
import { AccessReader } from '../access/access-reader';
import type { PetitionAccess } from '../masking/masking.policy';
import { isPetitionStream, type Subject } from './subject';

/** Finds out what streams stand for; petitions of one call are read together, and so are visits. */
@Injectable()
export class SubjectReader {
  constructor(private readonly access: AccessReader) {}

  async subjects(streams: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const different = [...new Set(streams)];
    const [petitions, visits] = await Promise.all([
      this.access.petitions(different.filter(hasPetition).map(keyOf)),
      this.access.visits(different.filter(hasVisit).map(keyOf)),
    ]);
    const found = await Promise.all(
      different.map(async (stream): Promise<[string, Subject | undefined]> => {
        const of = streamTypeOf(stream);
        const petition = hasPetition(stream) ? petitions.get(keyOf(stream)) : undefined;
        if (petition) return [stream, { of: of === 'disclosure' ? 'disclosure' : 'petition', access: petition }];
        const visit = visits.get(keyOf(stream));
        if (visit && (of === 'visit' || of === 'visit-disclosure')) return [stream, { of, access: visit }];
        return [stream, of === 'import' ? await this.import(keyOf(stream)) : undefined];
      }),
    );
    return new Map(found.filter((entry): entry is [string, Subject] => entry[1] !== undefined));
  }

  /** Petitions of a unit that name a file, or ever did. */
  petitionsNaming(fileId: string, unit: string): Promise<PetitionAccess[]> {
    return this.access.petitionsNaming(fileId, unit);
  }

  private async import(importId: string): Promise<Subject | undefined> {
    const access = await this.access.import(importId);
    return access && { of: 'import', access };
  }
}

function hasPetition(stream: string): boolean {
  return isPetitionStream(streamTypeOf(stream)) || streamTypeOf(stream) === 'disclosure';
}

function hasVisit(stream: string): boolean {
  return streamTypeOf(stream) === 'visit' || streamTypeOf(stream) === 'visit-disclosure';
}
