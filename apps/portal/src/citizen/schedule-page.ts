import { writtenDate, type ScheduledDay } from '@donthu/domain';
import type { Language } from '@donthu/http';
import { html, type Html } from '../first-page/html';
import { PAGE_TEXT } from '../first-page/page-text';

export interface UnitSchedule {
  readonly name: string;
  readonly days: readonly ScheduledDay[];
}

/** When the office receives citizens. */
export function schedulePage(units: readonly UnitSchedule[], today: string, language: Language): Html {
  const text = PAGE_TEXT[language];
  return html`<h1>${text.schedule}</h1>
    <p>${text.regularReception}</p>
    <p>${text.scheduledReception}</p>
    ${units.length === 0 && html`<p class="note">${text.noSchedule}</p>`}
    <div class="columns">
      ${units.map(
        ({ name, days }) =>
          html`<section>
            <h2>${name}</h2>
            <ul class="days">
              ${days.map((day) => scheduledDay(day, today, language))}
            </ul>
          </section>`,
      )}
    </div>`;
}

function scheduledDay({ date, movedFrom }: ScheduledDay, today: string, language: Language): Html {
  const text = PAGE_TEXT[language];
  return html`<li${date < today && html` class="past"`}>
    <time datetime="${date}">${text.weekdays[weekdayOf(date)]}, ${writtenDate(date)}</time>
    ${movedFrom.length > 0 && html`<small>(${text.movedFrom} ${movedFrom.map(writtenDate).join(', ')})</small>`}
    ${date < today && html`<small>(${text.past})</small>`}
  </li>`;
}

/** 0 is Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
