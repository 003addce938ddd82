import { wordsOf } from '@donthu/domain/words';
import { Checkbox, Flex, Form, Input, Select, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/desk';
import { hasRole, useSession } from '../../app/session';
import { useOfficerChoice } from '../../parts/officer-select';
import { actOf, placeOf } from '../../parts/shortcuts';
import { useWords } from '../../parts/words';
import { PeriodFilter } from './period-filter';
import type { Kind, RegisterFilter } from './register-search';
import { BY_LABEL } from '../../parts/by-label';

/** Milliseconds of silence after which what was typed is looked for. */
const PAUSE_MS = 250;

interface Props {
  readonly filter: RegisterFilter;
  readonly onChange: (change: Partial<RegisterFilter>) => void;
}

/** The filters above the register. What is typed stands at once; the address follows, and the rows follow the address. */
export function RegisterFilters({ filter, onChange }: Props) {
  const { t } = useTranslation('register');
  const words = useWords();
  return (
    <Form layout="vertical" className="filters no-print" component="form" role="search" aria-label={t('filters')}>
      <Flex gap="small" wrap align="end">
        <SearchField value={filter.q ?? ''} onSearch={(q) => onChange({ q: q === '' ? undefined : q })} />
        <Form.Item label={t('state')} htmlFor="filter-state">
          <Select
            id="filter-state"
            style={{ width: 150 }}
            allowClear={{ label: t('all') }}
            showSearch={BY_LABEL}
            placeholder={t('all')}
            options={stateOptions(words.language)}
            value={filter.state ?? null}
            onChange={(state: string | undefined) => onChange({ state })}
          />
        </Form.Item>
        <Form.Item label={t('kind')} htmlFor="filter-kind">
          <Select
            id="filter-kind"
            style={{ width: 150 }}
            allowClear={{ label: t('all') }}
            placeholder={t('all')}
            options={words.options('kind')}
            value={filter.kind ?? null}
            onChange={(kind: Kind | undefined) => onChange({ kind })}
          />
        </Form.Item>
        <PeriodFilter filter={filter} onChange={onChange} />
        <Whose filter={filter} onChange={onChange} />
        <Form.Item>
          <Checkbox
            checked={filter.overdue === true}
            onChange={({ target }) => onChange({ overdue: target.checked ? true : undefined })}
          >
            {t('overdueOnly')}
          </Checkbox>
        </Form.Item>
      </Flex>
    </Form>
  );
}

function Whose({ filter, onChange }: Props) {
  const { t } = useTranslation('register');
  const { data: desk } = useDesk();
  const choice = useOfficerChoice();
  const officers = desk?.officers.filter(({ roles }) => roles.includes('handler') || roles.includes('leader')) ?? [];
  const ofUnit = officers.filter(({ unit }) => filter.unit === undefined || unit === filter.unit);
  return (
    <>
      <Form.Item label={t('responsible')} htmlFor="filter-responsible">
        <Select
          id="filter-responsible"
          style={{ width: 150 }}
          allowClear={{ label: t('all') }}
          {...choice}
          placeholder={t('all')}
          options={[
            { value: 'none', label: t('nobody') },
            ...ofUnit.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          value={filter.responsible ?? null}
          onChange={(responsible: string | undefined) => onChange({ responsible })}
        />
      </Form.Item>
      <UnitFilter filter={filter} onChange={onChange} />
    </>
  );
}

/** For those who see several units. */
function UnitFilter({ filter, onChange }: Props) {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation();
  const { data: desk } = useDesk();
  const { data: officer } = useSession();
  if (!desk || !officer || desk.units.length < 2 || !hasRole(officer, 'upper_level', 'inspector', 'admin')) return null;
  return (
    <Form.Item label={common('reports.unit')} htmlFor="filter-unit">
      <Select
        id="filter-unit"
        style={{ width: 180 }}
        allowClear={{ label: t('all') }}
        placeholder={t('all')}
        options={desk.units.map(({ code, name }) => ({ value: code, label: name }))}
        value={filter.unit ?? null}
        onChange={(unit: string | undefined) => onChange({ unit })}
      />
    </Form.Item>
  );
}

function SearchField({ value, onSearch }: { readonly value: string; readonly onSearch: (q: string) => void }) {
  const { t } = useTranslation('register');
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const input = useRef<InputRef>(null);
  // The address changed by itself: a saved view, the browser's way back.
  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  const send = () => {
    const q = typed.trim();
    if (q === sent.current) return;
    sent.current = q;
    onSearch(q);
  };
  useEffect(() => {
    const timer = setTimeout(send, PAUSE_MS);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    // antd hands on no attribute it does not know.
    input.current?.input?.setAttribute('data-search', '');
  }, []);
  useEffect(() => {
    const clear = input.current?.nativeElement?.querySelector('button');
    clear?.setAttribute('aria-label', t('clearSearch'));
  }, [t]);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf('search', event);
    if (act === 'apply') send();
    if (act === 'toRows') document.querySelector<HTMLElement>('.ledger tbody a')?.focus();
    if (event.key !== 'Tab') event.stopPropagation();
    if (act !== undefined) event.preventDefault();
  };
  return (
    <Form.Item label={t('search')} htmlFor="filter-q" style={{ flex: '1 1 190px' }}>
      <Input
        id="filter-q"
        ref={input}
        {...placeOf('search')}
        allowClear
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
    </Form.Item>
  );
}

/** States of petitions, then those that only a case has. */
function stateOptions(language: 'vi' | 'en') {
  const petition = [...wordsOf('petition-state')].filter(([code]) => code !== 'undone');
  const known = new Set(petition.map(([code]) => code));
  const case_ = [...wordsOf('case-state')].filter(([code]) => !code.includes('.') && !known.has(code));
  return [...petition, ...case_].map(([value, word]) => ({ value, label: word[language] }));
}
