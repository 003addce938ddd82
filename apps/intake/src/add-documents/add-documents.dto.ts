import { CodeList, Text } from '@donthu/http';

export class AddDocumentsDto {
  @CodeList({ min: 1, max: 50, description: 'Files that were uploaded before' }) attachments!: string[];
  @Text({ max: 2000, multiline: true, optional: true }) note?: string;
}
