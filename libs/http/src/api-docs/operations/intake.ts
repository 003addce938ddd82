import type { OperationDocs } from '../operation-doc';

const FILE = { type: 'string', contentMediaType: 'application/octet-stream' };

const form = (properties: object) => ({
  'multipart/form-data': { type: 'object', required: ['file'], properties: { file: FILE, ...properties } },
});

/** A step on a petition that exists. */
const step = (id: string, vi: string, en: string) =>
  ({ id, vi, en, answer: 'Changed', ifMatch: 'required', oneThing: true, refusals: ['INTAKE.'] }) as const;

const PETITION = '/api/intake/petitions/{id}';

export const INTAKE_OPERATIONS: OperationDocs = {
  'POST /api/intake/attachments': {
    id: 'uploadAttachment',
    vi: 'Tải tệp đính kèm lên',
    en: 'Keeps a file, sealed; its id is named in `attachments` of a petition afterwards.',
    answer: 'Attachment',
    refusals: ['FILES.TOO_LARGE', 'FILES.EMPTY', 'FILES.TYPE_NOT_ALLOWED'],
    body: form({}),
  },
  'GET /api/intake/attachments/{fileId}': {
    id: 'downloadAttachment',
    vi: 'Tải tệp đính kèm về',
    en: 'For those who may read the text; of a masked petition only within an hour of the caller’s own reveal.',
    answer: { mediaType: 'application/octet-stream' },
    refusals: ['FILES.MASKED', 'FILES.UNREADABLE'],
  },
  'POST /api/intake/petitions': {
    id: 'logPetition',
    vi: 'Tiếp nhận đơn, vào sổ',
    en: 'Logs a petition under the next number of the unit and year, with its receipt. Only `receivedOn`, `channel`, `summary` and (unless `anonymous`) one petitioner are required.',
    answer: 'LoggedPetition',
    oneThing: true,
    refusals: ['INTAKE.'],
  },
  'POST /api/intake/people-known': {
    id: 'findPeopleKnown',
    vi: 'Người mà đơn vị đã biết theo số giấy tờ',
    en: 'Whom the caller’s office knows by an identity number; never anybody whose name the law hides.',
    answer: 'KnownPeople',
  },
  'POST /api/intake/duplicate-candidates': {
    id: 'findDuplicateCandidates',
    vi: 'Đơn có thể trùng với đơn đang nhập',
    en: 'Petitions that an unfinished form may repeat, with the reasons; nothing of the form is kept.',
    answer: 'DuplicateList',
  },
  'GET /api/intake/petitions': {
    id: 'listPetitions',
    vi: 'Sổ đơn',
    en: 'The register, latest first; with `overdue`, `open` or `toTell` what is due first on top.',
    answer: 'PetitionPage',
  },
  [`GET ${PETITION}`]: {
    id: 'getPetition',
    vi: 'Một đơn',
    en: 'One petition with what its state allows.',
    answer: 'PetitionDetail',
    oneThing: true,
  },
  [`GET ${PETITION}/duplicates`]: {
    id: 'listDuplicates',
    vi: 'Đơn có thể trùng',
    en: 'Petitions that may be the same one, with the reasons.',
    answer: 'DuplicateList',
  },
  [`POST ${PETITION}/classify`]: step(
    'classifyPetition',
    'Phân loại đơn',
    'Classifies by substance; again before the outcome = reclassifies.',
  ),
  [`POST ${PETITION}/correct`]: step(
    'correctPetition',
    'Sửa thông tin đơn',
    'Changes fields of the form before the outcome is signed; history keeps both.',
  ),
  [`POST ${PETITION}/request-supplement`]: step('requestSupplement', 'Yêu cầu bổ sung', 'Asks for what is missing.'),
  [`POST ${PETITION}/supplement`]: step('receiveSupplement', 'Nhận tài liệu bổ sung', 'What was asked for has come.'),
  [`POST ${PETITION}/documents`]: step(
    'addDocuments',
    'Thêm tài liệu',
    'Adds files to a petition at any time of the work on it; by whoever may read it, but not by its respondent or who reports to him.',
  ),
  [`POST ${PETITION}/propose`]: step(
    'proposeOutcome',
    'Đề xuất hướng xử lý',
    'Proposes an outcome to the leader; `transfer` needs a recipient.',
  ),
  [`POST ${PETITION}/sign`]: step(
    'signOutcome',
    'Lãnh đạo ký duyệt hoặc trả lại',
    'Signs the proposal or sends it back; signing `accept` opens the case.',
  ),
  [`POST ${PETITION}/notify`]: step(
    'notifyResult',
    'Thông báo kết quả xử lý',
    'The result was made known to the petitioner or the forwarder.',
  ),
  [`POST ${PETITION}/withdraw`]: step('withdrawPetition', 'Rút đơn', 'Withdrawn before acceptance.'),
  'GET /api/imports': {
    id: 'listImports',
    vi: 'Các lần nhập sổ',
    en: 'The imports of the caller’s units, newest first; the name of a file is told to its uploader alone.',
    answer: 'ImportPage',
  },
  'POST /api/imports': {
    id: 'startImport',
    vi: 'Nhập sổ cũ: tải tệp lên và kiểm tra',
    en: 'Begins a dry run of an old register (CSV); nothing enters the register before the commit.',
    answer: 'StartedImport',
    oneThing: true,
    refusals: ['IMPORT.BAD_MAPPING', 'IMPORT.NOT_READY', 'FILES.TOO_LARGE', 'FILES.EMPTY'],
    body: form({
      mapping: { type: 'string', description: 'JSON: our field → title of the column; guessed when absent' },
      openRows: { type: 'string', enum: ['history', 'take_over'], default: 'history' },
    }),
  },
  'POST /api/imports/columns': {
    id: 'readImportColumns',
    vi: 'Đọc tiêu đề các cột của tệp',
    en: 'The columns of an old register and what each seems to hold, before anything is kept of it.',
    answer: 'ImportColumns',
    refusals: ['IMPORT.UNREADABLE', 'FILES.TOO_LARGE', 'FILES.EMPTY'],
    body: form({}),
  },
  'GET /api/imports/{importId}/rows': {
    id: 'listImportRows',
    vi: 'Các dòng có lỗi hoặc cảnh báo',
    en: 'Rows with errors or warnings, or with one of them, in the order of the file, to its uploader.',
    answer: 'ImportRows',
    refusals: ['IMPORT.NOT_READY', 'IMPORT.FILE_GONE'],
  },
  'GET /api/imports/{importId}/remarks': {
    id: 'listImportRemarks',
    vi: 'Những điều được nhận xét về các dòng, mỗi điều một lần',
    en: 'What is said of the rows, each thing once: errors first, then what is said of most; to its uploader.',
    answer: 'ImportRemarks',
    refusals: ['IMPORT.NOT_READY', 'IMPORT.FILE_GONE'],
  },
  'GET /api/imports/{importId}': {
    id: 'getImport',
    vi: 'Tiến độ nhập sổ',
    en: 'State, progress and rows of an import.',
    answer: 'Import',
    oneThing: true,
  },
  'POST /api/imports/{importId}/commit': {
    id: 'commitImport',
    vi: 'Ghi sổ cũ vào hệ thống',
    en: 'Commits the rows that are good and that the same file has not entered before; again = the same answer.',
    answer: 'Import',
    oneThing: true,
    refusals: ['IMPORT.NOT_READY'],
  },
  'DELETE /api/imports/{importId}': {
    id: 'undoImport',
    vi: 'Hủy lần nhập sổ',
    en: 'Takes the rows out again, also of an import that failed half way, until somebody has worked on one of them.',
    answer: 'Import',
    oneThing: true,
    refusals: ['IMPORT.NOT_READY', 'IMPORT.EDITED'],
  },
  'GET /api/imports/{importId}/report': {
    id: 'downloadImportReport',
    vi: 'Báo cáo nhập sổ',
    en: 'The officer’s own file with two columns more, to its uploader, until 30 days later.',
    answer: { mediaType: 'text/csv' },
    refusals: ['IMPORT.NOT_READY', 'IMPORT.FILE_GONE', 'IMPORT.REPORT_EXPIRED'],
  },
};
