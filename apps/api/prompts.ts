import { NoSpeechProgram, renderPrompts } from '@callsign/media';
import { type Config, ConfigurationError, loadConfig } from '@callsign/platform';

/** `npm run prompts`: renders what the catalogue says into the media folder. */
async function main(config: Config): Promise<void> {
  const folder = config.media.here;
  const { rendered, kept } = await renderPrompts(folder);
  process.stdout.write(`${rendered} prompts rendered, ${kept} were there already (${folder}/prompts)\n`);
}

async function run(): Promise<void> {
  try {
    await main(loadConfig(process.env));
  } catch (error) {
    const expected = error instanceof ConfigurationError || error instanceof NoSpeechProgram;
    process.stderr.write(
      `${expected ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 1;
  }
}

void run();
