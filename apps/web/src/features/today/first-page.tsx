import { Page } from '../../parts/page';

export function FirstPage() {
  return <Page title="Today">…</Page>;
}
