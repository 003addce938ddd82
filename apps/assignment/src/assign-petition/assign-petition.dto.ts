import { Code, CodeList, Text } from '@donthu/http';

/** Officers who may coordinate one petition. */
const MAX_COORDINATING = 20;

export class AssignPetitionDto {
  @Code({ description: 'Account of the officer responsible for the petition' }) responsible!: string;
  @CodeList({ max: MAX_COORDINATING, optional: true }) coordinating?: string[];
  @Code({ description: 'Account of the leader in charge' }) leader!: string;
  @Text({ max: 2000, multiline: true, optional: true, description: 'Required when it was assigned before' })
  reason?: string;
}
