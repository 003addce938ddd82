import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import {
  decidePetition,
  foldPetition,
  localDateOf,
  type PetitionCommand,
  type PetitionFacts,
  type PetitionState,
} from '@donthu/domain';
import { Clock, CommandRunner, type CommandResult, type Sealed } from '@donthu/eventing';
import { eventsOrRefuse, type CommandCall } from '@donthu/platform';
import {
  cutterFor,
  pairCuts,
  PeopleCutter,
  sealCommit,
  SealingKeys,
  type CutTexts,
  type NamedTexts,
} from '@donthu/sealing';
import { partsOf, type FormPeople } from '../petition/petition-parts';

export interface PetitionChange {
  readonly command: PetitionCommand;
  readonly facts?: Partial<PetitionFacts>;
  /** Notes and reasons; people's data in them are cut out before they are sealed. */
  readonly texts?: NamedTexts;
  /** The people as they now are, when they change. */
  readonly people?: FormPeople;
  /** Fields of the form whose texts are emptied. */
  readonly cleared?: readonly string[];
  /**
   * Runs when the command is decided and before it is committed; what it returns is sealed beside the event. `texts` are
   * those of the change without people's data.
   */
  readonly beforeCommit?: (
    state: PetitionState,
    commitId: string,
    texts: NamedTexts,
  ) => Promise<Pick<Sealed, 'tokens'> | undefined>;
}

/** One command on a petition that exists: decided on its whole stream, sealed, committed once. */
@Injectable()
export class ChangePetitionHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly keys: SealingKeys,
    private readonly cutter: PeopleCutter,
    private readonly clock: Clock,
  ) {}

  async execute(
    { context, caller, ifMatch }: CommandCall,
    petitionId: string,
    change: PetitionChange,
  ): Promise<CommandResult> {
    const stream = `petition/${petitionId}`;
    const facts: PetitionFacts = {
      today: localDateOf(this.clock.now().getTime()),
      actor: caller.accountId,
      ...change.facts,
    };
    return this.runner.change<PetitionState | undefined>(context, {
      unit: caller.unit,
      stream,
      precondition: { ifMatch },
      fold: (commits) => foldPetition(commits.flatMap((commit) => commit.events)),
      decide: async (state, commitId) => {
        const decision = decidePetition(state, change.command, facts);
        const events = eventsOrRefuse(decision);
        const cut = await this.cut(caller, petitionId, change);
        const extra = state && (await change.beforeCommit?.(state, commitId, cut.texts));
        const parts = await sealCommit(this.keys, stream, commitId, partsOf(cut, change.people, change.cleared));
        const warnings = 'warnings' in decision ? decision.warnings : [];
        const found = Object.keys(cut.originals).length > 0;
        return {
          events,
          warnings: found ? [...warnings, 'people_cut_from_text'] : warnings,
          ...((Object.keys(parts).length > 0 || extra) && { sealed: { ...parts, ...extra } }),
        };
      },
    });
  }

  /** Cut are the people as `identity` knows them, and those who only come with this change. */
  private async cut(
    caller: Principal,
    petitionId: string,
    { texts = {}, people = [] }: Pick<PetitionChange, 'texts' | 'people'>,
  ): Promise<CutTexts> {
    if (Object.keys(texts).length === 0) return { texts: {}, originals: {} };
    const cutNew = cutterFor(people);
    const known = await this.cutter.cut(caller, petitionId, Object.values(texts));
    const results = known.map(({ cut, found }) => {
      const both = cutNew(cut);
      return { cut: both.cut, found: found || both.found };
    });
    return pairCuts(texts, results);
  }
}
