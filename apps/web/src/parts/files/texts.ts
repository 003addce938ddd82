import { addTexts } from '../../i18n';

const vi = {
  title: 'Tệp kèm theo',
  choose: 'Chọn tệp',
  hint: 'Kéo tệp vào đây, hoặc dán ảnh chụp (Ctrl+V). PDF, ảnh, Word hoặc văn bản; mỗi tệp đến 20 MB.',
  progress: 'Đã tải {{percent}}%',
  done: 'đã tải lên',
  remove: 'Bỏ tệp {{name}}',
  removeShort: 'Bỏ',
  retry: 'Tải lại',
  tooLarge: 'Tệp lớn hơn 20 MB. Hãy quét ở độ phân giải thấp hơn hoặc tách tệp.',
  badType: 'Không nhận loại tệp này. Chỉ nhận PDF, ảnh (JPG, PNG, WebP, HEIC), Word, văn bản.',
  empty: 'Tệp rỗng.',
  needed: 'Cần ít nhất một tệp.',
  neededMany: 'Cần ít nhất {{count}} tệp.',
  onTheWay: 'Còn tệp đang tải lên hoặc chưa tải được.',
  tooMany: 'Mỗi đơn kèm nhiều nhất 50 tệp.',
  pasted: 'anh-dan-{{number}}.png',
};

const en: typeof vi = {
  title: 'Attachments',
  choose: 'Choose files',
  hint: 'Drag files here, or paste a picture (Ctrl+V). PDF, pictures, Word or text; up to 20 MB each.',
  progress: '{{percent}}% sent',
  done: 'sent',
  remove: 'Remove {{name}}',
  removeShort: 'Remove',
  retry: 'Send again',
  tooLarge: 'Larger than 20 MB. Scan at a lower resolution or split the file.',
  badType: 'This type is not taken. PDF, pictures (JPG, PNG, WebP, HEIC), Word and text are.',
  empty: 'The file is empty.',
  needed: 'At least one file.',
  neededMany: 'At least {{count}} files.',
  onTheWay: 'A file is still on its way, or did not get there.',
  tooMany: 'At most 50 files per petition.',
  pasted: 'pasted-{{number}}.png',
};

addTexts('files', vi, en);
