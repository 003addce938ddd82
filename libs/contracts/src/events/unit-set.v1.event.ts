import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { DateOnly, UnitCode } from '../event/vocabulary';

export const UnitSetV1 = defineEvent({
  type: 'unit.set.v1',
  owner: 'portal',
  streamType: 'unit',
  title: { vi: 'Cập nhật đơn vị', en: 'Unit set' },
  data: Type.Object({
    code: UnitCode,
    name: Type.String({ maxLength: 200 }),
    level: Type.Union([Type.Literal('ward'), Type.Literal('province')]),
    parent: Type.Optional(UnitCode),
    validFrom: Type.Optional(DateOnly),
    validTo: Type.Optional(DateOnly),
  }),
  example: { code: 'thuong-thanh', name: 'UBND phường Thượng Thanh', level: 'ward', parent: 'ha-noi' },
});
export type UnitSetV1 = DataOf<typeof UnitSetV1>;
