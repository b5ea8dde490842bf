import type { AudioPhone } from './audio-phone';
import { until } from './wait';

/** Waits until the phone hears this tone, in hertz to 5. */
export async function hears(phone: AudioPhone, hertz: number, { seconds = 20 } = {}): Promise<void> {
  await until(`${phone.account.user} hears ${hertz} Hz`, async () => (await phone.hears()) === hertz, {
    seconds,
  });
}

/** One phone calls a number that rings at the other, which answers. */
export async function connect(caller: AudioPhone, number: string, callee: AudioPhone): Promise<void> {
  await caller.call(number);
  await callee.rings();
  await callee.answer();
  await caller.answered();
}
