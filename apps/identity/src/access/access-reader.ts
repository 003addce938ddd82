import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import type { RegisterNumber } from '@donthu/contracts';
import { localDateOf, MAX_DEPUTIES } from '@donthu/domain';
import { Clock } from '@donthu/eventing/clock/clock';
import { standsInConflict } from '@donthu/platform/stands-in-conflict';
import { ViewStore } from '@donthu/views';
import type { ImportAccess, PetitionAccess, VisitAccess } from '../masking/masking.policy';
import { PendingMasks } from '../masking/pending-masks';
import { ABSENCE_VIEW, deputiesOn } from './absence.view';
import { ACCESS_VIEW, type AssignmentSlice, type CaseSlice, type PetitionSlice } from './access.view';
import { IMPORT_VIEW } from './import.view';
import { NearThePresent } from './near-the-present';
import { VISIT_VIEW } from './visit.view';

/** More petitions never came of one visit. */
const MAX_PETITIONS_OF_VISIT = 100;
/** A file that more petitions name opens for nobody through the rest. */
const MAX_PETITIONS_OF_FILE = 100;

/** Officers with those who stand in for them today. */
type WithDeputies = (officers: readonly (string | null)[]) => readonly string[];

/** With its number in the register. */
export interface VisitStanding extends VisitAccess {
  readonly register: RegisterNumber;
}

interface Standing {
  readonly petition: PetitionSlice;
  readonly assignment: AssignmentSlice;
  readonly case: CaseSlice;
}

/** Tells how things stand from the views, announced masks and absences included. What is unknown opens for nobody. */
@Injectable()
export class AccessReader {
  constructor(
    private readonly views: ViewStore,
    private readonly masks: PendingMasks,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly present: NearThePresent,
  ) {}

  async petition(petitionId: string): Promise<PetitionAccess | undefined> {
    return (await this.petitions([petitionId])).get(petitionId);
  }

  async petitions(petitionIds: readonly string[]): Promise<ReadonlyMap<string, PetitionAccess>> {
    this.present.check();
    const ids = [...new Set(petitionIds)];
    const standings = new Map<string, Standing>();
    for (const { key, slices } of ids.length > 0 ? await this.views.getMany(ACCESS_VIEW, ids) : []) {
      const petition = slices.petition.data;
      if (petition) standings.set(key, { petition, assignment: slices.assignment.data, case: slices.case.data });
    }
    if (standings.size === 0) return new Map();
    const [announced, withDeputies] = await Promise.all([
      this.masks.of(ids),
      this.deputies([...standings.values()].flatMap(officersOf)),
    ]);
    return new Map(
      [...standings].map(([id, standing]) => [
        id,
        {
          ...accessOf(standing, withDeputies, (officer) => this.mayWorkOn(standing, officer)),
          announced: announced.get(id) ?? [],
        },
      ]),
    );
  }

  /** Version of the petition's own stream, as far as it has come here; 0 for an unknown one. */
  async versionOf(petitionId: string): Promise<number> {
    return (await this.views.get(ACCESS_VIEW, petitionId))?.slices.petition.version ?? 0;
  }

  /** The visit a petition came of, with the other petitions that came of it. */
  async visitOf(petitionId: string): Promise<{ visitId: string; others: readonly string[] } | undefined> {
    const visitId = (await this.views.get(ACCESS_VIEW, petitionId))?.slices.petition.data?.visitId ?? null;
    if (visitId === null) return undefined;
    const others = (await this.linkedTo(visitId)).filter((id) => id !== petitionId);
    return { visitId, others };
  }

  /** Petitions of a unit that name a file, or ever did. */
  async petitionsNaming(fileId: string, unit: string): Promise<PetitionAccess[]> {
    const query = { index: 'byUnit' as const, equal: { unit }, tokens: [fileId], limit: MAX_PETITIONS_OF_FILE };
    const naming = await this.views.find(ACCESS_VIEW, query);
    return [...(await this.petitions(naming.map(({ key }) => key))).values()];
  }

  async visit(visitId: string): Promise<VisitStanding | undefined> {
    return (await this.visits([visitId])).get(visitId);
  }

