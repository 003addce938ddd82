import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { findInUnits } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { fileToken, REGISTER_VIEW } from '../views/register.view';

/** Which petition names a file; files that no petition of the caller's units names do not exist for him. */
@Injectable()
export class AttachmentOwners {
  constructor(private readonly views: ViewStore) {}

  async streamNaming(caller: Principal, fileId: string): Promise<string | undefined> {
    const { rows } = await findInUnits(this.views, REGISTER_VIEW, { units: caller.scope, limit: 1 }, (unit) => ({
      index: 'byReceived' as const,
      equal: { unit },
      tokens: [fileToken(fileId)],
    }));
    return rows[0] && `petition/${rows[0].key}`;
  }
}
