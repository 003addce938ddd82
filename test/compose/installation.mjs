import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';

export const SERVICES = [
  'portal',
  'identity',
  'intake',
  'reception',
  'assignment',
  'resolution',
  'deadline',
  'reporting',
];

export const PASSWORD = 'Mat-khau-thu-2026';

/** The installation of docker-compose.yml under a project name of its own, so that a real one beside it is left alone. */
export class Installation {
  constructor(port) {
    this.url = `http://127.0.0.1:${port}`;
    this.env = {
      ...process.env,
      COMPOSE_PROJECT_NAME: `donthu-test-${randomBytes(3).toString('hex')}`,
      DONTHU_HTTP_PORT: String(port),
      DONTHU_IMAGE: 'donthu:test',
      DONTHU_KAFKA_PARTITIONS: '3',
      DONTHU_DEMO: 'accounts',
      DONTHU_DEMO_PASSWORD: PASSWORD,
      DONTHU_CLOCK: 'manual',
      DONTHU_CLOCK_START: '2026-03-02T01:00:00Z',
      DONTHU_LOG_LEVEL: 'warn',
    };
  }

  static async prepare() {
    return new Installation(await freePort());
  }

  /** `docker compose <args>`: its standard output. Rejects with what it said when it fails. */
  compose(...args) {
    return new Promise((resolve, reject) => {
      const child = spawn('docker', ['compose', ...args], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
      let [out, said] = ['', ''];
      child.stdout.on('data', (data) => (out += data));
      child.stderr.on('data', (data) => (said = (said + data).slice(-8000)));
      child.once('error', reject);
      child.once('close', (code) =>
        code === 0 ? resolve(out) : reject(new Error(`docker compose ${args.join(' ')}: ${code}\n${said}`)),
      );
    });
  }

  build() {
    return this.compose('build', '--quiet');
  }

  /** All containers, or those named; resolves when they are healthy. */
  up(...services) {
    return this.compose('up', '-d', '--no-build', '--wait', '--wait-timeout', '300', ...services);
  }

  /** `kill -9` of the process in a container. */
  kill(service) {
    return this.compose('kill', '-s', 'SIGKILL', service);
  }

  logs() {
    return this.compose('logs', '--no-color', '--tail', '15', ...SERVICES).catch(() => 'no logs');
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
