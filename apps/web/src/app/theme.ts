import { theme, type ThemeConfig } from 'antd';
import { useSyncExternalStore } from 'react';

const KEY = 'donthu.dark';
const listeners = new Set<() => void>();
const system = matchMedia('(prefers-color-scheme: dark)');
system.addEventListener('change', () => tell());
/** Paper is white, whatever the screen is. */
const paper = matchMedia('print');
let printing = false;
paper.addEventListener('change', () => tell());
addEventListener('beforeprint', () => print(true));
addEventListener('afterprint', () => print(false));

function print(now: boolean): void {
  printing = now;
  tell();
}

function tell(): void {
  document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

export function isDark(): boolean {
  if (printing || paper.matches) return false;
  const chosen = localStorage.getItem(KEY);
  return chosen === null ? system.matches : chosen === 'yes';
}

export function setDark(dark: boolean): void {
  localStorage.setItem(KEY, dark ? 'yes' : 'no');
  tell();
}

export function useDark(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isDark);
}

const LIGHT = {
  primary: '#173f5f',
  onPrimary: '#ffffff',
  link: '#0b4f8a',
  error: '#a3121c',
  warning: '#8a5300',
  success: '#1d6b3c',
  secondary: '#4b5661',
  tertiary: '#596570',
  placeholder: '#66717c',
  desk: '#f6f4ee',
  sheet: '#fffefb',
  rule: '#c9c6ba',
  fineRule: '#e2dfd4',
  head: '#efece2',
  bar: '#173f5f',
  chosen: '#e3e9ee',
  chosenText: '#173f5f',
  errorPaper: '#fbecea',
  warningPaper: '#fbf3df',
  successPaper: '#e9f3ec',
  infoPaper: '#eaf0f5',
};

const DARK: typeof LIGHT = {
  primary: '#7fb0dc',
  onPrimary: '#0d1a26',
  link: '#8fbfe8',
  error: '#ff8f85',
  warning: '#f0b860',
  success: '#7ccf9a',
  secondary: '#b6bfc8',
  tertiary: '#a7b1bb',
  placeholder: '#9aa5af',
  desk: '#14181c',
  sheet: '#1b2026',
  rule: '#3a444e',
  fineRule: '#2c343c',
  head: '#20272e',
  bar: '#10151a',
  chosen: '#26313c',
  chosenText: '#cfe3f5',
  errorPaper: '#301c1a',
  warningPaper: '#2c2414',
  successPaper: '#16291d',
  infoPaper: '#1a2733',
};

/** The ledger: ink on paper, thin rules, one red margin line; dense, no shadows, nothing moves without need. */
export function themeOf(dark: boolean): ThemeConfig {
  const ink = dark ? DARK : LIGHT;
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: ink.primary,
      colorInfo: ink.primary,
      colorLink: ink.link,
      colorError: ink.error,
      colorWarning: ink.warning,
      colorSuccess: ink.success,
      colorErrorBg: ink.errorPaper,
      colorWarningBg: ink.warningPaper,
      colorSuccessBg: ink.successPaper,
      colorInfoBg: ink.infoPaper,
      colorTextSecondary: ink.secondary,
      colorTextTertiary: ink.tertiary,
      colorTextPlaceholder: ink.placeholder,
      colorTextDescription: ink.secondary,
      colorBgLayout: ink.desk,
      colorBgContainer: ink.sheet,
      colorBorder: ink.rule,
      colorBorderSecondary: ink.fineRule,
      borderRadius: 3,
      fontSize: 14,
      fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
      controlHeight: 30,
      sizeUnit: 3,
      motion: false,
    },
    components: {
      Layout: { headerBg: ink.bar, headerHeight: 44, headerPadding: '0 16px', siderBg: 'transparent' },
      Menu: {
        itemHeight: 34,
        itemBg: 'transparent',
        subMenuItemBg: 'transparent',
        itemSelectedBg: ink.chosen,
        itemSelectedColor: ink.chosenText,
      },
      Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: ink.head },
      Button: { primaryColor: ink.onPrimary },
    },
  };
}
