import './texts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { dateText } from '../../../parts/dates';
import { Section } from '../case/section';

/** How the petitioner rated the outcome; asked for once all is over. */
export function Rating({ petitionId }: { readonly petitionId: string }) {
  const { t } = useTranslation('closing');
  const rating = useQuery({
    queryKey: ['petition', petitionId, 'page', 'rating'],
    queryFn: () => body(api.GET('/api/ratings/{petitionId}', { params: { path: { petitionId } } })),
  });
  return (
    <Section title={t('rating.title')}>
      <Loaded query={rating}>
        {({ rating: given }) =>
          given === null ? (
            <p className="muted">{t('rating.none')}</p>
          ) : (
            <>
              <p>
                <strong>{t(`rating.stars_${given.stars}`)}</strong> {t('rating.on', { on: dateText(given.on) })}
              </p>
              {given.comment !== null && <p>{given.comment}</p>}
              {given.masked && <p className="muted">{t('common:masked')}</p>}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
