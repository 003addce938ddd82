import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Spin } from 'antd';
import { Fragment, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Due } from '../../../parts/due';
import { AttachmentList } from '../../../parts/attachment-list';
import { ProblemAlert } from '../../../parts/problem-alert';
import { registerNumber } from '../../../parts/register-number';
import { actOf, placeOf, type SHORTCUTS } from '../../../parts/shortcuts';
import { useWords } from '../../../parts/words';
import { Proposal } from '../../petition/forms/proposal';
import { DuplicateCandidates } from '../classify/duplicate-candidates';
import { PetitionFacts } from '../petition-facts';
import type { PetitionRow } from '../register-search';
import type { Reading } from './use-reading';

interface Props {
  readonly rows: readonly PetitionRow[];
  readonly reading: Reading;
  readonly onSign: () => void;
}

type Arrow = (typeof SHORTCUTS.approvals.read)[number];
const STEPS: Readonly<Record<Arrow, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A line each, opened one at a time: to go to the next is to read it. */
export function ProposedTable({ rows, reading, onSign }: Props) {
  const { t } = useTranslation('register');
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const act = actOf('approvals', event);
    if (act === undefined) return;
    if (act === 'sign') {
      event.preventDefault();
      return onSign();
    }
    const button = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-read]') : null;
    const at = rows.findIndex(({ petitionId }) => petitionId === button?.dataset['read']);
    const row = rows[at];
    if (row === undefined) return;
    event.preventDefault();
    if (act === 'tick') return reading.tick(row.petitionId, !reading.ticked.has(row.petitionId));
    // The line that has the focus is read before one goes on from it.
    const isUnread = reading.open !== row.petitionId && !reading.read.has(row.petitionId);
    const next = isUnread ? row : rows[at + STEPS[event.key as Arrow]];
    if (!next) return;
    reading.show(next.petitionId);
    event.currentTarget.querySelector<HTMLElement>(`[data-read="${next.petitionId}"]`)?.focus();
  };
  return (
    <table className="approvals" {...placeOf('approvals')} onKeyDown={onKeyDown}>
      <caption className="muted">{t('approve.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('approve.wasReadColumn')}</th>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('column.kind')}</th>
          <th scope="col">{t('column.summary')}</th>
          <th scope="col">{t('approve.proposal')}</th>
          <th scope="col">{t('column.due')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ProposedRow key={row.petitionId} row={row} reading={reading} />
        ))}
      </tbody>
    </table>
  );
}

function ProposedRow({ row, reading }: { readonly row: PetitionRow; readonly reading: Reading }) {
  const { t } = useTranslation('register');
  const { say } = useWords();
  const { petitionId } = row;
  const number = registerNumber(row.register);
  const isOpen = reading.open === petitionId;
  const wasRead = reading.read.has(petitionId);
  return (
    <Fragment>
      <tr className={isOpen ? 'open' : undefined} data-row={petitionId}>
        <td style={{ whiteSpace: 'nowrap' }}>
          <Checkbox
            aria-label={t('approve.tick', { number })}
            disabled={!wasRead}
            checked={reading.ticked.has(petitionId)}
            onChange={({ target }) => reading.tick(petitionId, target.checked)}
          />{' '}
          <Button
            size="small"
            data-read={petitionId}
            aria-expanded={isOpen}
            aria-label={t('approve.readLong', { number })}
            onClick={() => reading.show(isOpen ? undefined : petitionId)}
          >
            {t('approve.read')}
          </Button>{' '}
          <small className="muted">{wasRead ? t('approve.wasRead') : t('approve.notRead')}</small>
        </td>
        <td>
          <Link to="/don/$id" params={{ id: petitionId }} preload={false} className="number">
            {number}
          </Link>
        </td>
        <td>{say('kind', row.kind)}</td>
        <td className="one-line">{row.summary}</td>
        <td>
          <Proposal petition={row} />
        </td>
        <td>{row.nextDueOn !== null && <Due dueOn={row.nextDueOn} />}</td>
      </tr>
      {isOpen && (
        <OpenedRow>
          <Opened reading={reading} petitionId={petitionId} />
        </OpenedRow>
      )}
    </Fragment>
  );
}

/** What is opened comes into sight, above the bar with the signature. */
function OpenedRow({ children }: { readonly children: ReactNode }) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    const box = row.current;
    if (!box) return;
    const watch = new ResizeObserver(() => box.scrollIntoView({ block: 'nearest' }));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  return (
    <tr className="open" ref={row}>
      <td colSpan={6}>{children}</td>
    </tr>
  );
}

function Opened({ reading, petitionId }: { readonly reading: Reading; readonly petitionId: string }) {
  const { t } = useTranslation('register');
  const found = reading.read.get(petitionId);
  if (found)
    return (
      <>
        <PetitionFacts petition={found.data} />
        {found.data.attachments.length > 0 && <AttachmentList files={found.data.attachments} />}
        <h2 className="opened-head">{t('tasks.duplicates')}</h2>
        <DuplicateCandidates petitionId={petitionId} />
      </>
    );
  return reading.problem ? (
    <ProblemAlert error={reading.problem} onRetry={() => reading.show(petitionId)} />
  ) : (
    <Spin size="small" />
  );
}
