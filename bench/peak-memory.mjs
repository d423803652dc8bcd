/** Loaded before a program of Node's: when it ends, it writes its largest resident size, in KiB, to `PEAK_FILE`. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const { PEAK_FILE } = process.env;
if (isMainThread && PEAK_FILE) {
  process.on('exit', () => writeFileSync(PEAK_FILE, String(process.resourceUsage().maxRSS)));
}
