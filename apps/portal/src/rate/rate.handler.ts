import { Injectable } from '@nestjs/common';
import { CommandRunner, RefusedError } from '@donthu/eventing';
import { sealCommit, SealingKeys } from '@donthu/sealing';
import { LookUpHandler, type LookUpRequest } from '../look-up/look-up.handler';

export interface RateRequest extends LookUpRequest {
  /** 1 to 5. */
  readonly stars: number;
  readonly comment?: string;
  readonly correlationId: string;
}

/** Nobody is signed in: whoever holds the receipt. */
const PETITIONER = { id: 'petitioner', role: 'public' };

/** A petition's outcome is rated once, by whoever shows its receipt, when nothing more is to come. */
@Injectable()
export class RateHandler {
  constructor(
    private readonly lookUps: LookUpHandler,
    private readonly runner: CommandRunner,
    private readonly keys: SealingKeys,
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
          const sealed = hasComment && (await sealCommit(this.keys, stream, commitId, { text: { comment } }));
          return {
            events: [{ type: 'rating.given.v1', data: { petitionId, stars, hasComment } }],
            ...(sealed && { sealed }),
          };
        },
      },
    );
  }
}
