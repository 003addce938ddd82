/** Services in the order of a petition's way, with the paths that are theirs. */
const TAGS = [
  {
    name: 'portal',
    paths: ['auth', 'public', 'operations'],
    description: 'Tài khoản, tra cứu, vận hành / accounts, look-up, operations',
  },
  { name: 'reception', paths: ['reception'], description: 'Tiếp công dân / reception of citizens' },
  {
    name: 'intake',
    paths: ['intake', 'imports'],
    description: 'Tiếp nhận, phân loại, xử lý đơn / the petition register',
  },
  { name: 'assignment', paths: ['assignment'], description: 'Phân công / who has the work' },
  { name: 'resolution', paths: ['resolution'], description: 'Giải quyết / cases and their steps' },
  { name: 'deadline', paths: ['deadline'], description: 'Thời hạn, cảnh báo / time limits and alerts' },
  { name: 'reporting', paths: ['reporting'], description: 'Báo cáo / figures, histories, feed' },
  { name: 'identity', paths: ['identity'], description: 'Danh tính / who the people are' },
  { name: 'operators', paths: [], description: 'Giám sát / for whoever runs it' },
];

export function tagsOf(paths: readonly string[]): { name: string; description: string }[] {
  const used = new Set(paths.map(tagOf));
  return TAGS.filter(({ name }) => used.has(name)).map(({ name, description }) => ({ name, description }));
}

/** The service a path belongs to. */
export function tagOf(path: string): string {
  const prefix = path.startsWith('/api/') ? (path.split('/')[2] ?? '') : '';
  return TAGS.find(({ paths }) => paths.includes(prefix))?.name ?? 'operators';
}
