import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../parts/date-input';
import { isDate, isReversed } from '../../parts/read-date';
import type { RegisterFilter } from './register-search';

const ENDS = ['from', 'to'] as const;
type End = (typeof ENDS)[number];

interface Props {
  readonly filter: Pick<RegisterFilter, End>;
  readonly onChange: (change: Pick<RegisterFilter, End>) => void;
}

/** Half a date narrows nothing yet, nor does a period that ends before it begins: only what can be looked for goes to the address. */
export function PeriodFilter({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { typed, setTyped } = useTyped(filter);
  // What is no date yet is being typed as long as the field has the focus.
  const [left, setLeft] = useState<End | undefined>(undefined);
  const isBackwards = isReversed(typed);
  const change = (end: End, now: string) => {
    const all = { ...typed, [end]: now };
    setTyped(all);
    const whole = ENDS.filter((each) => (all[each] === '' || isDate(all[each])) && all[each] !== (filter[each] ?? ''));
    const changed = Object.fromEntries(whole.map((each) => [each, all[each] || undefined]));
    if (whole.length > 0 && !isReversed({ ...filter, ...changed })) onChange(changed);
  };
  const isNoDate = (end: End) => typed[end] !== '' && !isDate(typed[end]);
  const fault = isBackwards ? t('reversedDates') : left !== undefined && isNoDate(left) ? t('badDate') : undefined;
  return (
    <>
      {ENDS.map((end) => (
        <Form.Item key={end} label={t(`reports.${end}`)} htmlFor={`filter-${end}`}>
          <DateInput
            id={`filter-${end}`}
            value={typed[end]}
            onChange={(now) => change(end, now)}
            onFocus={() => setLeft(undefined)}
            onBlur={() => setLeft(end)}
            {...((isNoDate(end) || isBackwards) && { status: 'warning' as const, 'aria-invalid': true })}
            {...(fault !== undefined && { 'aria-describedby': 'filter-period-fault' })}
          />
        </Form.Item>
      ))}
      {fault !== undefined && (
        // On a line of its own below all filters, so that none of them moves.
        <p id="filter-period-fault" role="alert" className="alarm" style={{ flexBasis: '100%', order: 1, margin: 0 }}>
          {fault}
        </p>
      )}
    </>
  );
}

/** What stands in both fields; an end that the address changed by itself (a saved view, the browser's way back) follows it. */
function useTyped({ from = '', to = '' }: Props['filter']) {
  const [typed, setTyped] = useState({ from, to });
  const [of, setOf] = useState({ from, to });
  if (of.from !== from || of.to !== to) {
    setOf({ from, to });
    setTyped({ from: of.from === from ? typed.from : from, to: of.to === to ? typed.to : to });
  }
  return { typed, setTyped };
}
