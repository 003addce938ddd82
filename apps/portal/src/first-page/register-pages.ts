import type { FastifyRequest } from 'fastify';

export interface RegisterRow {
  readonly number: string;
  readonly receivedOn: string;
  readonly petitioners: readonly string[];
  readonly anonymous: boolean;
  readonly kind: string;
  readonly summary: string;
  readonly state: string;
  /** Account of the responsible officer. */
  readonly responsible: string | null;
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

export interface RegisterList {
  readonly rows: readonly RegisterRow[];
  readonly nextCursor: string | null;
}

/** Port: the register as the officer who asks may see it. */
export abstract class RegisterPages {
  /** Throws the register's own `Problem`, or `InfrastructureError` when it is away. */
  abstract list(
    request: FastifyRequest,
    filter: { readonly overdue: boolean; readonly cursor?: string },
  ): Promise<RegisterList>;
}
