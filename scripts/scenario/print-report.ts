import { say } from '@donthu/domain';
import type { Recount } from './recount';

interface Line {
  readonly name: string;
  readonly reported: number;
  readonly counted: number;
}

/** Prints the report beside the recount; the number of figures that disagree. */
export function printReport(
  reported: Readonly<Record<string, unknown>>,
  counted: Recount,
  alerts: Readonly<Record<string, number>>,
): number {
  const lines = linesOf(reported, counted);
  process.stdout.write('\nBÁO CÁO QUÝ (từ phần mềm | đếm lại từ kho sự kiện)\n');
  for (const { name, reported: told, counted: found } of lines) {
    process.stdout.write(
      `${told === found ? '  ' : '✗ '}${name.padEnd(44)} ${String(told).padStart(5)} | ${String(found).padStart(5)}\n`,
    );
  }
  const words = {
    due_soon: 'sắp đến hạn',
    due_today: 'đến hạn hôm nay',
    overdue: 'quá hạn',
    escalated: 'báo cấp trên',
  };
  process.stdout.write(
    `Cảnh báo: ${Object.entries(words)
      .map(([kind, word]) => `${word} ${alerts[kind] ?? 0}`)
      .join(', ')}\n`,
  );
  const wrong = lines.filter((line) => line.reported !== line.counted).length;
  const balanced =
    Number(reported['carriedOver']) + counted.received ===
    counted.resolved.onTime + counted.resolved.late + counted.open.total;
  process.stdout.write(
    wrong === 0 && balanced
      ? 'Mọi số liệu khớp.\n'
      : `${wrong} số liệu không khớp${balanced ? '' : ', bảng không cân'}.\n`,
  );
  return wrong + (balanced ? 0 : 1);
}

function linesOf(reported: Readonly<Record<string, unknown>>, counted: Recount): Line[] {
  const at = (...path: string[]) =>
    Number(
      path.reduce<unknown>(
        (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
        reported,
      ) ?? 0,
    );
  const group = (name: 'byKind' | 'byOutcome', words: 'kind' | 'outcome') =>
    [...new Set([...Object.keys(counted[name]), ...keysOf(reported[name])])].map((key) => ({
      name: `  ${say(words, key, 'vi')}`,
      reported: at(name, key),
      counted: counted[name][key] ?? 0,
    }));
  return [
    { name: 'Kỳ trước chuyển sang', reported: at('carriedOver'), counted: counted.carriedOver },
    { name: 'Tiếp nhận trong kỳ', reported: at('received'), counted: counted.received },
    ...group('byKind', 'kind'),
    ...group('byOutcome', 'outcome'),
    { name: 'Đã giải quyết đúng hạn', reported: at('resolved', 'onTime'), counted: counted.resolved.onTime },
    { name: 'Đã giải quyết quá hạn', reported: at('resolved', 'late'), counted: counted.resolved.late },
    { name: 'Chưa giải quyết', reported: at('open', 'total'), counted: counted.open.total },
    { name: '  trong đó quá hạn', reported: at('open', 'overdue'), counted: counted.open.overdue },
    { name: 'Lượt tiếp công dân', reported: at('visits'), counted: counted.visits },
  ];
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
