import { NoSpeechProgram, renderPrompts } from '@callsign/media';
import type { Config } from '@callsign/platform';
import { Logger } from '@nestjs/common';

/**
 * Renders the prompts that are missing, beside the running application: a start neither waits for it nor fails by it.
 * @returns what ends it, for a stop
 */
export function renderMissingPrompts(config: Config): () => Promise<void> {
  if (!config.env.RENDER_PROMPTS) return () => Promise.resolve();
  const logger = new Logger('prompts');
  const stopping = new AbortController();
  const rendering = renderPrompts(config.media.here, { signal: stopping.signal }).then(
    ({ rendered }) => {
      if (rendered > 0) logger.log(`${rendered} prompts rendered`);
    },
    (error: unknown) => {
      if (stopping.signal.aborted) return;
      if (error instanceof NoSpeechProgram) logger.warn(error.message);
      else
        logger.error(
          { err: error },
          'prompts could not be rendered; callers do not hear those that are missing',
        );
    },
  );
  return async () => {
    stopping.abort();
    await rendering;
  };
}
