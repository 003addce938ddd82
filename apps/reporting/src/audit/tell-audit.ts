import { say, type Language } from '@donthu/domain';
import { dateOf, labelled, list, textOf, titled } from '../timeline/told';
import type { AuditSlice } from './audit.view';

type Told = AuditSlice['told'];

interface Telling {
  readonly language: Language;
  /** Display name of an account; its id when it is not known. */
  readonly nameOf: (accountId: string) => string;
  /** Name of a unit; its code when it is not known. */
  readonly unitOf: (code: string) => string;
}

const WORDS = {
  at: { vi: 'đơn vị', en: 'of' },
  reportsTo: { vi: 'báo cáo cho', en: 'reports to' },
  active: { vi: 'đang hoạt động', en: 'active' },
  inactive: { vi: 'đã khóa', en: 'locked' },
  below: { vi: 'thuộc', en: 'below' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến', en: 'to' },
  deputy: { vi: 'người làm thay', en: 'deputy' },
  confirmed: { vi: 'đã chốt', en: 'final' },
  provisional: { vi: 'tạm tính', en: 'provisional' },
  checking: { vi: 'bắt đầu kiểm tra', en: 'checking began' },
  committed: { vi: 'đã ghi vào sổ', en: 'entered' },
  undone: { vi: 'đã hoàn tác', en: 'taken back' },
  failed: { vi: 'không thành', en: 'failed' },
  rows: { vi: 'dòng', en: 'rows' },
} as const;

const TELL: Readonly<Record<string, (told: Told, telling: Telling) => string>> = {
  'account.set.v1': account,
  'unit.set.v1': unit,
  'calendar.year-set.v1': (told, { language }) => list(String(told['year']), word(textOf(told, 'state'), language)),
  'absence.recorded.v1': absence,
  'import.progressed.v1': imported,
};

/** An audited act in words: its title, and what it says. */
export function tellAudit({ type, told }: Pick<AuditSlice, 'type' | 'told'>, telling: Telling): string {
  return titled(type, TELL[type]?.(told, telling) ?? '', telling.language);
}

function word(name: string, language: Language): string {
  return name in WORDS ? WORDS[name as keyof typeof WORDS][language] : name;
}

function account(told: Told, { language, nameOf, unitOf }: Telling): string {
  const roles = Array.isArray(told['roles']) ? told['roles'].map((role) => say('role', String(role), language)) : [];
  const superior = textOf(told, 'reportsTo');
  return list(
    textOf(told, 'username'),
    roles.join(' + '),
    labelled(word('at', language), unitOf(textOf(told, 'unit'))),
    labelled(word('reportsTo', language), superior === '' ? '' : nameOf(superior)),
    word(told['active'] === false ? 'inactive' : 'active', language),
  );
}

function unit(told: Told, { language, unitOf }: Telling): string {
  const parent = textOf(told, 'parent');
  return list(
    unitOf(textOf(told, 'code')),
    labelled(word('below', language), parent === '' ? '' : unitOf(parent)),
    labelled(word('from', language), dateOf(told, 'validFrom')),
    labelled(word('to', language), dateOf(told, 'validTo')),
  );
}

function absence(told: Told, { language, nameOf }: Telling): string {
  return list(
    nameOf(textOf(told, 'officer')),
    `${dateOf(told, 'from')}–${dateOf(told, 'to')}`,
    labelled(word('deputy', language), nameOf(textOf(told, 'deputy'))),
  );
}

function imported(told: Told, { language }: Telling): string {
  const { total = 0 } = (told['rows'] ?? {}) as { readonly total?: number };
  return list(word(textOf(told, 'state'), language), total === 0 ? '' : `${total} ${word('rows', language)}`);
}
