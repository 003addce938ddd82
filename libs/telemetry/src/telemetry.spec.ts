import { Logger } from '@nestjs/common';
import {
  createLogger,
  meter,
  metricsText,
  nestLogger,
  observeProcess,
  startTracing,
  traceparentOfActiveSpan,
  withSpan,
} from './index';

describe('tracing without a collector', () => {
  let stop: () => Promise<void>;
  beforeAll(() => {
    stop = startTracing({ service: 'spec' });
  });
  afterAll(() => stop());

  it('still has a trace context to carry on', async () => {
    expect(traceparentOfActiveSpan()).toBeUndefined();
    const seen = await withSpan({ name: 'outer' }, async () => [
      traceparentOfActiveSpan(),
      await withSpan({ name: 'inner' }, async () => traceparentOfActiveSpan()),
    ]);
    expect(seen[0]).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(seen[1]?.slice(3, 35)).toBe(seen[0]?.slice(3, 35));
    expect(seen[1]).not.toBe(seen[0]);
  });

  it('goes on with the trace of a parent from elsewhere', async () => {
    const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(await withSpan({ name: 'consume', parent }, async () => traceparentOfActiveSpan())).toContain(
      '0af7651916cd43dd8448eb211c80319c',
    );
  });

  it('begins a trace of its own where the parent is ill-formed', async () => {
    expect(await withSpan({ name: 'consume', parent: 'nonsense' }, async () => traceparentOfActiveSpan())).toMatch(
      /^00-[0-9a-f]{32}/,
    );
  });

  it('lets a failure through', async () => {
    await expect(withSpan({ name: 'x' }, () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
  });
});

describe('metrics', () => {
  it('are written in the text format, observed when asked', async () => {
    observeProcess();
    meter.createCounter('donthu_spec_events', { description: 'Events' }).add(2, { consumer: 'intake.register' });
    const text = await metricsText();
    expect(text).toContain('donthu_spec_events_total{consumer="intake.register"} 2');
    expect(text).toContain('process_resident_memory_bytes ');
  });
});

describe('the log', () => {
  function capture(): { lines: () => Record<string, unknown>[]; stream: { write: (line: string) => void } } {
    const written: string[] = [];
    return {
      lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
      stream: { write: (line) => void written.push(line) },
    };
  }

  it('is JSON with the trace id', async () => {
    const stop = startTracing({ service: 'spec' });
    const { lines, stream } = capture();
    const logger = createLogger({ service: 'office', level: 'info', destination: stream });
    await withSpan({ name: 'request' }, async () => logger.info({ petitionId: 'p1' }, 'logged'));
    expect(lines()[0]).toMatchObject({
      level: 'info',
      service: 'office',
      msg: 'logged',
      petitionId: 'p1',
    });
    expect(lines()[0]?.['trace_id']).toMatch(/^[0-9a-f]{32}$/);
    await stop();
  });

  it('removes what people wrote, and messages of errors', () => {
    const { lines, stream } = capture();
    const logger = createLogger({ service: 'office', level: 'info', destination: stream });
    logger.info(
      {
        fullName: 'Trần Thị Bưởi',
        visit: { content: 'Trần Thị Bưởi' },
        err: new SyntaxError('"Trần Thị Bưởi" is not valid JSON'),
      },
      'x',
    );
    expect(JSON.stringify(lines())).not.toContain('Bưởi');
    expect(lines()[0]).toMatchObject({ err: { type: 'SyntaxError' } });
  });

  it('carries Nest’s own messages', () => {
    const { lines, stream } = capture();
    Logger.overrideLogger(nestLogger(createLogger({ service: 'office', level: 'info', destination: stream })));
    new Logger('Relay').warn('lease lost');
    Logger.overrideLogger(false);
    expect(lines()[0]).toMatchObject({ level: 'warn', context: 'Relay', msg: 'lease lost' });
  });
});
