import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const GUIDE = join(process.cwd(), 'docs/guide');
const LANGUAGES = ['vi', 'en'] as const;

const pages = readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
const pictures = LANGUAGES.flatMap((language) =>
  readdirSync(join(GUIDE, language)).map((name) => `${language}/${name}`),
);
/** Page and picture, as often as one refers to the other. */
const references = pages.flatMap((page) =>
  [...readFileSync(join(GUIDE, page), 'utf8').matchAll(/\]\(([^)\s]+\.png)\)/g)].map(([, picture = '']) => ({
    page,
    picture,
  })),
);

describe('the pictures of the guide', () => {
  it('are there wherever a page refers to one', () => {
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter(({ picture }) => !pictures.includes(picture))).toEqual([]);
  });

  it('are each referred to by a page', () => {
    const referred = new Set(references.map(({ picture }) => picture));
    expect(pictures.filter((picture) => !referred.has(picture))).toEqual([]);
  });

  it.each(LANGUAGES)('stand in the other language too where they stand in %s', (language) => {
    const other = language === 'vi' ? 'en' : 'vi';
    const own = pictures.filter((picture) => picture.startsWith(`${language}/`));
    expect(own.filter((picture) => !pictures.includes(picture.replace(language, other)))).toEqual([]);
  });
});
