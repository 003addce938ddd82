import { Button, Modal } from 'antd';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placesInSight, SHORTCUTS, type Place } from '../parts/shortcuts';
import type { NavItem } from './nav';

interface Props {
  /** Where the officer may go. */
  readonly items: readonly NavItem[];
  readonly onClose: () => void;
}

/** Which keys there are: of the page as it stands, in forms, on every page. */
export function ShortcutsDialog({ items, onClose }: Props) {
  const { t } = useTranslation('shortcuts');
  const { t: common } = useTranslation();
  const [ofPage] = useState(placesInSight);
  return (
    <Modal
      open
      width={900}
      style={{ top: 24 }}
      title={t('open')}
      closable={false}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {common('action.close')}
        </Button>
      }
    >
      {/* Where one has many roles the list is longer than the screen: the arrows scroll it. */}
      <div className="shortcuts" tabIndex={0} role="group" aria-label={t('open')}>
        <div>
          <Keys place="everywhere">
            {items.map(({ to, text, key }) => (
              <Line key={to} does={t('goTo', { page: common(`nav.${text}`) })}>
                <kbd>{SHORTCUTS.everywhere.goTo}</kbd> {t('then')} <kbd>{key}</kbd>
              </Line>
            ))}
          </Keys>
        </div>
        <div>
          {[...ofPage, 'forms' as const].map((place) => (
            <Keys key={place} place={place} />
          ))}
        </div>
      </div>
    </Modal>
  );
}

function Keys({ place, children }: { readonly place: Place; readonly children?: ReactNode }) {
  const { t } = useTranslation('shortcuts');
  return (
    <table>
      <caption>{t(`places.${place}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('key')}</th>
          <th scope="col">{t('action')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries<readonly string[]>(SHORTCUTS[place]).map(([act, chords]) => (
          <Line key={act} does={t(`does.${place}.${act}`)}>
            {chords.map((chord) => (
              <Fragment key={chord}>
                <Chord chord={chord} />{' '}
              </Fragment>
            ))}
          </Line>
        ))}
        {children}
      </tbody>
    </table>
  );
}

function Line({ does, children }: { readonly does: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>{does}</td>
    </tr>
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Control: 'Ctrl',
  Escape: 'Esc',
};

/** As it stands on the keyboard. */
function Chord({ chord }: { readonly chord: string }) {
  const { t } = useTranslation('shortcuts');
  return chord.split('+').map((key, at) => (
    <Fragment key={key}>
      {at > 0 && '+'}
      <kbd>{key === ' ' ? t('space') : (SIGNS[key] ?? key)}</kbd>
    </Fragment>
  ));
}
