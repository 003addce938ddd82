import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeClient } from './client';
import { Namespace } from './namespace';
import { freePort, PASSWORD } from './office';
import { startProxy } from './proxy';
import { ServiceProcess } from './service-process';

export const SERVICES = [
  'portal',
  'identity',
  'intake',
  'reception',
  'assignment',
  'resolution',
  'deadline',
  'reporting',
] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Many offices: every service a process of its own on MongoDB and Kafka, behind one reverse proxy. */
export class Services {
  private readonly seen = new Map<string, number>();

  private constructor(
    readonly namespace: Namespace,
    private readonly folder: string,
    private readonly processes: ReadonlyMap<string, ServiceProcess>,
    private readonly proxy: Server,
  ) {}

  /** A demo office with accounts only, under the manual clock, unless `env` says otherwise. Resolves when all are ready. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<Services> {
    const namespace = new Namespace();
    const folder = mkdtempSync(join(tmpdir(), 'donthu-services-'));
    const ports = new Map<string, number>();
    for (const name of SERVICES) ports.set(name, await freePort());
    const shared = { ...environment(namespace, folder, ports), ...env };
    const processes = new Map(
      [...ports].map(([name, port]) => [name, new ServiceProcess(name, port, shared)] as const),
    );
    const services = new Services(namespace, folder, processes, await startProxy((name) => ports.get(name) ?? 0));
    try {
      await services.startAll();
      return services;
    } catch (error) {
      await services.stop();
      throw error;
    }
  }

  /** Of the proxy, where people come in. */
  get url(): string {
    const address = this.proxy.address();
    return `http://127.0.0.1:${address !== null && typeof address !== 'string' ? address.port : 0}`;
  }

  process(name: ServiceName): ServiceProcess {
    const process = this.processes.get(name);
    if (!process) throw new Error(`no service ${name}`);
    return process;
  }

  get log(): string {
    return [...this.processes.values()].map(({ name, output }) => `== ${name}\n${output}`).join('\n');
  }

  /** A client signed in as one of the demo accounts; all of them see what any of them has done. */
  async as(username: string): Promise<OfficeClient> {
    const client = new OfficeClient(this.url, this.seen);
    await client.signIn(username, PASSWORD);
    return client;
  }

  /** As a power cut of that one process. */
  async kill(name: ServiceName): Promise<void> {
    await this.process(name).end('SIGKILL');
  }

  async restart(name: ServiceName): Promise<void> {
    const process = this.process(name);
    await process.end('SIGKILL');
    process.start();
    await process.answering();
  }

  async startAll(): Promise<void> {
    for (const process of this.processes.values()) process.start();
    await Promise.all([...this.processes.values()].map((process) => process.ready()));
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.processes.values()].map((process) => process.end('SIGTERM')));
  }

  async stop(): Promise<void> {
    await this.stopAll();
    this.proxy.closeAllConnections();
    await new Promise((resolve) => this.proxy.close(resolve));
    await this.namespace.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function environment(namespace: Namespace, folder: string, ports: ReadonlyMap<string, number>): Record<string, string> {
  return {
    DONTHU_ENGINE: 'kafka',
    DONTHU_NAMESPACE: namespace.name,
    MONGODB_URI: namespace.mongodbUri,
    KAFKA_BROKERS: namespace.kafkaBrokers,
    DONTHU_KAFKA_PARTITIONS: '3',
    DONTHU_SERVICES: [...ports].map(([name, port]) => `${name}=http://127.0.0.1:${port}`).join(','),
    DONTHU_INTERNAL_SECRET: 'mot-bi-mat-chung-cho-moi-dich-vu-khi-thu',
    DONTHU_KEY_FILE: join(folder, 'identity.key'),
    DONTHU_DEMO: 'accounts',
    DONTHU_DEMO_PASSWORD: PASSWORD,
    DONTHU_CLOCK: 'manual',
    DONTHU_CLOCK_START: '2026-03-02T01:00:00Z',
    DONTHU_LOG_LEVEL: 'warn',
  };
}
