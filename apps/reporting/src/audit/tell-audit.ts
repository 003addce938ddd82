import type { RegisterNumber } from '@donthu/contracts';
import { say } from '@donthu/domain';
import { dateOf, labelled, list, textOf, titled } from '../timeline/told';
import { word, type Telling, type Told } from './audit-words';
import type { AuditSlice } from './audit.view';
import { tellAccount, tellLock, tellPassword } from './tell-account';

const TELL: Readonly<Record<string, (told: Told, telling: Telling) => string>> = {
  'account.set.v1': tellAccount,
  'account.password-set.v1': tellPassword,
  'sign-in.locked.v1': tellLock,
  'unit.set.v1': unit,
  'calendar.year-set.v1': (told, { language }) => list(String(told['year']), word(textOf(told, 'state'), language)),
  'absence.recorded.v1': absence,
  'absence.ended.v1': absenceEnded,
  'import.progressed.v1': imported,
  'register.exported.v1': exported,
  'parked.decided.v1': decided,
  'visitors.revealed.v1': visitRevealed,
};

/** An audited act in words: its title, and what it says. */
export function tellAudit({ type, told }: Pick<AuditSlice, 'type' | 'told'>, telling: Telling): string {
  return titled(type, TELL[type]?.(told, telling) ?? '', telling.language);
}

function visitRevealed(told: Told, { language }: Telling): string {
  const { number, year } = told['register'] as RegisterNumber;
  return `${word('visit', language)} ${number}/${year}`;
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

function absenceEnded(told: Told, { language, nameOf }: Telling): string {
  return list(
    nameOf(textOf(told, 'officer')),
    labelled(word('from', language), dateOf(told, 'from')),
    labelled(word('backOn', language), dateOf(told, 'backOn')),
  );
}

/** Rows read are not rows entered: only once it is committed is it known which were. */
function imported(told: Told, { language }: Telling): string {
  const { total = 0, ok = 0, warnings = 0, errors = 0 } = (told['rows'] ?? {}) as Readonly<Record<string, number>>;
  const repeated = Number(told['repeated'] ?? 0);
  const counted = (name: string, rows: number) => (rows === 0 ? '' : `${rows} ${word(name, language)}`);
  const state = list(word(textOf(told, 'state'), language), counted('read', total));
  if (told['state'] !== 'committed') return state;
  const entered = `${ok + warnings - repeated} ${word('entered', language)}`;
  return list(state, entered, counted('repeated', repeated), counted('wrong', errors));
}

function exported(told: Told, { language, unitOf }: Telling): string {
  const filters: readonly unknown[] = Array.isArray(told['filters']) ? told['filters'] : [];
  return list(
    unitOf(textOf(told, 'unit')),
    `${dateOf(told, 'from')}–${dateOf(told, 'to')}`,
    labelled(word('filters', language), filters.map((name) => word(`by.${String(name)}`, language)).join(' + ')),
  );
}

function decided(told: Told, { language }: Telling): string {
  const { type = '' } = (told['event'] ?? {}) as { readonly type?: string };
  const service = labelled(word('inService', language), `“${say('service', textOf(told, 'service'), language)}”`);
  return list(word(textOf(told, 'action'), language), `“${titled(type, '', language)}”`, service);
}
