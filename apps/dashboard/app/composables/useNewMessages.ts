import { useDocumentVisibility, useIntervalFn } from '@vueuse/core';
import { api, ask, type Schemas } from '~/api/client';
import { ApiProblem } from '~/api/problem';
import { user } from '~/api/session-store';

const EVERY_MS = 15_000;
/** New messages in one's own box, as far as is known. */
export const newMessages = ref(0);

/** Whoever has read a box anew tells it; that of another person changes nothing. */
export function noteBox({ extensionId, messages }: Schemas['VoicemailBox']): void {
  if (extensionId === user.value?.extensionId) newMessages.value = messages.new;
}

/** How many new messages are in one's own box, asked for again and again while the page is to be seen. */
export function useNewMessages() {
  const visibility = useDocumentVisibility();

  async function look() {
    const extensionId = user.value?.extensionId;
    if (!extensionId) {
      newMessages.value = 0;
      return;
    }
    if (visibility.value !== 'visible') return;
    try {
      noteBox(
        await ask(api.GET('/api/voicemail/boxes/{extensionId}', { params: { path: { extensionId } } })),
      );
    } catch (error) {
      if (ApiProblem.of(error).status === 404) newMessages.value = 0; // no voicemail; anything else passes
    }
  }
  useIntervalFn(look, EVERY_MS);
  watch([visibility, () => user.value?.extensionId], look, { immediate: true });
  return newMessages;
}
