import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, freemem, loadavg, platform, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { median } from './figures';

const FLUSHES = 50;
const GIB = 2 ** 30;

/**
 * What kind of machine it is, without its name, and how busy it is before anything is measured: figures of different kinds,
 * or with others at work beside them, do not compare.
 */
export function machine(): string {
  const memory = `${(totalmem() / GIB).toFixed(0)} GiB memory (${(freemem() / GIB).toFixed(0)} free)`;
  const disk = `4 KiB to disk in ${flushMs().toFixed(2)} ms`;
  const busy = `load average ${(loadavg()[0] ?? 0).toFixed(1)} before the run`;
  const system = `${platform()} ${release().split('.').slice(0, 2).join('.')}, Node ${process.versions.node}`;
  return `${availableParallelism()} cores, ${memory}, ${disk}, ${system}, ${busy}`;
}

/** Median time of a write with fsync where the measured folders lie: what a durable commit cannot be faster than. */
function flushMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-bench-'));
  const file = openSync(join(folder, 'flush'), 'w');
  const block = Buffer.alloc(4096, 1);
  const times = Array.from({ length: FLUSHES }, () => {
    const began = performance.now();
    writeSync(file, block);
    fsyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  return median(times);
}
