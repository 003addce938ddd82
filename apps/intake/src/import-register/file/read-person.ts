import { finding, type Finding } from './finding';
import { foldLine } from './fold';
import type { Read } from './read-terms';
import type { RowCells } from './row-cells';

export interface Person {
  anonymous: boolean;
  fullName?: string;
  address?: string;
  idNumber?: string;
  phone?: string;
}

const ANONYMOUS = /\b(nac danh|khong ghi ten|khong co ten|khong ro nguoi gui|giau ten)\b/;
const SEVERAL = /[;,&+]| va |\b\d+ (ho|nguoi|cong dan)\b/;

/** Who sent the petition; a missing name is an error unless the register says that the petition is anonymous. */
export function readPerson(cells: RowCells): Read<Person> {
  const idNumber = readIdNumber(cells.idNumber);
  const phone = readPhone(cells.phone);
  const nameless = cells.fullName === '' || ANONYMOUS.test(foldLine(cells.fullName));
  const anonymous = nameless && ANONYMOUS.test(foldLine(`${cells.fullName} ${cells.note}`));
  const value: Person = {
    anonymous,
    ...(!nameless && { fullName: cells.fullName }),
    ...(cells.address !== '' && { address: cells.address }),
    ...(idNumber.value !== '' && { idNumber: idNumber.value }),
    ...(phone.value !== '' && { phone: phone.value }),
  };
  return { value, findings: [...nameFindings(value, cells), ...idNumber.findings, ...phone.findings] };
}

function nameFindings(person: Person, cells: RowCells): Finding[] {
  if (person.anonymous) {
    const identified = person.idNumber !== undefined || person.phone !== undefined || person.address !== undefined;
    return [
      finding('IMPORT.ANONYMOUS', 'fullName'),
      ...(identified ? [finding('IMPORT.ANONYMOUS_IDENTIFIED', 'fullName')] : []),
    ];
  }
  if (person.fullName === undefined) return [finding('IMPORT.NAME_MISSING', 'fullName')];
  return [
    ...(ANONYMOUS.test(foldLine(cells.note)) ? [finding('IMPORT.ANONYMOUS_NAMED', 'note')] : []),
    ...(SEVERAL.test(foldLine(person.fullName)) ? [finding('IMPORT.SEVERAL_PEOPLE', 'fullName')] : []),
  ];
}

/** Twelve digits, older ones nine; there is no check digit, and foreigners have passports: warned of, never refused. */
function readIdNumber(text: string): Read<string> {
  const digits = text.replace(/['\s.-]/g, '');
  if (/^(\d{9}|\d{12})$/.test(digits)) return { value: digits, findings: [] };
  return { value: text, findings: text === '' ? [] : [finding('IMPORT.ID_NUMBER_ODD', 'idNumber')] };
}

/** Mobile numbers have ten digits (eleven, from 01, before September 2018), those of a house ten or eleven, from 02. */
function readPhone(text: string): Read<string> {
  const digits = text.replace(/['\s.()-]/g, '').replace(/^\+?84(?=\d{9,10}$)/, '0');
  if (/^(0[3-9]\d{8}|02\d{8,9})$/.test(digits)) return { value: digits, findings: [] };
  if (/^01\d{9}$/.test(digits)) return { value: digits, findings: [finding('IMPORT.PHONE_OLD', 'phone')] };
  return { value: text, findings: text === '' ? [] : [finding('IMPORT.PHONE_ODD', 'phone')] };
}
