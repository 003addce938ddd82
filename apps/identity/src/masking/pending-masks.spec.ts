import { PetitionOwner } from '@donthu/sealing';
import { MaskStore, type AnnouncedMask } from './mask.store';
import { ANNOUNCED_FOR_MS, PendingMasks } from './pending-masks';

class MemoryMaskStore extends MaskStore {
  masks: AnnouncedMask[] = [];
  override async put(mask: AnnouncedMask) {
    this.masks.push(mask);
  }
  override async of(petitionIds: readonly string[]) {
    return this.masks.filter(({ petitionId }) => petitionIds.includes(petitionId));
  }
  override async remove(petitionId: string, commitId: string) {
    this.masks = this.masks.filter((mask) => mask.petitionId !== petitionId || mask.commitId !== commitId);
  }
}

class Owner extends PetitionOwner {
  asked = 0;
  answer: boolean | 'away' = false;
  override async sealedVisitors() {
    return [];
  }

  override async sealedPeople() {
    return [];
  }
  override async wasCommitted() {
    this.asked += 1;
    if (this.answer === 'away') throw new Error('away');
    return this.answer;
  }
}

describe('an announced mask', () => {
  let store: MemoryMaskStore;
  let owner: Owner;
  let masks: PendingMasks;
  const now = jest.spyOn(Date, 'now');

  beforeEach(() => {
    store = new MemoryMaskStore();
    owner = new Owner();
    masks = new PendingMasks(store, owner);
    now.mockReturnValue(1_000_000);
  });
  afterAll(() => now.mockRestore());

  it('counts at once, for its petition only', async () => {
    await masks.announce('p-1', 'denunciation', 'c-1');
    expect(await masks.of(['p-1', 'p-2'])).toEqual(new Map([['p-1', ['denunciation']]]));
    expect(owner.asked).toBe(0);
  });

  it.each(['complaint', 'proposal_feedback'] as const)('is nothing when the kind %s hides nobody', async (kind) => {
    await masks.announce('p-1', kind, 'c-1');
    expect(store.masks).toEqual([]);
  });

  it('is settled by the event of its commit and by no other', async () => {
    await masks.announce('p-1', 'mixed', 'c-1');
    await masks.settle('p-1', 'c-2');
    expect((await masks.of(['p-1'])).size).toBe(1);
    await masks.settle('p-1', 'c-1');
    expect((await masks.of(['p-1'])).size).toBe(0);
  });

  it('is dropped after a minute when the owner says that the commit never was', async () => {
    await masks.announce('p-1', 'mixed', 'c-1');
    now.mockReturnValue(1_000_000 + ANNOUNCED_FOR_MS - 1);
    expect((await masks.of(['p-1'])).size).toBe(1);
    now.mockReturnValue(1_000_000 + ANNOUNCED_FOR_MS);
    expect((await masks.of(['p-1'])).size).toBe(0);
    expect(store.masks).toEqual([]);
  });

  it.each([true, 'away'] as const)('stays after a minute when the owner answers %s', async (answer) => {
    owner.answer = answer;
    await masks.announce('p-1', 'mixed', 'c-1');
    now.mockReturnValue(1_000_000 + 10 * ANNOUNCED_FOR_MS);
    expect((await masks.of(['p-1'])).size).toBe(1);
  });
});
