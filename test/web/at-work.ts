import { Office, type OfficeOptions } from '../harness/office';
import { Ward } from '../harness/ward';
import { Desks } from './case-desk';

export interface AtWork {
  readonly office: Office;
  readonly desks: Desks;
  readonly ward: Ward;
}

/** For the specs of one `describe`: an office that is started and prepared before them, and stopped with its browsers after. */
export function atWork(prepare: (at: AtWork) => void | Promise<void>, options: OfficeOptions = {}): void {
  let office: Office | undefined;
  let desks: Desks | undefined;

  beforeAll(async () => {
    office = await Office.start(options);
    desks = new Desks(office.url);
    await prepare({ office, desks, ward: await Ward.of(office) });
  });

  afterAll(async () => {
    await desks?.close();
    await office?.stop();
  });
}
