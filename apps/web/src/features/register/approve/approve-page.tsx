import '../texts';
import '../register.css';
import { Button, Empty, Flex } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../../api/client';
import { isFocusFree } from '../../../app/use-keep-focus';
import { Cut } from '../../../parts/cut';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { useDraft } from '../../../parts/use-draft';
import type { PetitionDetail } from '../../petition/subject';
import type { PetitionRow } from '../register-search';
import { Dialogs, type Note } from './dialogs';
import { ProposedTable } from './proposed-table';
import { Results } from './results';
import { useProposed } from './use-proposed';
import { useReading, type Reading } from './use-reading';
import { isSettled, useSigning, type Decision, type Result } from './use-signing';

const NONE: readonly PetitionRow[] = [];
/** Lines at a time. */
const SHOWN = 100;

/** A leader reads one line each, opens what he wants to know more of, and signs many at once. */
export function ApprovePage() {
  const { t } = useTranslation('register');
  const proposed = useProposed();
  const rows = proposed.data?.rows ?? NONE;
  const reading = useReading(rows);
  const signing = useSigning();
  const [asking, setAsking] = useState<Decision['decision'] | undefined>();
  const note = useNote();
  const chosen = chosenOf(rows, reading);
  const idle = chosen.length === 0 || signing.running;
  const decide = (decision: Decision) => {
    setAsking(undefined);
    void signing.run(chosen, decision).then((results) => settle(results, reading, note));
  };
  return (
    <Page title={t('approve.title')}>
      <Results signing={signing} onReadAgain={reading.show} />
      <Loaded query={proposed}>
        {() =>
          rows.length === 0 ? (
            <Empty description={t('approve.none')}>{t('approve.noneHelp')}</Empty>
          ) : (
            <Waiting
              rows={rows}
              more={proposed.data?.more ?? false}
              reading={reading}
              onSign={() => !idle && setAsking('approve')}
              isSigning={signing.running}
            >
              <SignBar reading={reading} chosen={chosen.length} total={rows.length} idle={idle} onAsk={setAsking} />
            </Waiting>
          )
        }
      </Loaded>
      <Dialogs
        asking={asking}
        count={chosen.length}
        note={note}
        onDecide={decide}
        onCancel={() => setAsking(undefined)}
      />
    </Page>
  );
}

interface WaitingProps {
  readonly rows: readonly PetitionRow[];
  readonly more: boolean;
  readonly reading: Reading;
  readonly onSign: () => void;
  readonly isSigning: boolean;
  readonly children: ReactNode;
}

function Waiting({ rows, more, reading, onSign, isSigning, children }: WaitingProps) {
  const { t } = useTranslation('register');
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <p className="muted">{t('approve.intro')}</p>
      <Cut more={more} count={rows.length} filter={{ open: true, state: 'proposed' }} />
      {/* Once more when some are signed: what had the focus has gone with them. */}
      <FirstFocus key={String(isSigning)} />
      <ProposedTable rows={rows.slice(0, shown)} reading={reading} onSign={onSign} />
      {rows.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>{t('common:action.more')}</Button>}
      {children}
    </>
  );
}

/** What did not reach the server stays ticked; what changed meanwhile must be read again. */
function settle(results: readonly Result[], reading: Reading, note: Note): void {
  const over = results.filter(isSettled);
  reading.forget(over.map(({ petitionId }) => petitionId));
  if (over.length === results.length) note.drop();
}

/** What a leader writes when he sends back, kept until it has arrived. */
function useNote(): Note {
  const draft = useDraft<string>('approve.note');
  const [text, setText] = useState(draft.restored?.value ?? '');
  const set = (typed: string) => {
    setText(typed);
    draft.keep(typed);
  };
  const drop = () => {
    setText('');
    draft.drop();
  };
  return { text, draft, set, drop };
}

/** What is ticked and still awaits a signature, as it was read. */
function chosenOf(rows: readonly PetitionRow[], { read, ticked }: Reading): Versioned<PetitionDetail>[] {
  return rows.flatMap(({ petitionId }) => {
    const found = ticked.has(petitionId) ? read.get(petitionId) : undefined;
    return found ? [found] : [];
  });
}

interface BarProps {
  readonly reading: Reading;
  readonly chosen: number;
  readonly total: number;
  readonly idle: boolean;
  readonly onAsk: (decision: Decision['decision']) => void;
}

function SignBar({ reading, chosen, total, idle, onAsk }: BarProps) {
  const { t } = useTranslation('register');
  return (
    <Flex className="sign-bar" gap="small" align="center" wrap>
      <Button type="primary" disabled={idle} onClick={() => onAsk('approve')}>
        {t('approve.sign', { count: chosen })}
      </Button>
      <Button disabled={idle} onClick={() => onAsk('send_back')}>
        {t('approve.sendBack', { count: chosen })}
      </Button>
      <Button disabled={reading.read.size === 0} onClick={reading.tickAll}>
        {t('approve.selectRead')}
      </Button>
      <span className="muted" role="status">
        {t('approve.selected', { count: chosen, total })}
      </span>
    </Flex>
  );
}

/** The keys work from the first line on without a mouse. */
function FirstFocus() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isFocusFree()) mark.current?.parentElement?.querySelector<HTMLElement>('[data-read]')?.focus();
  }, []);
  return <span ref={mark} hidden />;
}
