import { writtenDate } from '@donthu/domain';
import type { Language } from '@donthu/http';
import type { Progress } from '../look-up/progress';
import { html, type Html } from './html';
import { inLanguage } from './page-language';
import { PAGE_TEXT } from './page-text';

/** What a citizen reads about his petition; made to be printed. */
export function progressPage({ stateName, steps, nextStep, dueOn }: Progress, code: string, language: Language): Html {
  const text = PAGE_TEXT[language];
  return html`<h1>${text.progress}</h1>
    <dl>
      <dt>${text.code}</dt>
      <dd>${code}</dd>
      <dt>${text.state}</dt>
      <dd><strong>${stateName}</strong></dd>
      <dt>${text.nextStep}</dt>
      <dd>${nextStep ?? text.none}</dd>
      <dt>${text.dueOn}</dt>
      <dd>${dueOn === null ? text.none : writtenDate(dueOn)}</dd>
    </dl>
    <h2>${text.steps}</h2>
    <ol>
      ${steps.map(({ what, on }) => html`<li><time datetime="${on}">${writtenDate(on)}</time> ${what}</li>`)}
    </ol>
    <p class="no-print"><a href="${inLanguage('/', language)}">${text.again}</a></p>`;
}
