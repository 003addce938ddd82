import { KINDS, VISIT_HANDLINGS, VISIT_KINDS } from '@donthu/contracts';
import {
  accountId,
  COMMAND,
  count,
  day,
  flag,
  listOf,
  maskable,
  oneOf,
  orNull,
  page,
  ref,
  shape,
  text,
} from './building';

export const RECEPTION_SHAPES = {
  RecordedVisit: shape({ ...COMMAND, visitId: text(), number: count('Số thứ tự, without gaps per unit and year') }),
  VisitLine: shape(
    {
      visitId: text(),
      version: count('For `If-Match` of a correction'),
      unit: text(),
      stt: count('1 STT'),
      receivedOn: day('2 Ngày tiếp'),
      visitors: listOf(
        shape(
          { fullName: text(), address: text(), phone: orNull(text('In no column; `null` where masked or not given')) },
          '3 Họ tên – Địa chỉ; `•••` where masked',
        ),
      ),
      idNumbers: listOf(text('4 CMND/Hộ chiếu')),
      content: maskable,
      classification: listOf(
        oneOf(KINDS, '6 Phân loại đơn: kinds of the petitions that came of it, without any the declared kind'),
      ),
      persons: count('6 Số người'),
      previousAuthority: maskable,
      accepted: flag('8 Thụ lý để giải quyết'),
      returnedAndGuided: flag('9 Trả lại đơn và hướng dẫn'),
      transferred: flag('10 Chuyển đơn đến cơ quan có thẩm quyền'),
      followUp: listOf(
        shape(
          { petitionId: text(), year: count(), number: count(), state: text(), kind: oneOf(KINDS) },
          '11 Theo dõi kết quả giải quyết',
        ),
      ),
      note: maskable,
      kind: oneOf(VISIT_KINDS),
      declaredKind: orNull(oneOf(KINDS, 'What the visitor came with; `null` for none of these')),
      receivedBy: orNull(accountId),
      delegation: flag('Đoàn đông người: five persons or more'),
      handling: oneOf(VISIT_HANDLINGS),
      masked: flag('Something of this line is hidden from the caller'),
      erased: flag('Who came was erased, and opens for nobody any more'),
      recordedBy: accountId,
    },
    'One line of the reception register: the twelve columns of Mẫu 03, Thông tư 04/2021/TT-TTCP',
  ),
  VisitPage: page(ref('VisitLine')),
  ReceptionMonth: shape({
    days: listOf(
      shape({
        date: day(),
        kind: oneOf(VISIT_KINDS),
        receivedBy: orNull(accountId),
        receivedByName: orNull(text()),
        visits: count(),
        persons: count(),
      }),
    ),
    chairman: shape({ required: count('Days a month'), held: count(), heldOn: listOf(day()) }),
  }),
};
