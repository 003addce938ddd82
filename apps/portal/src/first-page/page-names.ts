import { Injectable } from '@nestjs/common';
import { Directory, type Principal } from '@donthu/auth';
import { FirstStart } from '../first-start/first-start';
import type { Page } from './layout';

/** Whose page it is, and who reads it. */
@Injectable()
export class PageNames {
  constructor(
    private readonly directory: Directory,
    private readonly firstStart: FirstStart,
  ) {}

  /** What the head of every page says: whose page this is, and who reads it. */
  head(caller: Principal | undefined): Pick<Page, 'office' | 'signedInAs' | 'isDemo'> {
    const office = caller ? this.directory.unit(caller.unit)?.name : this.servedOffice();
    const isDemo = this.firstStart.isDemoData;
    return { isDemo, ...(office !== undefined && { office }), ...(caller && { signedInAs: caller.displayName }) };
  }

  /** A petition's home unit by name; a unit that is not known by now stays its code. */
  unit(code: string): string {
    return this.directory.unit(code)?.name ?? code;
  }

  /** For who is not signed in: the one ward there is; where there are several, the one unit above them all, or none. */
  private servedOffice(): string | undefined {
    const units = this.directory.unitCodes().flatMap((code) => this.directory.unit(code) ?? []);
    const only = [units.filter(({ level }) => level === 'ward'), units.filter(({ parent }) => parent === undefined)];
    return only.find(({ length }) => length === 1)?.[0]?.name;
  }
}
