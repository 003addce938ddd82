import { say } from '@donthu/domain';
import type { OfficePlan } from './office-plan';

/** What a first start prints, once: who may sign in, with which password; without one, that it was given by the start. */
export function credentialsBox(plan: OfficePlan, password: string | undefined): string {
  const rows = plan.accounts.map(
    ({ username, roles, unit }) => [username, roles.map((role) => say('role', role, 'vi')).join(', '), unit] as const,
  );
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const lines = [
    'Tài khoản được tạo ở lần khởi động đầu tiên (chỉ in một lần này)',
    'Accounts made at the first start (printed this once)',
    '',
    ...rows.map(([username, role, unit]) => `${username.padEnd(width(0))}  ${role.padEnd(width(1))}  ${unit}`),
    '',
    `Mật khẩu / password: ${password ?? '(DONTHU_DEMO_PASSWORD)'}`,
    ...(plan.passwordIsOneTime ? ['Hãy đổi mật khẩu ngay sau khi đăng nhập. / Change it after signing in.'] : []),
  ];
  return boxed(lines);
}

function boxed(lines: readonly string[]): string {
  const inner = Math.max(...lines.map((line) => line.length));
  const edge = '─'.repeat(inner + 2);
  return [`┌${edge}┐`, ...lines.map((line) => `│ ${line.padEnd(inner)} │`), `└${edge}┘`].join('\n');
}
