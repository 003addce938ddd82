import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth/principal';
import type { RegisterNumber } from '@donthu/contracts';
import { endOfDayInstant, say, startOfDayInstant, type Language } from '@donthu/domain';
import { openedObject } from '@donthu/sealing';
import type { RowCursor } from '@donthu/http';
import { findInUnits } from '@donthu/platform/views/find-in-units';
import { ViewStore } from '@donthu/views';
import { ACCESS_VIEW } from '../access/access.view';
import { VISIT_VIEW } from '../access/visit.view';
import { OpenHandler } from '../open/open.handler';
import { REVEALS_VIEW, type RevealSlice } from './reveals.view';

export interface RevealsQuery {
  /** Days in Asia/Ho_Chi_Minh, both included. */
  readonly from?: string;
  readonly to?: string;
  /** 1–200. */
  readonly limit: number;
  readonly after?: RowCursor;
  /** Of what is not in somebody's own words. */
  readonly language: Language;
}

export interface RevealItem {
  /** `null`: it was a visit. */
  readonly petitionId: string | null;
  /** `null`: it was a petition. */
  readonly visitId: string | null;
  /** Of the petition or the visit; `null` while its own events have not come. */
  readonly register: RegisterNumber | null;
  readonly by: string;
  /** Business time, RFC 3339. */
  readonly at: string;
  /** `null` when it cannot be opened. */
  readonly reason: string | null;
}

/** Who opened what or lifted its mask, why: the latest first, of the units in the caller's scope. */
@Injectable()
export class ListRevealsHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly opener: OpenHandler,
  ) {}

  async execute(
    caller: Principal,
    { from, to, limit, after, language }: RevealsQuery,
  ): Promise<{ items: RevealItem[]; next: RowCursor | undefined }> {
    const bounds = {
      ...(from !== undefined && { from: startOfDayInstant(from) }),
      ...(to !== undefined && { to: endOfDayInstant(to) }),
    };
    const page = { units: caller.scope, limit, descending: true, ...(after && { after }) };
    const { rows, next } = await findInUnits(this.views, REVEALS_VIEW, page, (unit) => ({
      index: 'byTime',
      equal: { unit },
      ...bounds,
    }));
    const reveals = rows.flatMap(({ slices }) => slices.disclosure.data ?? []);
    const sealed = reveals.flatMap(({ text }) => text ?? []);
    const opened = await this.opener.execute(
      caller,
      sealed.map((part) => ({ part })),
    );
    const reasons = new Map(sealed.map((part, index) => [part, openedObject(opened[index])?.['reason']]));
    const registers = await this.registersOf(reveals);
    const items = reveals.map(({ petitionId, visitId = null, by, at, text, loosened }) => {
      const reason = loosened ? reclassified(loosened, language) : text && reasons.get(text);
      const register = registers.get(petitionId ?? visitId ?? '') ?? null;
      return { petitionId, visitId, register, by, at, reason: typeof reason === 'string' ? reason : null };
    });
    return { items, next };
  }

  private async registersOf(reveals: readonly RevealSlice[]): Promise<Map<string, RegisterNumber | undefined>> {
    const petitionIds = new Set(reveals.flatMap(({ petitionId }) => petitionId ?? []));
    const visitIds = new Set(reveals.flatMap(({ visitId }) => visitId ?? []));
    const [petitions, visits] = await Promise.all([
      this.views.getMany(ACCESS_VIEW, [...petitionIds]),
      this.views.getMany(VISIT_VIEW, [...visitIds]),
    ]);
    return new Map([
      ...petitions.map(({ key, slices }) => [key, slices.petition.data?.register] as const),
      ...visits.map(({ key, slices }) => [key, slices.visit.data?.register] as const),
    ]);
  }
}

function reclassified({ from, to }: NonNullable<RevealSlice['loosened']>, language: Language): string {
  const none = language === 'vi' ? 'Hỏi, xin hướng dẫn' : 'A question';
  const [before, after] = [say('kind', from, language), to === null ? none : say('kind', to, language)];
  return language === 'vi' ? `Phân loại lại: ${before} → ${after}` : `Reclassified: ${before} → ${after}`;
}
