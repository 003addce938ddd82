import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = process.cwd();
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Links to other files of the repository, and paths that a page names in passing. */
function pathsNamed(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, link = '']) => join(dirname(page), link));
  const inPassing = [...text.matchAll(/`((?:apps|libs|scripts|test|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  return [...new Set([...links, ...inPassing])];
}

it.each(pages)('%s names nothing that is not there', (page) => {
  expect(pathsNamed(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
