import type { Progress } from '../build/run-build.ts';
import { countOf } from './table.ts';
import type { Terminal } from './terminal.ts';

/** Tells how far a run has come. */
export interface ProgressReporter {
  onProgress(progress: Progress): void;
  /** Clears what is shown. */
  end(): void;
}

/** Of a run without a screen: about so many lines in all. */
const mostLines = 10;

/** Fewer briefs than that are done before anybody asks. */
const fewestBriefs = 20;

/** Milliseconds between two looks of the line on a screen. */
const pause = 100;

/**
 * In continuous integration, a line now and then, also where it gives a screen: its log keeps all that is ever shown. On
 * any other screen, one line that is written again and again: how many are done, which is the last, and the time left.
 * Elsewhere nothing, since somebody may be reading standard error by program.
 */
export function progressReporter({ screen, environment, now, writeError }: Terminal): ProgressReporter {
  if (environment['CI']) return { onProgress: (progress) => writeError(plainLine(progress)), end: () => {} };
  if (screen) return screenLine({ columns: screen.columns, now, writeError });
  return { onProgress: () => {}, end: () => {} };
}

function plainLine({ done, total }: Progress): string {
  const step = Math.ceil(total / mostLines);
  const isTime = total >= fewestBriefs && (done === total || done % step === 0);
  return isTime ? `built ${done} of ${countOf(total, 'brief')}\n` : '';
}

interface Screen extends Pick<Terminal, 'now' | 'writeError'> {
  readonly columns: number;
}

function screenLine({ columns, now, writeError }: Screen): ProgressReporter {
  const start = now();
  let shown = start;
  let first: number | undefined;
  const clear = '\r\u001b[2K';
  return {
    onProgress({ done, total, brief }) {
      const time = now();
      // The first one waits for all that is loaded, and tells nothing of the others.
      first ??= time;
      if (done === 1 || time - shown < pause) return;
      shown = time;
      const left = ((time - first) / (done - 1)) * (total - done);
      const line = `${done}/${total}  ${durationOf(left)} left  ${brief}`;
      writeError(clear + line.slice(0, columns - 1));
    },
    end() {
      if (shown > start) writeError(clear);
    },
  };
}

/** Minutes and seconds, such as `1:05`. */
function durationOf(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
