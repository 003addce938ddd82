import type { AccountMember } from '@donthu/contracts';
import { say, type Word } from '@donthu/domain';
import { labelled, list, textOf } from '../timeline/told';
import { word, type Telling, type Told } from './audit-words';

const MEMBERS: Readonly<Record<AccountMember, Word>> = {
  displayName: { vi: 'họ và tên', en: 'full name' },
  unit: { vi: 'đơn vị', en: 'unit' },
  roles: { vi: 'vai trò', en: 'roles' },
  reportsTo: { vi: 'cấp trên trực tiếp', en: 'reports to' },
  email: { vi: 'đã đổi thư điện tử', en: 'e-mail address changed' },
  active: { vi: 'tình trạng', en: 'state' },
};
const NONE: Word = { vi: 'không có', en: 'none' };

/** What of an account was changed, from what to what; how it stood, where the event is older than that record. */
export function tellAccount(told: Told, telling: Telling): string {
  const changed = membersOf(told['changed']);
  if (changed.length === 0) return standing(told, telling);
  const before = (told['before'] ?? {}) as Told;
  const changes = changed.map((member) => change(member, before, told, telling));
  return [textOf(told, 'username'), ...changes].join('; ');
}

export function tellPassword(told: Told, { language }: Telling): string {
  return list(textOf(told, 'username'), word(told['mustChange'] === true ? 'given' : 'own', language));
}

/** How often the password was guessed wrong, and for how long nobody is let in from there. */
export function tellLock(told: Told, { language }: Telling): string {
  const counted = (name: string) => `${String(told[name])} ${word(name, language)}`;
  return list(textOf(told, 'username'), counted('guesses'), counted('minutes'));
}

function membersOf(changed: unknown): AccountMember[] {
  const names: readonly unknown[] = Array.isArray(changed) ? changed : [];
  return (Object.keys(MEMBERS) as AccountMember[]).filter((member) => names.includes(member));
}

function change(member: AccountMember, before: Told, after: Told, telling: Telling): string {
  const title = MEMBERS[member][telling.language];
  if (member === 'email') return title;
  return `${title}: ${valueOf(member, before, telling)} → ${valueOf(member, after, telling)}`;
}

function valueOf(member: Exclude<AccountMember, 'email'>, told: Told, telling: Telling): string {
  const { language, nameOf, unitOf } = telling;
  if (member === 'roles') return roles(told, telling);
  if (member === 'active') return state(told, telling);
  const value = textOf(told, member);
  if (value === '') return NONE[language];
  return { displayName: (name: string) => name, unit: unitOf, reportsTo: nameOf }[member](value);
}

function standing(told: Told, telling: Telling): string {
  const { language, nameOf, unitOf } = telling;
  const superior = textOf(told, 'reportsTo');
  return list(
    textOf(told, 'username'),
    roles(told, telling),
    labelled(word('at', language), unitOf(textOf(told, 'unit'))),
    labelled(word('reportsTo', language), superior === '' ? '' : nameOf(superior)),
    state(told, telling),
  );
}

function roles(told: Told, { language }: Telling): string {
  const codes: readonly unknown[] = Array.isArray(told['roles']) ? told['roles'] : [];
  return codes.map((role) => say('role', String(role), language)).join(' + ');
}

function state(told: Told, { language }: Telling): string {
  return word(told['active'] === false ? 'inactive' : 'active', language);
}
