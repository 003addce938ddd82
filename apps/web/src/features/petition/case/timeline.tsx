import { localDateOf } from '@donthu/domain/dates';
import { useTranslation } from 'react-i18next';
import { dateText, instantText } from '../../../parts/dates';
import { Loaded } from '../../../parts/loaded';
import { useTimeline } from '../queries';
import type { PetitionDetail } from '../subject';
import { remarksByEvent } from './remarks';
import { Section } from './section';

/** Everything that happened, newest first, with what was noted; what the system counted stands back behind what people did. */
export function Timeline({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const timeline = useTimeline(petition.petitionId);
  const remarkOn = remarksByEvent(petition);
  return (
    <Section title={t('timeline.title')}>
      <Loaded query={timeline}>
        {({ items }) => (
          <ol className="timeline" reversed>
            {[...items].reverse().map(({ at, on, what, who, stream, version }) => (
              <li key={`${stream}@${version}`}>
                <div className={who.role === 'system' ? 'muted small' : undefined}>{what}</div>
                {remarkOn(stream, version) && <div className="remark">“{remarkOn(stream, version)}”</div>}
                <small className="muted">
                  {instantText(at)} · {who.name || who.roleName}
                  {on !== undefined && on !== localDateOf(at) && ` · ${t('timeline.on', { on: dateText(on) })}`}
                </small>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}
