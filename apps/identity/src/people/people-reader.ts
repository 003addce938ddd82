import { Injectable } from '@nestjs/common';
import { streamTypeOf, type SealedPart } from '@donthu/eventing/store/commit';
import { cutterFor, openPart, parseContext, PetitionOwner, type CutText, type PersonalData } from '@donthu/sealing';
import { KeyRing } from '../keys/key-ring';

type Json = Readonly<Record<string, unknown>>;
/** Takes people out of a text. */
export type Cutter = (text: string) => CutText;

/** What a stream of a petition tells of its people. */
interface Sealed {
  readonly part: SealedPart;
  readonly stream: string;
}

interface Opened {
  readonly stream: string;
  readonly plain: Json;
}

/** The people of a petition in the clear, and the texts from which their data was cut out. */
export interface PeopleOfPetition {
  readonly petitioners: readonly Json[];
  /** As written at the desk, by name of the field. */
  readonly originals: Json;
  /** As written in later steps elsewhere, in order. */
  readonly elsewhere: readonly { readonly stream: string; readonly originals: Json }[];
}

/** Who came to a visit, and what was written of it where their data was cut out. */
export interface VisitorsOfVisit {
  readonly visitors: readonly Json[];
  readonly originals: Json;
}

/** Reads people straight from their owner. Whoever calls it has decided that this may be. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly owner: PetitionOwner,
    private readonly keys: KeyRing,
  ) {}

  /** Later commits replace what earlier ones said. Parts whose key is gone are left out. */
  async read(petitionId: string): Promise<PeopleOfPetition> {
    let petitioners: readonly Json[] = [];
    let originals: Json = {};
    const elsewhere: { stream: string; originals: Json }[] = [];
    for (const { stream, plain } of await this.opened(petitionId)) {
      const found = originalsIn(plain);
      petitioners = objectsIn(plain, 'petitioners') ?? petitioners;
      if (streamTypeOf(stream) === 'petition') originals = { ...originals, ...found };
      else if (Object.keys(found).length > 0) elsewhere.push({ stream, originals: found });
    }
    return { petitioners, originals, elsewhere };
  }

  /** The people as they stand on the form. */
  async personalData(petitionId: string): Promise<PersonalData[]> {
    return (await this.read(petitionId)).petitioners.map(personalDataOf);
  }

  /** What a text is searched for: also who was taken off the form again is not to stand in one. */
  async everNamed(petitionId: string): Promise<PersonalData[]> {
    return peopleIn(await this.opened(petitionId));
  }

  /** Takes everybody ever named out of a text; `undefined` once there are people of whom nobody can be read. */
  async cutterOf(petitionId: string): Promise<Cutter | undefined> {
    const parts = await this.sealed(petitionId);
    const named = await this.openAll(parts);
    return parts.length > 0 && named.length === 0 ? undefined : cutterFor(peopleIn(named));
  }

  /** A text about the petition without its people: what is kept after their erasure must not name them. */
  async cutFrom(petitionId: string, text: string): Promise<string> {
    return cutterFor(await this.everNamed(petitionId))(text).cut;
  }

  /** `undefined` once the key is gone. */
  async visitors(visitId: string): Promise<VisitorsOfVisit | undefined> {
    const parts = await this.owner.sealedVisitors(visitId);
    const keys = await this.keys.rawKeys(parts.map(({ keyId }) => keyId));
    for (const part of parts) {
      const context = parseContext(part.context);
      const key = keys.get(part.keyId);
      const plain = key && context?.stream === `visit/${visitId}` ? openPart(key, part) : undefined;
      if (isObject(plain)) return { visitors: objectsIn(plain, 'visitors') ?? [], originals: originalsIn(plain) };
    }
    return undefined;
  }

  /** Why a visitor was looked at, without naming him. */
  cutVisitors({ visitors }: VisitorsOfVisit, text: string): string {
    return cutterFor(visitors.map(personalDataOf))(text).cut;
  }

  /** There were people, and every key of theirs is gone: also where the log is older than their erasure. */
  async areGone(petitionId: string): Promise<boolean> {
    const parts = await this.sealed(petitionId);
    return parts.length > 0 && !(await this.anyOpens(parts));
  }

  /**
   * Destroys the keys of everything that tells who the people are, durable and for ever; those of the visitors too, once
   * nobody of the other petitions that came of their visit can be read any more.
   */
  async destroy(petitionId: string, visit?: { readonly visitId: string; readonly others: readonly string[] }) {
    await this.destroyKeys(await this.owner.sealedPeople(petitionId));
    if (!visit) return;
    for (const other of visit.others) if (await this.anyOpens(await this.sealed(other))) return;
    await this.destroyKeys(await this.owner.sealedVisitors(visit.visitId));
  }

  private async destroyKeys(parts: readonly SealedPart[]): Promise<void> {
    await this.keys.destroy(parts.map(({ keyId }) => keyId));
  }

  private async anyOpens(parts: readonly { readonly part: SealedPart }[]): Promise<boolean> {
    return (await this.keys.rawKeys(parts.map(({ part }) => part.keyId))).size > 0;
  }

  private async opened(petitionId: string): Promise<Opened[]> {
    return this.openAll(await this.sealed(petitionId));
  }

  private async openAll(parts: readonly Sealed[]): Promise<Opened[]> {
    const keys = await this.keys.rawKeys(parts.map(({ part }) => part.keyId));
    return parts.flatMap(({ part, stream }) => {
      const key = keys.get(part.keyId);
      const plain = key && openPart(key, part);
      return isObject(plain) ? [{ stream, plain }] : [];
    });
  }

  private async sealed(petitionId: string): Promise<Sealed[]> {
    return (await this.owner.sealedPeople(petitionId)).flatMap((part) => {
      const context = parseContext(part.context);
      return context?.part === 'people' && context.key === petitionId ? [{ part, stream: context.stream }] : [];
    });
  }
}

function peopleIn(opened: readonly Opened[]): PersonalData[] {
  return opened.flatMap(({ plain }) => objectsIn(plain, 'petitioners') ?? []).map(personalDataOf);
}

function objectsIn(plain: Json, field: string): Json[] | undefined {
  const found = plain[field];
  return Array.isArray(found) ? found.filter(isObject) : undefined;
}

function originalsIn({ originals }: Json): Json {
  return isObject(originals) ? originals : {};
}

function personalDataOf(person: Json): PersonalData {
  return {
    fullName: textIn(person, 'fullName'),
    address: textIn(person, 'address'),
    idNumber: textIn(person, 'idNumber'),
    phone: textIn(person, 'phone'),
  };
}

function textIn(person: Json, field: string): string | undefined {
  const value = person[field];
  return typeof value === 'string' ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
