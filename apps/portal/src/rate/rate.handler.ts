import { Injectable } from '@nestjs/common';
import { petitioner, PETITIONER_ACCOUNT } from '@donthu/auth';
import { CommandRunner, RefusedError } from '@donthu/eventing';
import { SealedNotes } from '@donthu/platform';
import { LookUpHandler, type LookUpRequest } from '../look-up/look-up.handler';

export interface RateRequest extends LookUpRequest {
  /** 1 to 5. */
  readonly stars: number;
  readonly comment?: string;
  readonly correlationId: string;
}

/** Nobody is signed in: whoever holds the receipt. */
const PETITIONER = { id: PETITIONER_ACCOUNT, role: 'public' };

/** A petition's outcome is rated once, by whoever shows its receipt, when nothing more is to come. */
@Injectable()
export class RateHandler {
  constructor(
    private readonly lookUps: LookUpHandler,
    private readonly runner: CommandRunner,
    private readonly notes: SealedNotes,
  ) {}

  /**
   * Refuses like the look-up (404 `PUBLIC.NOT_FOUND`, 429), so that a denunciation is unknown here too; then 409
   * `PUBLIC.ALREADY_RATED`, `PUBLIC.NOT_OVER`.
   */
  async execute({ stars, comment = '', correlationId, ...shown }: RateRequest): Promise<void> {
    const { petitionId, unit, isOver } = await this.lookUps.execute(shown);
    const stream = `rating/${petitionId}`;
    const hasComment = comment !== '';
    await this.runner.change(
      { actor: PETITIONER, correlationId },
      {
        unit,
        stream,
        precondition: 'none',
        fold: ({ length }) => length > 0,
        decide: async (isRated, commitId) => {
          if (isRated) throw new RefusedError('PUBLIC.ALREADY_RATED');
          if (!isOver) throw new RefusedError('PUBLIC.NOT_OVER');
          const place = { writer: petitioner([unit]), stream, commitId };
          // That something was cut is no news to whoever wrote it, and nobody else is told.
          const { sealed } = await this.notes.seal(place, hasComment ? { comment } : {});
          return {
            events: [{ type: 'rating.given.v1', data: { petitionId, stars, hasComment } }],
            ...(sealed && { sealed }),
          };
        },
      },
    );
  }
}
