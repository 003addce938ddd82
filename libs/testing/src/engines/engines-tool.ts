import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Command {
  readonly file: string;
  readonly kill: readonly string[];
  readonly restart: readonly string[];
}

/**
 * `kill -9` of a real server (`mongodb-1`, `kafka-1`, …) and its return after `downMs`, by the command that
 * DONTHU_ENGINES_TOOL or DONTHU_ENGINE_CONTROL names, or by the containers of this run. Without either nothing is
 * harmed, and a warning says that the spec proved no more than the way without failures.
 */
export async function killForAWhile(node: string, downMs: number): Promise<void> {
  const command = commandFor(node);
  if (!command) {
    process.emitWarning(`${node} was not killed: neither DONTHU_ENGINES_TOOL nor a container of this run is set`);
    return;
  }
  await run(command.file, [...command.kill]);
  await new Promise((resolve) => setTimeout(resolve, downMs));
  await run(command.file, [...command.restart]);
}

function commandFor(node: string): Command | undefined {
  const tool = process.env['DONTHU_ENGINES_TOOL'] ?? process.env['DONTHU_ENGINE_CONTROL'];
  if (tool) return { file: tool, kill: ['kill', node], restart: ['restart', node] };
  const container = process.env[node.startsWith('mongodb') ? 'DONTHU_MONGO_CONTAINER' : 'DONTHU_KAFKA_CONTAINER'];
  return container ? { file: 'docker', kill: ['kill', container], restart: ['start', container] } : undefined;
}
