import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { Principal } from '@donthu/auth';
import { InfrastructureError } from '@donthu/eventing';
import { InternalClient, Problem } from '@donthu/http';
import { RemoteKeyPool } from './remote-key-pool';
import { RemoteOpener } from './remote-opener';
import { RemotePeopleCutter } from './remote-people-cutter';
import { RemotePetitionOwner } from './remote-petition-owner';

interface Asked {
  readonly url: string;
  readonly body: Record<string, unknown>;
}

type Answer = (asked: Asked) => { readonly status?: number; readonly body: unknown };

const READER: Principal = {
  accountId: 'a-1',
  username: 'tiepdan',
  displayName: 'Cán bộ tiếp dân',
  unit: 'thuong-thanh',
  roles: ['reception'],
  sessionId: 's-1',
  scope: ['thuong-thanh'],
};

describe('identity in another process', () => {
  let server: Server;
  let client: InternalClient;
  let asked: Asked[];
  let answer: Answer;

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (data: Buffer) => (text += data.toString()));
      request.on('end', () => {
        const question = { url: request.url ?? '', body: JSON.parse(text) as Record<string, unknown> };
        asked.push(question);
        const { status = 200, body } = answer(question);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const url = `http://127.0.0.1:${address !== null && typeof address !== 'string' ? address.port : 0}`;
    const services = { identity: url, intake: url, assignment: url, resolution: url, reception: url, portal: url };
    client = new InternalClient({ services, secret: 'mot-bi-mat-chung', retryDelaysMs: [] });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const part = (ciphertext: string) => ({ keyId: 'k', context: 'petition/p1@c1#text', ciphertext });

  it('opens parts in their order, naming the reader by account alone', async () => {
    answer = () => ({ body: { results: [{ plain: { summary: 'x' } }, { masked: true }] } });
    const requests = [{ part: part('a') }, { part: part('b') }];
    expect(await new RemoteOpener(client).open(READER, requests)).toEqual([
      { plain: { summary: 'x' } },
      { masked: true },
    ]);
    expect(asked[0]).toMatchObject({ url: '/internal/open', body: { reader: 'a-1', seen: [], requests } });
    expect(JSON.stringify(asked)).not.toContain('Cán bộ');
  });

  it('asks in several calls when the parts are large, and keeps their order', async () => {
    answer = ({ body }) => ({
      body: {
        results: (body['requests'] as { part: { ciphertext: string } }[]).map(({ part: { ciphertext } }) => ({
          plain: ciphertext[0],
        })),
      },
    });
    const requests = ['a', 'b', 'c'].map((letter) => ({ part: part(letter.repeat(400_000)) }));
    expect(await new RemoteOpener(client).open(READER, requests)).toEqual([
      { plain: 'a' },
      { plain: 'b' },
      { plain: 'c' },
    ]);
    expect(asked).toHaveLength(3);
  });

  it('shows nothing when an answer has another number of parts', async () => {
    answer = () => ({ body: { results: [{ plain: 'x' }] } });
    await expect(new RemoteOpener(client).open(READER, [{ part: part('a') }, { part: part('b') }])).rejects.toThrow(
      'another number',
    );
  });

  it('counts an answer in an unknown form as no answer', async () => {
    answer = () => ({ body: { keys: [{ keyId: 'k', raw: 5 }] } });
    await expect(new RemoteKeyPool(client).provide(1)).rejects.toBeInstanceOf(InfrastructureError);
  });

  it('draws keys as they were made', async () => {
    const raw = Buffer.alloc(32, 7);
    answer = () => ({ body: { keys: [{ keyId: 'k', raw: raw.toString('base64') }] } });
    expect(await new RemoteKeyPool(client).provide(1)).toEqual([{ keyId: 'k', raw }]);
  });

  it('passes a refusal on as what it is', async () => {
    answer = () => ({ status: 404, body: { code: 'NOT_FOUND' } });
    const cut = new RemotePeopleCutter(client).cut(READER, 'p1', ['x']);
    await expect(cut).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(cut).rejects.toBeInstanceOf(Problem);
  });

  it('puts together what every owner of petition streams keeps, and fails when one does not answer', async () => {
    answer = ({ url }) => (url === '/internal/sealed-people' ? { body: { parts: [part('a')] } } : { body: {} });
    expect(await new RemotePetitionOwner(client).sealedPeople('p1')).toHaveLength(4);
    answer = ({ url }) => (url === '/internal/sealed-visitors' ? { body: { parts: [part('v')] } } : { body: {} });
    expect(await new RemotePetitionOwner(client).sealedVisitors('v1')).toEqual([part('v')]);
    let calls = 0;
    answer = () => ((calls += 1) === 2 ? { status: 503, body: {} } : { body: { parts: [] } });
    await expect(new RemotePetitionOwner(client).sealedPeople('p1')).rejects.toBeInstanceOf(InfrastructureError);
  });
});
