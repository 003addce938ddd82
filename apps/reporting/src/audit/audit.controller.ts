import { Controller, Get, Headers, Query } from '@nestjs/common';
import { Caller, Directory, type Principal } from '@donthu/auth';
import { INSTALLATION } from '@donthu/contracts';
import { endOfDayInstant, startOfDayInstant } from '@donthu/domain';
import { encodeCursor, languageOf, page, pageRequest, type Page } from '@donthu/http';
import { findInUnits } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { roleName } from '../timeline/tell-timeline';
import { AUDIT_VIEW, type AuditSlice } from './audit.view';
import { AuditDto } from './audit.dto';
import { petitionsOf, type PetitionTold } from './petition-of';
import { tellAudit } from './tell-audit';

interface AuditItem extends Pick<AuditSlice, 'at' | 'kind' | 'unit' | 'type' | 'stream' | 'version'>, PetitionTold {
  readonly by: { readonly id: string; readonly name: string; readonly role: string; readonly roleName: string };
  readonly what: string;
}

/** Who changed accounts, units, calendars, stand-ins and imports, and who opened or erased identities: newest first. */
@Controller('api/reporting/audit')
export class AuditController {
  constructor(
    private readonly views: ViewStore,
    private readonly directory: Directory,
  ) {}

  @Get()
  async list(
    @Caller() caller: Principal,
    @Query() query: AuditDto,
    @Headers('accept-language') languages?: string,
  ): Promise<Page<AuditItem>> {
    const { from, to, kind } = query;
    const bounds = {
      ...(from !== undefined && { from: startOfDayInstant(from) }),
      ...(to !== undefined && { to: endOfDayInstant(to) }),
    };
    const asked = { units: unitsOf(caller), descending: true, ...pageRequest(query) };
    const { rows, next } = await (kind === undefined
      ? findInUnits(this.views, AUDIT_VIEW, asked, (unit) => ({ index: 'byTime' as const, equal: { unit }, ...bounds }))
      : findInUnits(this.views, AUDIT_VIEW, asked, (unit) => ({
          index: 'byKind' as const,
          equal: { unit, kind },
          ...bounds,
        })));
    const acts = rows.flatMap(({ slices }) => slices.event.data ?? []);
    const petitionOf = await petitionsOf(this.views, acts, caller.scope);
    const items = acts.map((row) => ({ ...this.itemOf(row, languages), ...petitionOf(row) }));
    return page(items, next ? encodeCursor(next) : null);
  }

  private itemOf({ told, by, ...row }: AuditSlice, languages: string | undefined): Omit<AuditItem, keyof PetitionTold> {
    const language = languageOf(languages);
    const nameOf = (id: string) => this.directory.account(id)?.displayName ?? id;
    const unitOf = (code: string) => this.directory.unit(code)?.name ?? code;
    return {
      ...row,
      by: { ...by, name: by.role === 'system' ? '' : nameOf(by.id), roleName: roleName(by.role, language) },
      what: tellAudit({ type: row.type, told }, { language, nameOf, unitOf }),
    };
  }
}

/** The calendar is everybody's: its commits stand under no unit of an office. */
function unitsOf({ scope }: Principal): string[] {
  return [...new Set([...scope, INSTALLATION])];
}
