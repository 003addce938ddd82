import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/** One prefix per service, as any reverse proxy would be told; everything else is the portal's. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['/api/reception', 'reception'],
  ['/api/intake', 'intake'],
  ['/api/imports', 'intake'],
  ['/api/assignment', 'assignment'],
  ['/api/resolution', 'resolution'],
  ['/api/deadline', 'deadline'],
  ['/api/reporting', 'reporting'],
  ['/api/identity', 'identity'],
];

export function serviceOf(path: string): string {
  return PREFIXES.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'portal';
}

/** A plain reverse proxy. A service that is away is told as such: 502, as a real one would. */
export async function startProxy(portOf: (service: string) => number): Promise<Server> {
  const server = createServer((incoming, outgoing) =>
    forward(incoming, outgoing, portOf(serviceOf(incoming.url ?? '/'))),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { url, method, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, path: url, method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
    answer.on('error', () => outgoing.destroy());
  });
  onward.on('error', () => {
    if (outgoing.headersSent) return void outgoing.destroy();
    outgoing.writeHead(502, { 'content-type': 'text/plain' }).end('service away');
  });
  incoming.pipe(onward);
  outgoing.on('close', () => onward.destroy());
}
