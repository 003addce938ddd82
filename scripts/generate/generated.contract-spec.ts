import { recordsOf } from '@donthu/eventing/kafka/cloud-event';
import { EVENT_HEADERS } from './async-api-headers';
import { committed, withPart } from './generated-file';
import { generatedFiles } from './generated-files';

const root = process.cwd();

it.each(generatedFiles(root).map(({ path, content }) => [path, content]))(
  '%s is up to date (npm run generate)',
  (path, content) => {
    expect(committed(root, path) === content ? 'up to date' : 'stale').toBe('up to date');
  },
);

it('describes the headers that the relay writes, all of them and no others', () => {
  const [record] = recordsOf(
    {
      id: 'c-1',
      unit: 'thuong-thanh',
      stream: 'petition/p-1',
      version: 1,
      events: [{ type: 'petition.outcome-sent-back.v1', data: {} }],
      number: { series: 'register:2026:live', n: 1 },
      meta: {
        actor: { id: 'a-1', role: 'leader' },
        at: '2026-03-02T01:00:00.000Z',
        correlationId: 'r-1',
        causationId: 'e-1',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    },
    'intake',
  );
  expect(Object.keys(record?.headers ?? {}).sort()).toEqual(Object.keys(EVENT_HEADERS.properties).sort());
});

it('renews only what stands between its markers, and says when they are missing', () => {
  const page = 'before\n<!-- generated: x -->\nold\n<!-- end: x -->\nafter\n';
  const renewed = withPart('p.md', page, 'x', 'new\n').content;
  expect(renewed).toBe('before\n<!-- generated: x -->\n\nnew\n\n<!-- end: x -->\nafter\n');
  expect(withPart('p.md', renewed, 'x', 'new').content).toBe(renewed);
  expect(() => withPart('p.md', 'nothing', 'x', 'new')).toThrow('p.md lacks the lines');
});
