import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { productRole } from './consume/product';
import { rawRole } from './consume/raw';
import { consuming } from './consume/rounds';
import { tell } from './figures';
import { endAll, isEnding } from './held';
import { bareRole } from './intake/bare';
import { embeddedIntake } from './intake/embedded';
import { enginesIntake } from './intake/engines';
import { machine } from './machine';
import { readOptions, UsageError, type Effort } from './options';
import { readingRegister, registerRole } from './register';
import { keepSection, type SectionName } from './report';
import { scanning, scanRole } from './scan';
import { AS_SIDE, playRole, type Role } from './side';
import { starting } from './start';

const MEASURES: Readonly<Record<SectionName, (effort: Effort) => Promise<string>>> = {
  embedded: embeddedIntake,
  engines: enginesIntake,
  consume: consuming,
  start: starting,
  scan: scanning,
  register: readingRegister,
};
const ROLES: Readonly<Record<string, Role>> = {
  bare: bareRole,
  product: productRole,
  raw: rawRole,
  register: registerRole,
  scan: scanRole,
};

/** No measurement takes so long (minutes); one that hangs is ended. */
const LONGEST_MINUTES = 60;

async function main(args: readonly string[]): Promise<void> {
  const { sections, dry, ...effort } = readOptions(args);
  const tooLong = setTimeout(() => void stop(`longer than ${LONGEST_MINUTES} minutes`, 1), LONGEST_MINUTES * 60_000);
  if (sections.includes('engines')) buildApps();
  const kind = `${new Date().toISOString().slice(0, 10)}; ${machine()}.`;
  for (const name of sections) {
    tell(`\n== ${name}`);
    const section = `${kind}\n\n${await MEASURES[name](effort)}`;
    tell(`\n${section}`);
    if (!dry) keepSection(name, section);
  }
  clearTimeout(tooLong);
}

/** Services are started as the programs they are, as whole-system specs start them. */
function buildApps(): void {
  execFileSync(process.execPath, ['-e', "require('./scripts/steps/jest-build.cjs')()"], { stdio: 'inherit' });
}

async function stop(why: string, code: number): Promise<void> {
  process.stderr.write(`stopped: ${why}\n`);
  await endAll();
  process.exit(code);
}

const [first, name = '', ...rest] = process.argv.slice(2);
const role = first === AS_SIDE ? ROLES[name] : undefined;
if (role) {
  process.on('SIGINT', () => undefined); // of the terminal's whole group: the parent ends its sides itself
  void playRole(role, rest);
} else {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => void stop(signal, code));
  main(process.argv.slice(2)).catch(async (error: unknown) => {
    if (isEnding()) return; // what was taken away from the measurement is no failure of its own
    const message = error instanceof Error && !(error instanceof UsageError) ? error.stack : error;
    process.stderr.write(`${message instanceof Error ? message.message : String(message)}\n`);
    await endAll();
    process.exit(error instanceof UsageError ? 2 : 1);
  });
}
