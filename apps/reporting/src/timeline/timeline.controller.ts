import { Controller, Get, Headers, Param } from '@nestjs/common';
import { Caller, Directory, type Principal } from '@donthu/auth';
import { answer, languageOf, problem, type Answer } from '@donthu/http';
import { ViewStore } from '@donthu/views';
import { isForInspectorOnly, tellTimeline, type TimelineItem } from './tell-timeline';
import { TIMELINE_STREAMS, TIMELINE_VIEW } from './timeline.view';

@Controller('api/reporting/petitions')
export class TimelineController {
  constructor(
    private readonly views: ViewStore,
    private readonly directory: Directory,
  ) {}

  @Get(':id/timeline')
  async timeline(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Headers('accept-language') languages?: string,
  ): Promise<Answer<{ items: TimelineItem[] }>> {
    const slices = (await this.views.get(TIMELINE_VIEW, id))?.slices;
    if (!slices || slices.petition.version === 0) throw problem('NOT_FOUND');
    const nameOf = (accountId: string) => this.directory.account(accountId)?.displayName ?? accountId;
    const all = tellTimeline(id, slices, { language: languageOf(languages), nameOf });
    const items = all.filter(({ type }) => !isForInspectorOnly(type) || caller.roles.includes('inspector'));
    const seen = TIMELINE_STREAMS.map((stream) => ({ stream: `${stream}/${id}`, version: slices[stream].version }));
    return answer({ items }, { seen: seen.filter(({ version }) => version > 0) });
  }
}
