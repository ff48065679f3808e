/** Compiles the catalogue once before the tests, in a process of its own: the compiler never lets go of the one it is in. */
import { execSync } from 'node:child_process';

export default function setup(): void {
  execSync('npm run --silent messages', { stdio: ['ignore', 'ignore', 'inherit'] });
}
