import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../../api/client';
import { asProblem, type ApiProblem } from '../../../api/problem';
import { hasRole, SESSION, type Officer } from '../../../app/session';
import { MASK } from '../../../parts/mask';
import { BY_CURSOR, cursorAt } from '../../../parts/by-cursor';
import type { LogValues } from '../log/log-values';

export type VisitLine = Schemas['VisitLine'];

const PAGE_SIZE = 100;

interface Asked {
  readonly from: string;
  readonly to: string;
  /** Of all units the officer sees, unless one is named. */
  readonly unit?: string | undefined;
  /** Only visits that left a petition which is in no register yet. */
  readonly unlogged: boolean;
}

/** The register of a period, both days included, page by page. */
export function useVisitLines({ from, to, unit, unlogged }: Asked) {
  return useInfiniteQuery({
    queryKey: ['visits', 'register', from, to, unit, unlogged],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/reception/visits', {
          params: {
            query: {
              from,
              to,
              ...(unit !== undefined && { unit }),
              ...(unlogged && { unlogged }),
              limit: PAGE_SIZE,
              ...cursorAt(pageParam),
            },
          },
        }),
      ),
    ...BY_CURSOR,
    enabled: from !== '',
  });
}

/** What a petition takes over from the visit it came of. */
interface Taken {
  readonly values: Partial<LogValues>;
  /** Who came is kept secret; whether the caller may open it. */
  readonly masked?: 'mayOpen' | 'closed';
  /** Why the visit could not be read; the form is filled in by hand then. */
  readonly failure?: ApiProblem;
}

export interface FromVisit extends Taken {
  /** Reads the visit once more. */
  readonly readAgain: () => Promise<Partial<LogValues>>;
}

/** As the register shows the visit to this officer, so nothing from behind a mask; `undefined` while it is on its way. */
export function useFromVisit(visitId: string | undefined): FromVisit | undefined {
  const me = useQueryClient().getQueryData<Officer>(SESSION);
  // Read once for a form that opens: what is typed already is not touched by news of the register.
  const read = useQuery({
    queryKey: ['visit', visitId],
    queryFn: () => (visitId === undefined ? NOTHING : takenFrom(visitId, me)),
    staleTime: Infinity,
    gcTime: 0,
  });
  return read.data && { ...read.data, readAgain: async () => ((await read.refetch()).data ?? NOTHING).values };
}

const NOTHING: Taken = { values: {} };

function takenFrom(visitId: string, me: Officer | undefined): Promise<Taken> {
  return body(api.GET('/api/reception/visits/{visitId}', { params: { path: { visitId } } })).then(
    (line): Taken => ({
      values: prefilledBy(line),
      ...(line.masked && { masked: mayOpen(line, me) ? 'mayOpen' : 'closed' }),
    }),
    (error: unknown) => ({ values: {}, failure: asProblem(error) }),
  );
}

/** Whose its content opens for may open who came; so may an inspector, who reads no content. */
export function mayOpen({ masked, erased, content }: VisitLine, me: Officer | undefined): boolean {
  if (!masked || erased || !me) return false;
  return hasRole(me, 'inspector') || (hasRole(me, 'reception', 'leader') && content !== MASK);
}

function prefilledBy(line: VisitLine): Partial<LogValues> {
  const { visitors, idNumbers, content, receivedOn, declaredKind, masked } = line;
  const kind = declaredKind !== null && { declaredKind };
  if (masked) return { receivedOn, ...kind, ...(content !== null && content !== MASK && { summary: content }) };
  // Numbers stand in a column of their own; whose they are is certain only when everybody gave one.
  const paired = idNumbers.length === visitors.length;
  return {
    receivedOn,
    ...kind,
    petitioners: visitors.map(({ fullName, address, phone }, at) => ({
      fullName,
      address,
      ...(phone !== null && { phone }),
      ...(paired && { idNumber: idNumbers[at] }),
    })),
    ...(content !== null && { summary: content }),
  };
}
