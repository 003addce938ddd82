import './texts';
import './petition.css';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../api/client';
import { hasRole, useSession } from '../../app/session';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { registerNumber } from '../../parts/register-number';
import { Assignment } from './case/assignment';
import { CaseHead } from './case/case-head';
import { CaseSheet } from './case/case-sheet';
import { Content } from './case/content';
import { Documents } from './case/documents';
import { NextSteps } from './case/next-steps';
import { Obligations } from './case/obligations';
import { People } from './case/people';
import { StepsTaken } from './case/steps-taken';
import { Timeline } from './case/timeline';
import { usePeopleReveal } from './case/use-people-reveal';
import { Closing } from './closing/closing';
import { hasReceipt } from '../reception/receipt/receipt-facts';
import { useIsWhole, usePetition } from './queries';
import type { PetitionDetail } from './subject';

/** One petition and its case: what it is, whose it is, by when, and what may be done next. */
export function CasePage() {
  const { id } = useParams({ from: '/don/$id' });
  return <CaseOf key={id} id={id} />;
}

function CaseOf({ id }: { readonly id: string }) {
  const { t } = useTranslation('petition');
  const petition = usePetition(id);
  const number = petition.data ? registerNumber(petition.data.data.register) : '…';
  return (
    <Page
      title={t('page.title', { number })}
      actions={
        <>
          {petition.data && <ReceiptLink petition={petition.data.data} />}
          {petition.data && <PrintSheet petition={petition.data.data} />}
        </>
      }
    >
      <Loaded query={petition}>{(found) => <CaseBody petition={found} />}</Loaded>
    </Page>
  );
}

function PrintSheet({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  return (
    <Button onClick={() => print()} disabled={!useIsWhole(petition)}>
      {t('page.print')}
    </Button>
  );
}

/** The desk prints another sheet of a receipt that was lost; on the computer that still keeps its secret, the first one. */
function ReceiptLink({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const { data: me } = useSession();
  if (!me || !hasRole(me, 'reception') || !hasReceipt(petition)) return null;
  return (
    <Link to="/bien-nhan/$id" params={{ id: petition.petitionId }}>
      {t('page.receipt')}
    </Link>
  );
}

function CaseBody({ petition }: { readonly petition: Versioned<PetitionDetail> }) {
  const { data } = petition;
  const reveal = usePeopleReveal(data);
  return (
    <>
      <div className="case no-print">
        <CaseHead petition={data} />
        <div className="case-columns">
          <div>
            <Content petition={data} />
            <NextSteps petition={petition} />
            <StepsTaken petition={data} />
            <People petition={data} reveal={reveal} />
            <Documents petition={petition} names={reveal.shown?.fileNames} />
            <Obligations petitionId={data.petitionId} />
          </div>
          <div>
            <Assignment petition={data} />
            <Timeline petition={data} />
            <Closing petition={petition} />
          </div>
        </div>
      </div>
      <CaseSheet petition={data} />
    </>
  );
}
