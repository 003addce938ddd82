import { say, type WordGroup } from '@donthu/domain';
import { disagrees, type Line } from './compare';

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Only what disagrees is printed, with the number of lines. */
  readonly brief?: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  unit: 'Đơn vị',
  from: 'Từ ngày',
  to: 'Đến ngày',
  carriedOver: 'Kỳ trước chuyển sang',
  received: 'Tiếp nhận trong kỳ',
  'resolved.total': 'Đã giải quyết',
  'resolved.onTime': '  đúng hạn',
  'resolved.late': '  quá hạn',
  'resolved.untimed': '  không có thời hạn để đối chiếu',
  'open.total': 'Chưa giải quyết',
  'open.overdue': '  trong đó quá hạn',
  visits: 'Lượt tiếp công dân',
  persons: 'Số người được tiếp',
  'ratings.count': 'Lượt đánh giá của công dân',
  'ratings.average': '  điểm trung bình (1–5)',
  due_soon: 'Cảnh báo sắp đến hạn',
  due_today: 'Cảnh báo đến hạn hôm nay',
  overdue: 'Cảnh báo quá hạn',
  escalated: 'Cảnh báo gửi cấp trên',
};
const GROUPS: readonly (readonly [string, WordGroup])[] = [
  ['byKind.', 'kind'],
  ['byOutcome.', 'outcome'],
  ['open.byState.', 'petition-state'],
];
const NAME_WIDTH = 48;
const VALUE_WIDTH = 14;

/** Prints every section, what the program told beside what was counted; the number of lines that disagree. */
export function printReport(sections: readonly Section[]): number {
  process.stdout.write('\nBÁO CÁO QUÝ (từ phần mềm | đếm lại từ kho sự kiện)\n');
  const wrong = sections.map(printSection).reduce((sum, each) => sum + each, 0);
  process.stdout.write(wrong === 0 ? '\nMọi số liệu khớp.\n' : `\n${wrong} số liệu không khớp.\n`);
  return wrong;
}

function printSection({ title, lines, brief = false }: Section): number {
  const wrong = lines.filter(disagrees);
  const summary = brief ? `: ${lines.length} số liệu, ${wrong.length} không khớp` : '';
  process.stdout.write(`\n${title}${summary}\n`);
  for (const line of brief ? wrong : lines) process.stdout.write(textOf(line));
  return wrong.length;
}

function textOf(line: Line): string {
  const [told, counted] = [line.told, line.counted].map((value) => String(value ?? '–').padStart(VALUE_WIDTH));
  return `${disagrees(line) ? '✗' : ' '} ${labelOf(line.name).padEnd(NAME_WIDTH)} ${told} | ${counted}\n`;
}

function labelOf(name: string): string {
  for (const [beginning, group] of GROUPS) {
    if (!name.startsWith(beginning)) continue;
    const code = name.slice(beginning.length);
    const word = say(group, code, 'vi');
    return `  ${word === code ? say('case-state', code, 'vi') : word}`;
  }
  return NAMES[name] ?? name;
}
