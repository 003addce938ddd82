import type { OperationDocs } from '../operation-doc';

export const RECEPTION_OPERATIONS: OperationDocs = {
  'POST /api/reception/visits': {
    id: 'recordVisit',
    vi: 'Ghi sổ tiếp công dân',
    en: 'Records a visit under the next number of the unit and year.',
    answer: 'RecordedVisit',
    oneThing: true,
    refusals: ['RECEPTION.'],
  },
  'GET /api/reception/visits': {
    id: 'listVisits',
    vi: 'Sổ tiếp công dân',
    en: 'The register in its twelve columns; the current month unless a period is given.',
    answer: 'VisitPage',
  },
  'GET /api/reception/visits/{visitId}': {
    id: 'getVisit',
    vi: 'Một lượt tiếp',
    en: 'One line of the register, masked as in the list.',
    answer: 'VisitLine',
    oneThing: true,
  },
  'POST /api/reception/visits/{visitId}/correct': {
    id: 'correctVisit',
    vi: 'Sửa việc công dân đến',
    en: 'Puts right what a visitor came with. Any desk of the unit may hide who it was; only the one that recorded the visit, and the inspector, shows it again, which stands in the list of reveals.',
    answer: 'Changed',
    ifMatch: 'required',
    oneThing: true,
    refusals: ['AUTH.NOT_YOURS', 'COMMAND.NOTHING_TO_DO'],
  },
  'GET /api/reception/days': {
    id: 'getReceptionDays',
    vi: 'Ngày tiếp công dân trong tháng',
    en: 'Who received on which day of a month, and how many of the chairman’s days were held.',
    answer: 'ReceptionMonth',
  },
};
