import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `kill -9` and restart of real servers, by the tool that DONTHU_ENGINES_TOOL names. Without it nothing is harmed. */
export async function killForAWhile(node: string, downMs: number): Promise<void> {
  const tool = process.env['DONTHU_ENGINES_TOOL'];
  if (!tool) return;
  await run(tool, ['kill', node]);
  await new Promise((resolve) => setTimeout(resolve, downMs));
  await run(tool, ['restart', node]);
}
