import '../../petition/texts';
import '../../petition/petition.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { shippedLaw } from '@donthu/domain/deadlines/law';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/client';
import { useToday } from '../../../app/desk';
import { BY_LABEL } from '../../../parts/by-label';
import { DateInput } from '../../../parts/date-input';
import { dateText } from '../../../parts/dates';
import { FilterBar } from '../../../parts/filter-bar';
import { Loaded } from '../../../parts/loaded';
import { useDateRule } from '../../../parts/use-date-rule';
import { useWords } from '../../../parts/words';
import { Derivation } from '../../petition/case/derivation';
import type { TriedLimit } from '../routes';
import { useVariantName } from './variant-name';

const LAW = shippedLaw();
const STANDARD = 'standard';
const route = getRouteApi('/quan-tri/thoi-han');

/** When something would be due, and why, before anything is promised to anybody; what is asked stands in the address. */
export function TryLimit() {
  const { t } = useTranslation('administration');
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  return (
    <section aria-labelledby="try-limit" style={{ marginTop: 24 }}>
      <h2 id="try-limit">{t('law.try.title')}</h2>
      <FilterBar
        filters={{ tu: today, ...asked, truongHop: variantOf(asked) }}
        label={t('law.try.title')}
        onChange={(search) => void navigate({ search, resetScroll: false })}
      >
        <Fields />
      </FilterBar>
      <Answer asked={asked} />
    </section>
  );
}

function Fields() {
  const { t } = useTranslation('administration');
  const { language } = useWords();
  const nameOf = useVariantName();
  const rules = [{ required: true }];
  const date = useDateRule();
  const step = Form.useWatch<string | undefined>('viec');
  const form = Form.useFormInstance<TriedLimit>();
  const variants = step === undefined ? [] : variantsOf(step);
  const steps = LAW.steps().map((value) => ({ value, label: LAW.versionsOf(value).at(-1)?.name[language] ?? value }));
  return (
    <>
      <Form.Item name="viec" label={t('law.step')} rules={rules} style={{ margin: 0 }}>
        <Select
          showSearch={BY_LABEL}
          options={steps}
          style={{ width: 330 }}
          // The case chosen before is one of another step.
          onChange={() => form.setFieldValue('truongHop', STANDARD)}
        />
      </Form.Item>
      <Form.Item name="truongHop" label={t('law.try.variant')} hidden={variants.length < 2} style={{ margin: 0 }}>
        <Select
          showSearch={BY_LABEL}
          options={variants.map((value) => ({ value, label: nameOf(value) }))}
          style={{ width: 230 }}
        />
      </Form.Item>
      <Form.Item name="tu" label={t('law.try.from')} rules={[...rules, date]} style={{ margin: 0 }}>
        <DateInput />
      </Form.Item>
    </>
  );
}

function variantsOf(step: string): readonly string[] {
  return [...new Set(LAW.versionsOf(step).flatMap(({ variants }) => [...variants.keys()]))];
}

/** The case that an address asks for, where its step has it. */
function variantOf({ viec, truongHop }: TriedLimit): string {
  return viec !== undefined && truongHop && variantsOf(viec).includes(truongHop) ? truongHop : STANDARD;
}

function Answer({ asked }: { readonly asked: TriedLimit }) {
  const { t } = useTranslation('administration');
  const { viec, tu } = asked;
  const isAsked = viec !== undefined && tu !== undefined;
  const variant = variantOf(asked);
  const preview = useQuery({
    queryKey: ['deadline-preview', viec, variant, tu],
    queryFn: () =>
      body(api.GET('/api/deadline/preview', { params: { query: { step: viec ?? '', variant, startsOn: tu ?? '' } } })),
    enabled: isAsked,
  });
  if (!isAsked) return null;
  return (
    <Loaded query={preview}>
      {(found) => (
        <>
          <p role="status">
            {t('law.try.dueOn')} <strong className="number">{dateText(found.dueOn)}</strong>
            {found.provisional && <>. {t('common:due.provisional')}</>}
          </p>
          <Derivation obligation={found} />
        </>
      )}
    </Loaded>
  );
}
