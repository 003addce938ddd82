import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program in this terminal and resolves with its exit code (128 + signal number when a signal ended it).
 * SIGTERM is passed on; SIGINT is not when a terminal sends it, since it reaches the whole group by itself.
 * A program that cannot be started answers 127.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    const passOn = (signal) => child.kill(signal);
    const onInterrupt = () => void (process.stdin.isTTY || child.kill('SIGINT'));
    process.on('SIGTERM', passOn).on('SIGINT', onInterrupt);
    const end = (code) => {
      process.off('SIGTERM', passOn).off('SIGINT', onInterrupt);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      end(127);
    });
    child.on('exit', (code, signal) => end(code ?? 128 + constants.signals[signal]));
  });
}

/** A package's program under this same Node, with no shell and no npx in between. */
export const runPackage = (script, args, options) =>
  run(process.execPath, [`node_modules/${script}`, ...args], options);

/** Node options this program adds to those the user set. */
export const withNodeOptions = (...extra) => ({
  ...process.env,
  NODE_OPTIONS: [process.env.NODE_OPTIONS, ...extra].filter(Boolean).join(' '),
});
