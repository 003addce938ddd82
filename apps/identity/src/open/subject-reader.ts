import { Injectable } from '@nestjs/common';
import { keyOf, streamTypeOf } from '@donthu/eventing/store/commit';
import { AccessReader } from '../access/access-reader';
import { isPetitionStream, type Subject } from './subject';

/** Finds out what streams stand for; petitions of one call are read together. */
@Injectable()
export class SubjectReader {
  constructor(private readonly access: AccessReader) {}

  async subjects(streams: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    const different = [...new Set(streams)];
    const petitions = await this.access.petitions(different.filter(hasPetition).map(keyOf));
    const found = await Promise.all(
      different.map(async (stream): Promise<[string, Subject | undefined]> => {
        const petition = hasPetition(stream) ? petitions.get(keyOf(stream)) : undefined;
        if (!petition) return [stream, await this.other(stream)];
        return [stream, { of: streamTypeOf(stream) === 'disclosure' ? 'disclosure' : 'petition', access: petition }];
      }),
    );
    return new Map(found.filter((entry): entry is [string, Subject] => entry[1] !== undefined));
  }

  private async other(stream: string): Promise<Subject | undefined> {
    const of = streamTypeOf(stream);
    if (of === 'visit' || of === 'visit-disclosure') {
      const access = await this.access.visit(keyOf(stream));
      return access && { of, access };
    }
    if (of === 'import') {
      const access = await this.access.import(keyOf(stream));
      return access && { of: 'import', access };
    }
    return undefined;
  }
}

function hasPetition(stream: string): boolean {
  return isPetitionStream(streamTypeOf(stream)) || streamTypeOf(stream) === 'disclosure';
}
