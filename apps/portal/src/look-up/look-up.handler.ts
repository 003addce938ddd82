import { Injectable } from '@nestjs/common';
import { addressKey, SlidingWindow } from '@donthu/auth';
import { problem, retryLater, type Language } from '@donthu/http';
import { isReceiptSecret, SubKeys } from '@donthu/sealing';
import { emptySlices, ViewStore } from '@donthu/views';
import { progressOf, type Progress } from './progress';
import { mayBeTold, normalCode, PROGRESS_VIEW, type ProgressSlices } from './progress.view';

/** Wrong tries from one address in a quarter of an hour. A secret has 50 bits: guessing it would take the age of the Earth. */
const LIMITS = { limit: 30, windowMs: 15 * 60_000, maxKeys: 50_000 };

export interface LookUpRequest {
  readonly code: string;
  readonly secret: string;
  readonly address: string;
  readonly language: Language;
  /** Waits until the view may be asked; not called for who is told to come later. */
  readonly settled?: () => Promise<void>;
}

/** A petition whose receipt was shown. */
export interface ShownPetition {
  readonly petitionId: string;
  readonly unit: string;
  readonly progress: Progress;
  /** Nothing follows any more. */
  readonly isOver: boolean;
  readonly isRated: boolean;
}

/** Progress of one petition for whoever holds its receipt. */
@Injectable()
export class LookUpHandler {
  private readonly wrong = new SlidingWindow(LIMITS);

  constructor(
    private readonly views: ViewStore,
    private readonly subKeys: SubKeys,
  ) {}

  /**
   * Throws 404 `PUBLIC.NOT_FOUND` alike for a code nobody has, an ill-formed one, a wrong secret and a denunciation, after
   * the same work: one read, one comparison, one answer put together; 429 after too many of those from one address.
   */
  async execute({ code, secret, address, language, settled }: LookUpRequest): Promise<ShownPetition> {
    const from = this.letIn(address);
    await settled?.();
    const [found] = await this.views.find(PROGRESS_VIEW, {
      index: 'byCode',
      equal: { code: normalCode(code) },
      limit: 1,
    });
    const slices = found?.slices ?? decoy();
    const progress = progressOf(slices, language);
    const right = isReceiptSecret(secret, found?.key ?? 'nobody', this.subKeys.receiptSecret);
    const { petition, rating } = slices;
    if (!found || !right || !petition.data || !mayBeTold(slices)) throw problem('PUBLIC.NOT_FOUND');
    this.wrong.forgive(from);
    return {
      petitionId: found.key,
      unit: petition.data.unit,
      progress,
      isOver: progress.nextStep === null,
      isRated: rating.data !== null,
    };
  }

  /** Counts a try as wrong until it proves right, so that many at once do not slip through. Throws 429. */
  private letIn(address: string): string {
    const from = addressKey(address);
    const waitMs = this.wrong.waitMs(from);
    if (waitMs > 0) throw retryLater('PUBLIC.TOO_MANY_GUESSES', waitMs / 1000);
    this.wrong.hit(from);
    return from;
  }
}

/** Stands in for a petition that is not there: reading it costs what reading one costs. */
const DECOY: string = JSON.stringify({
  ...emptySlices(PROGRESS_VIEW),
  petition: {
    version: 3,
    data: {
      code: '',
      unit: '',
      state: {
        stage: 'classified',
        receivedOn: '2026-01-01',
        declaredKind: 'complaint',
        anonymous: false,
        peopleCount: 1,
      },
      notified: false,
      steps: ['logged', 'classified'].map((name) => ({ code: `petition.${name}.v1`, on: '2026-01-01' })),
    },
  },
});

function decoy(): ProgressSlices {
  return JSON.parse(DECOY) as ProgressSlices;
}
