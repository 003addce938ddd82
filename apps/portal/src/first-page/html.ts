/** Markup that is safe to put on a page: written by us, or escaped. */
export class Html {
  constructor(readonly text: string) {}
}

export type Shown = Html | string | number | null | undefined | false | readonly Shown[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function shown(value: Shown): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map((item: Shown) => shown(item)).join('') : '';
}

/** Whatever is filled in is escaped unless it is `Html` itself; nothing stands for `null`, `undefined` and `false`. */
export function html(parts: TemplateStringsArray, ...values: readonly Shown[]): Html {
  return new Html(parts.map((part, index) => part + shown(values[index])).join(''));
}
