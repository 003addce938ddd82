import { Link, Navigate, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import { Dropdown, Layout, Menu } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n';
import { Page } from '../parts/page';
import { ProblemAlert } from '../parts/problem-alert';
import { SHORTCUTS } from '../parts/shortcuts';
import { useOpenDrafts } from '../parts/use-draft';
import { LiveState } from '../live/live-state';
import { useLive } from '../live/use-live';
import { useDesk, useUnitName } from './desk';
import { isAt, isOpenTo, NAV, type NavItem } from './nav';
import { useOneOfficer } from './one-officer';
import { hasRole, useSession, type Officer } from './session';
import { SessionEnded } from './session-ended';
import { useSignOut } from './use-sign-out';
import { setDark, useDark } from './theme';
import { useKeepFocus } from './use-keep-focus';
import { ShortcutsDialog } from './shortcuts-dialog';
import { useShortcuts } from './use-shortcuts';

/** Frame of every desk: who is signed in, where one can go, whether the server is heard. */
export function Shell() {
  const session = useSession();
  useWayToWork(session.data?.mustChangePassword);
  const isSame = useOneOfficer(session.data?.id);
  // Once it is known who sits here, a server that is away for a moment takes nothing off the desk.
  if (session.data === undefined || !isSame) return <Opening query={session} />;
  return session.data.mustChangePassword ? <OneTimeDesk /> : <DeskWithDrafts officer={session.data} />;
}

function DeskWithDrafts({ officer }: { readonly officer: Officer }) {
  const opened = useOpenDrafts(officer.id);
  // Every page counts from the office's date and says who is who.
  const desk = useDesk();
  const missing = [opened, desk].find(({ data }) => data === undefined);
  return missing ? <Opening query={missing} /> : <Desk officer={officer} />;
}

function Opening({ query }: { readonly query: Pick<UseQueryResult, 'error' | 'refetch'> }) {
  const { t } = useTranslation();
  return query.error ? (
    <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <p role="status" className="opening">
      {t('state.loading')}
    </p>
  );
}

/** Once the one-time password is changed the other doors are open, and the officer stands before none of them any more. */
function useWayToWork(mustChange: boolean | undefined): void {
  const navigate = useNavigate();
  const before = useRef(mustChange);
  useEffect(() => {
    if (before.current === true && mustChange === false) void navigate({ to: '/hom-nay' });
    before.current = mustChange;
  }, [mustChange, navigate]);
}

/** With a one-time password every door but one is closed, and nothing else is asked of the server. */
function OneTimeDesk() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const signOut = useSignOut();
  return (
    <Layout style={{ minHeight: '100%' }}>
      <Layout.Header className="bar">
        <span className="brand">{t('product')}</span>
        <span className="grow" />
        <button type="button" className="account" onClick={changeLanguage}>
          {t('account.language')}
        </button>
        <button type="button" className="account" onClick={signOut}>
          {t('account.signOut')}
        </button>
      </Layout.Header>
      <Layout.Content id="main" className="sheet" tabIndex={-1}>
        {path === '/mat-khau' ? <Outlet /> : <Navigate to="/mat-khau" replace />}
      </Layout.Content>
    </Layout>
  );
}

function Desk({ officer }: { readonly officer: Officer }) {
  const { t } = useTranslation();
  useKeepFocus();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const live = useLive(officer);
  const unitName = useUnitName();
  const items = NAV.filter(({ roles }) => hasRole(officer, ...roles));
  const selected = items.filter(({ to }) => isAt(path, to)).map(({ to }) => to);
  return (
    <Layout style={{ minHeight: '100%' }}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Layout.Header className="bar">
        <Link to="/hom-nay" className="brand">
          {t('product')}
        </Link>
        <span className="office">{unitName(officer.unit)}</span>
        <Demo />
        <span className="grow" />
        <LiveState state={live} />
        <Shortcuts items={items} />
        <AccountMenu officer={officer} />
      </Layout.Header>
      <Layout>
        <Layout.Sider width={216} breakpoint="lg" collapsedWidth={0} theme="light">
          <nav aria-label={t('menu')}>
            <Menu
              mode="inline"
              selectedKeys={selected}
              style={{ borderInlineEnd: 0 }}
              items={items.map(({ to, text, key }) => ({
                key: to,
                label: (
                  <Link to={to} title={`${SHORTCUTS.everywhere.goTo[0]} ${key}`}>
                    {t(`nav.${text}`)}
                  </Link>
                ),
              }))}
            />
          </nav>
        </Layout.Sider>
        <Layout.Content id="main" className="sheet" tabIndex={-1}>
          <SessionEnded />
          {isOpenTo(officer, path) ? <Outlet /> : <NotYours />}
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function Demo() {
  const { t } = useTranslation();
  return useDesk().data?.isDemo === true && <span className="demo">{t('demo')}</span>;
}

/** An address of somebody else's desk: said at once, not only when all is filled in and sent. */
function NotYours() {
  const { t } = useTranslation();
  return <Page title={t('notYours.title')}>{t('notYours.text')}</Page>;
}

/** The keys of the frame, and the way to the list of them for whoever does not know them yet. */
function Shortcuts({ items }: { readonly items: readonly NavItem[] }) {
  const { t } = useTranslation('shortcuts');
  const navigate = useNavigate();
  const [listed, setListed] = useState(false);
  useShortcuts(items, { go: (to) => void navigate({ to }), help: () => setListed(true) });
  return (
    <>
      <button type="button" className="keys" onClick={() => setListed(true)}>
        <kbd>{SHORTCUTS.everywhere.help}</kbd> {t('open')}
      </button>
      {listed && <ShortcutsDialog items={items} onClose={() => setListed(false)} />}
    </>
  );
}

function AccountMenu({ officer }: { readonly officer: Officer }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const dark = useDark();
  const signOut = useSignOut();
  const choose = ({ key }: { readonly key: string }) => {
    if (key === 'absence') void navigate({ to: '/vang-mat' });
    if (key === 'password') void navigate({ to: '/mat-khau' });
    if (key === 'language') changeLanguage();
    if (key === 'dark') setDark(!dark);
    if (key === 'out') signOut();
  };
  const items = [
    { key: 'language', label: t('account.language') },
    { key: 'dark', label: dark ? t('account.light') : t('account.dark') },
    { key: 'absence', label: t('account.absence') },
    { key: 'password', label: t('account.changePassword') },
    { key: 'out', label: t('account.signOut') },
  ];
  return (
    <Dropdown menu={{ items, onClick: choose }} trigger={['click']} autoFocus>
      <button type="button" className="account" aria-label={`${t('account.label')}: ${officer.displayName}`}>
        {officer.displayName} ▾
      </button>
    </Dropdown>
  );
}
