import { OneOf, PageDto, Text } from '@donthu/http';

const RESULTS = ['warning', 'error'] as const;

/** Rows of an import with something to say about them; both kinds unless one is asked for. */
export class ListImportRowsDto extends PageDto {
  @OneOf(RESULTS, { optional: true }) result?: (typeof RESULTS)[number];
  @Text({ max: 100, optional: true, description: 'Rows with this alone; from GET …/remarks' }) remark?: string;
}
