import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { asProblem } from '../api/problem';
import { isWork, RECEIPT } from '../parts/kept-names';
import { openDrafts } from '../parts/use-draft';
import { tellSignedOut } from './one-officer';
import { leaveToSignIn } from './session';
import { forgetWanted } from './wanted-address';

/**
 * Ends the session, then throws away what this browser keeps of the officer; asks first where that is more than nothing, in whatever window. Whom
 * the server has not let go stays, with everything he typed: he must not walk away from an open desk.
 */
export function useSignOut(): () => void {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const leave = async () => {
    try {
      await body(api.POST('/api/auth/sign-out'));
    } catch (error) {
      if (asProblem(error).status !== 401) return void message.error(t('signOut.failed'), 10);
    }
    openDrafts()?.dropAll();
    forgetWanted();
    tellSignedOut();
    leaveToSignIn();
  };
  return () => {
    const kept = openDrafts()?.namesOfAllWindows().filter(isWork) ?? [];
    if (kept.length === 0) return void leave();
    const receipts = kept.filter((name) => name.startsWith(RECEIPT)).length;
    const text = [
      ...(receipts > 0 ? [t('signOut.receipts', { count: receipts })] : []),
      ...(kept.length > receipts ? [t('signOut.drafts', { count: kept.length - receipts })] : []),
    ];
    // After the key that asked for it: it would press the question's own button, which has the focus at once.
    setTimeout(() =>
      modal.confirm({
        title: t('signOut.title'),
        content: text.join(' '),
        okText: t('account.signOut'),
        cancelText: t('action.back'),
        autoFocusButton: 'cancel',
        onOk: leave,
      }),
    );
  };
}
