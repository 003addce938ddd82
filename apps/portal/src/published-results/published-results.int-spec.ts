import { PetitionClassifiedV1, PetitionLoggedV1 } from '@donthu/contracts';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import type { Told } from '@donthu/testing/service/told';
import { PortalModule } from '../portal.module';

const FIRST = Date.UTC(2026, 2, 1);
const dayOf = (n: number) => new Date(FIRST + (n % 28) * 86_400_000).toISOString().slice(0, 10);

function decided(id: string, kind: string, documentNumber: string, publishedOn?: string): Told[] {
  const registered = { receiptCode: `TT-2026-${id}`, register: { ...PetitionLoggedV1.example.register } };
  const step = (code: string, more: object) =>
    ['case.step-taken.v1', { step: code, from: 'x', to: 'y', takenBy: 'a-xuly1', ...more }] as const;
  const conclusion = kind === 'denunciation' ? 'conclude' : 'decide';
  return [
    {
      stream: `petition/${id}`,
      events: [
        ['petition.logged.v1', { ...PetitionLoggedV1.example, ...registered, declaredKind: kind }],
        ['petition.classified.v1', { ...PetitionClassifiedV1.example, kind, field: 'dat_dai' }],
      ],
    },
    {
      stream: `case/${id}`,
      events: [
        ['case.opened.v1', { petitionId: id, kind, acceptedOn: '2026-03-02' }],
        step(conclusion, { on: '2026-03-01', documentNumber, outcome: 'partly_right' }),
        ...(publishedOn === undefined ? [] : [step('publish', { on: publishedOn })]),
      ],
    },
  ];
}

describe('published results', () => {
  const service = new ServiceUnderTest([PortalModule]);
  const page = async (query = '') =>
    (await service.app.inject({ method: 'GET', url: `/ket-qua-cong-khai${query}` })).body;

  beforeAll(() => service.start());
  afterAll(() => service.close());

  it('say so where there are none', async () => {
    expect(await page()).toContain('Chưa có quyết định nào được công khai.');
  });

  it('name number, day, field and outcome of what was published, and nothing else', async () => {
    await service.tell(
      ...decided('k-1', 'complaint', '45/QĐ-UBND', '2026-03-05'),
      ...decided('k-2', 'complaint', '46/QĐ-UBND'),
      ...decided('t-1', 'denunciation', '9/KL-UBND', '2026-03-05'),
    );
    const shown = await page();
    expect(shown.replace(/<[^>]+>|\s+/g, ' ').replace(/ +/g, ' ')).toContain(
      '05/03/2026 45/QĐ-UBND ngày 01/03/2026 Đất đai, nhà cửa Đúng một phần UBND phường Thượng Thanh',
    );
    expect(shown).not.toMatch(/46\/QĐ-UBND|9\/KL-UBND|TT-2026/);
    expect(await page('?lang=en')).toContain('Partly right');
  });

  it('go on page by page, the latest first', async () => {
    const many = Array.from({ length: 60 }, (_, n) => decided(`m-${n}`, 'complaint', `${100 + n}/QĐ-UBND`, dayOf(n)));
    await service.tell(...many.flat());
    const first = await page();
    const days = [...first.matchAll(/data-label="Công khai ngày">([^<]+)</g)].map(([, day]) => day?.trim() ?? '');
    expect(days).toHaveLength(50);
    expect(days.map(inOrder)).toEqual(days.map(inOrder).toSorted().toReversed());
    const [, older] = /href="(\/ket-qua-cong-khai\?sau=[^"]+)"/.exec(first) ?? [];
    const second = await page((older ?? '').replace('/ket-qua-cong-khai', '').replaceAll('&amp;', '&'));
    const seen = [...`${first}${second}`.matchAll(/(\d+)\/QĐ-UBND/g)].map(([, number]) => number);
    expect(new Set(seen).size).toBe(61);
    expect(seen).toHaveLength(61);
    expect(await page('?sau=bad!')).toContain('Chưa thực hiện được');
  });
});

/** `dd/mm/yyyy` as it sorts. */
function inOrder(day: string): string {
  return day.split('/').toReversed().join('-');
}
