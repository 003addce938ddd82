import 'reflect-metadata';
import { Marks } from './play/marks';
import { morningOf, playQuarter, QUARTER } from './play/quarter';
import { manyOffices, oneOffice } from './play/stage';
import { printReport } from './print-report';
import { happeningsOf } from './recount/happening';
import { aboveSections, alertSections, handSection, limitSections, wardSections, type Source } from './sections';

/** Plays a ward's quarter through the HTTP door, then holds everything that is reported against the event store. */
async function main(): Promise<number> {
  const began = morningOf(QUARTER.from);
  const stage = process.argv.includes('--engines') ? await manyOffices(began) : await oneOffice(began);
  try {
    const played = await playQuarter(stage);
    const source: Source = { played, happenings: happeningsOf(await stage.history()) };
    const [leader, above] = [await stage.as('lanhdao'), await stage.as('captren')];
    const everything = new Marks();
    for (const { stream, version } of source.happenings) everything.note(stream, version);
    await everything.awaitAt(above, `/api/reporting/summary?from=${QUARTER.from}&to=${QUARTER.to}`);
    const sections = [
      ...(await wardSections(leader, source)),
      handSection(source),
      ...(await limitSections(leader, source)),
      ...(await alertSections(leader, source)),
      ...(await aboveSections({ leader, above }, source)),
    ];
    return printReport(sections) === 0 ? 0 : 1;
  } finally {
    await stage.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
