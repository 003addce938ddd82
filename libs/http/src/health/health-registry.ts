import { Injectable } from '@nestjs/common';

/** `slow` still answers readiness with 200: taking a busy process out of service would only make it slower. */
export type ProbeState = 'ok' | 'slow' | 'starting' | 'dead';

export interface ProbeResult {
  readonly state: ProbeState;
  /** Figures for the operator; no personal data, no secrets. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export type Probe = () => ProbeResult | Promise<ProbeResult>;

export interface HealthReport {
  readonly status: ProbeState;
  readonly probes: Readonly<Record<string, ProbeResult>>;
}

const PROBE_TIMEOUT_MS = 2000;
const WORST_FIRST: readonly ProbeState[] = ['dead', 'starting', 'slow', 'ok'];

/** Sorts the worst to the front. */
export function byState(a: ProbeResult, b: ProbeResult): number {
  return WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state);
}

/** Parts of a process register how they find out whether they are well. */
@Injectable()
export class HealthRegistry {
  private readonly probes = new Map<string, Probe>();

  /** `name` such as `consumer.intake.register`; registering it again replaces the probe. */
  register(name: string, probe: Probe): void {
    this.probes.set(name, probe);
  }

  /** Asks all at once. A probe that throws or does not answer in two seconds counts as dead. */
  async report(): Promise<HealthReport> {
    const results = await Promise.all(
      [...this.probes].map(async ([name, probe]): Promise<[string, ProbeResult]> => [name, await ask(probe)]),
    );
    const status = WORST_FIRST.find((state) => results.some(([, result]) => result.state === state)) ?? 'ok';
    return { status, probes: Object.fromEntries(results) };
  }
}

async function ask(probe: Probe): Promise<ProbeResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ProbeResult>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'dead', detail: { error: 'no answer' } }), PROBE_TIMEOUT_MS);
  });
  try {
    return await Promise.race([probe(), late]);
  } catch (error) {
    return { state: 'dead', detail: { error: error instanceof Error ? error.name : 'unknown' } };
  } finally {
    clearTimeout(timer);
  }
}