  async visits(visitIds: readonly string[]): Promise<ReadonlyMap<string, VisitStanding>> {
    this.present.check();
    const ids = [...new Set(visitIds)];
    const documents = ids.length > 0 ? await this.views.getMany(VISIT_VIEW, ids) : [];
    const found = documents.flatMap(({ key, slices }) =>
      slices.visit.data ? [{ key, visit: slices.visit.data }] : [],
    );
    if (found.length === 0) return new Map();
    const linked = await Promise.all(found.map(({ key }) => this.linkedTo(key)));
    const [petitions, withDeputies, announced] = await Promise.all([
      this.petitions(linked.flat()),
      this.deputies(found.map(({ visit }) => visit.recordedBy)),
      this.masks.of(ids),
    ]);
    return new Map(
      found.map(({ key, visit: { unit, register, recordedBy, declaredKind } }, at) => [
        key,
        {
          unit,
          register,
          declaredKind,
          announced: announced.get(key) ?? [],
          desk: withDeputies([recordedBy]),
          petitions: (linked[at] ?? []).flatMap((id) => petitions.get(id) ?? []),
        },
      ]),
    );
  }

  async import(importId: string): Promise<ImportAccess | undefined> {
    const found = (await this.views.get(IMPORT_VIEW, importId))?.slices.import.data;
    return found ? { by: found.by, startedAt: new Date(found.startedAt), files: found.files } : undefined;
  }

  private mayWorkOn({ petition }: Standing, officer: string): boolean {
    return !standsInConflict(this.directory, officer, petition.respondentOfficerId ?? undefined);
  }

  /** Petitions that came of a visit. */
  async linkedTo(visitId: string): Promise<string[]> {
    const query = { index: 'byVisit' as const, equal: { visitId }, limit: MAX_PETITIONS_OF_VISIT };
    return (await this.views.find(ACCESS_VIEW, query)).map(({ key }) => key);
  }

  private async deputies(officers: readonly string[]): Promise<WithDeputies> {
    const today = localDateOf(this.clock.now().toISOString());
    const deputies = new Map<string, readonly string[]>();
    let asked = [...new Set(officers)];
    for (let row = 0; asked.length > 0 && row < MAX_DEPUTIES; row += 1) {
      for (const { key, slices } of await this.views.getMany(ABSENCE_VIEW, asked))
        deputies.set(key, deputiesOn(today, slices.absence.data));
      asked = [...new Set(asked.flatMap((officer) => deputies.get(officer) ?? []))].filter(
        (next) => !deputies.has(next),
      );
    }
    return (named) => named.flatMap((officer) => (officer === null ? [] : rowOf(officer, deputies)));
  }
}

/** An officer and whoever stands in for him, or for one of those. */
function rowOf(officer: string, deputies: ReadonlyMap<string, readonly string[]>): string[] {
  const row = new Set([officer]);
  for (const present of row) for (const deputy of deputies.get(present) ?? []) row.add(deputy);
  return [...row];
}

function officersOf({ petition, assignment }: Standing): string[] {
  const { responsible, coordinating, leader } = assignment;
  return [petition.loggedBy, responsible, ...coordinating, leader].filter((officer) => officer !== null);
}

/**
 * Who is the respondent or reports to the respondent has no right by an assignment or as a deputy; the leader in charge is
 * chosen by law, and judged by the kind alone.
 */
function accessOf(
  { petition, assignment, case: opened }: Standing,
  withDeputies: WithDeputies,
  mayWorkOn: (officer: string) => boolean,
): Omit<PetitionAccess, 'announced'> {
  const { responsible, coordinating, leader } = assignment;
  return {
    unit: petition.unit,
    declaredKind: petition.declaredKind,
    classifiedKind: petition.classifiedKind,
    over: petition.stage === 'over' || (petition.stage === 'accepted' && opened.closed),
    respondent: petition.respondentOfficerId,
    desk: withDeputies([petition.loggedBy]),
    ...(responsible !== null && {
      assigned: {
        responsible: withDeputies([responsible]).filter(mayWorkOn),
        coordinating: withDeputies(coordinating).filter(mayWorkOn),
        leaders: withDeputies([leader]).filter((officer) => officer === leader || mayWorkOn(officer)),
      },
    }),
    files: [...petition.files, ...opened.files],
    namedLater: petition.namedLater,
  };
}
