import { Flex } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One sheet: its heading, what can be done with it, its content. */
export function Page({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} – ${t('product')}`;
  }, [title, t]);
  return (
    <>
      <Flex justify="space-between" align="start" gap="middle" wrap style={{ marginBottom: 12 }}>
        <h1 style={{ margin: 0, fontSize: 20, lineHeight: 1.3 }}>{title}</h1>
        {actions !== undefined && (
          <Flex gap="small" align="center" wrap className="no-print">
            {actions}
          </Flex>
        )}
      </Flex>
      {children}
    </>
  );
}
