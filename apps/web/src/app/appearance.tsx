import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TO_FAULT } from '../parts/field-faults';
import { themeOf, useDark } from './theme';

/** Looks and language of everything below. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const dark = useDark();
  const english = i18n.language === 'en';
  useEffect(() => {
    dayjs.locale(english ? 'en' : 'vi');
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [english, dark]);
  return (
    <ConfigProvider
      locale={english ? enUS : viVN}
      theme={themeOf(dark)}
      form={{
        validateMessages: { required: t('required'), whitespace: t('required') },
        // Whatever form it is: who could not save is led to what is missing or wrong.
        scrollToFirstError: TO_FAULT,
      }}
      componentSize="middle"
      wave={{ disabled: true }}
    >
      <App message={{ maxCount: 3 }}>{children}</App>
    </ConfigProvider>
  );
}
