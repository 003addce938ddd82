import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { KindWord } from '../event/vocabulary';

/** What a visitor came with was taken down wrong. Left out, it is none of the kinds. */
export const VisitKindCorrectedV1 = defineEvent({
  type: 'visit.kind-corrected.v1',
  owner: 'reception',
  streamType: 'visit',
  title: { vi: 'Sửa việc công dân đến', en: 'What a visitor came with corrected' },
  data: Type.Object({ from: Type.Optional(KindWord), to: Type.Optional(KindWord) }),
  example: { from: 'denunciation', to: 'complaint' },
});
export type VisitKindCorrectedV1 = DataOf<typeof VisitKindCorrectedV1>;
