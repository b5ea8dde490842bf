import { api, ask } from '~/api/client';

/** What a phone can dial; a caller that withheld the number has none of that form. */
const DIALLED = /^\+?[0-9*#]{1,32}$/;

/** Calls with one's own phone, which rings first. */
export function useClickToCall() {
  const { done, trying } = useTell();
  return {
    canCall: (number: string) => DIALLED.test(number),
    call: (number: string) =>
      trying(`${number} is not called`, async () => {
        await ask(api.POST('/api/me/calls', { body: { number } }));
        done('Your phone rings', { description: `Pick it up, and it calls ${number}.` });
      }),
  };
}
