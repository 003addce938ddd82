import { Injectable } from '@nestjs/common';
import { Directory, ObjectAccess } from '@donthu/auth';
import { findInUnits } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { fileToken, REGISTER_VIEW } from '../views/register.view';

/** Which petition names a file; a file that no petition names exists for nobody. */
@Injectable()
export class AttachmentOwners {
  constructor(
    private readonly views: ViewStore,
    private readonly directory: Directory,
    access: ObjectAccess,
  ) {
    access.addScope('attachment', async (fileId) => (await this.petitionNaming(fileId))?.unit);
  }

  async petitionNaming(fileId: string): Promise<{ readonly petitionId: string; readonly unit: string } | undefined> {
    const { rows } = await findInUnits(
      this.views,
      REGISTER_VIEW,
      { units: this.directory.unitCodes(), limit: 1 },
      (unit) => ({
        index: 'byReceived' as const,
        equal: { unit },
        tokens: [fileToken(fileId)],
      }),
    );
    const unit = rows[0]?.slices.petition.data?.unit;
    return rows[0] && unit !== undefined ? { petitionId: rows[0].key, unit } : undefined;
  }
}
