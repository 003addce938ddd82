import { SeenMemory } from './seen-memory';
import { SeenWaiter, type Ends, type Published, type SeenSources } from './seen-waiter';

const MARK = { stream: 'petition/p1', version: 3 };
const ENDS: Ends = { topic: 'donthu.intake.v1', offsets: new Map([[0, 10n]]) };

class Sources implements SeenSources {
  readers = ['intake.register', 'intake.other'];
  answer: Published = 'unknown';
  reached = new Set<string>();
  asked = 0;

  readersOf() {
    return this.readers;
  }

  async published() {
    this.asked += 1;
    return this.answer;
  }

  async ends() {
    return ENDS;
  }

  async passed(consumer: string) {
    return this.reached.has(consumer);
  }
}

describe('waiting for what a client has seen', () => {
  let memory: SeenMemory;
  let sources: Sources;
  let waiter: SeenWaiter;

  beforeEach(() => {
    memory = new SeenMemory();
    sources = new Sources();
    waiter = new SeenWaiter(memory, sources);
  });

  it('ignores marks of streams that nobody here reads', async () => {
    sources.readers = [];
    expect(await waiter.wait([MARK], 1)).toBe(true);
  });

  it('goes on as soon as every consumer has handled the event, without asking anybody', async () => {
    const waiting = waiter.wait([MARK], 1_000);
    memory.note('intake.register', MARK);
    memory.note('intake.other', { ...MARK, version: 5 });
    expect(await waiting).toBe(true);
    expect(sources.asked).toBe(0);
  });

  it('gives up when one consumer has not come that far', async () => {
    memory.note('intake.register', MARK);
    memory.note('intake.other', { ...MARK, version: 2 });
    expect(await waiter.wait([MARK], 30)).toBe(false);
  });

  it('believes a mark older than its memory when the event is published and the group has passed it', async () => {
    sources.answer = 'published';
    sources.reached = new Set(sources.readers);
    expect(await waiter.wait([MARK], 1_000)).toBe(true);
    expect(memory.hasSeen('intake.other', MARK)).toBe(true);
  });

  it('does not take an empty topic for having seen an event that is still to be published', async () => {
    sources.answer = 'pending';
    sources.reached = new Set(sources.readers);
    expect(await waiter.wait([MARK], 300)).toBe(false);
  });

  it('ignores a mark of a stream that its owner does not know', async () => {
    sources.answer = 'no_such_stream';
    expect(await waiter.wait([MARK], 1_000)).toBe(true);
  });

  it('waits on while the owner cannot be asked', async () => {
    expect(await waiter.wait([MARK], 300)).toBe(false);
  });
});

describe('the memory of what was handled', () => {
  it('never moves back, and forgets the oldest stream first', () => {
    const memory = new SeenMemory(2);
    memory.note('c', { stream: 'a/1', version: 4 });
    memory.note('c', { stream: 'a/1', version: 2 });
    expect(memory.hasSeen('c', { stream: 'a/1', version: 4 })).toBe(true);
    memory.note('c', { stream: 'a/2', version: 1 });
    memory.note('c', { stream: 'a/3', version: 1 });
    expect(memory.hasSeen('c', { stream: 'a/1', version: 1 })).toBe(false);
    expect(memory.hasSeen('c', { stream: 'a/3', version: 1 })).toBe(true);
    expect(memory.hasSeen('other', { stream: 'a/3', version: 1 })).toBe(false);
  });
});
