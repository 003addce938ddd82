import { Link } from '@tanstack/react-router';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

/** Instead of a page that failed, or whose files could not be loaded: what to do; the frame and what was typed stay. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Result
        status="warning"
        title={<h1 className="told">{t('broken.title')}</h1>}
        subTitle={t('broken.text')}
        extra={[
          <Button key="again" type="primary" autoFocus onClick={() => location.reload()}>
            {t('broken.reload')}
          </Button>,
          <Link key="today" to="/hom-nay">
            {t('nav.today')}
          </Link>,
        ]}
      />
    </div>
  );
}
