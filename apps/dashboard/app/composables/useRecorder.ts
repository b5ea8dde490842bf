/** Records with the microphone. What comes out is in a form of this browser's own; `toWav` makes a WAV file of it. */
export function useRecorder() {
  const state = ref<'idle' | 'asking' | 'recording'>('idle');
  /** Why it cannot record, and what to do about it. */
  const refused = ref('');
  const seconds = ref(0);
  let recorder: MediaRecorder | null = null;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let left = false;

  async function start(): Promise<void> {
    refused.value = '';
    seconds.value = 0;
    if (!navigator.mediaDevices) {
      refused.value = 'A browser lets a page record only over https. Ask an administrator, or upload a file.';
      return;
    }
    state.value = 'asking';
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (left) return release(stream);
      recorder = new MediaRecorder(stream);
      recorder.start();
      state.value = 'recording';
      ticking = setInterval(() => seconds.value++, 1000);
    } catch (error) {
      state.value = 'idle';
      if (!(error instanceof DOMException)) throw error;
      refused.value = reason(error);
    }
  }

  /** Ends the recording; null where there is none. */
  function stop(): Promise<Blob | null> {
    clearInterval(ticking);
    state.value = 'idle';
    const stopped = recorder;
    recorder = null;
    if (!stopped) return Promise.resolve(null);
    return new Promise((resolve) => {
      const parts: Blob[] = [];
      stopped.addEventListener('dataavailable', ({ data }) => parts.push(data));
      stopped.addEventListener('stop', () => resolve(new Blob(parts, { type: stopped.mimeType })));
      stopped.stop();
      release(stopped.stream);
    });
  }

  onBeforeUnmount(() => {
    left = true;
    void stop();
  });
  return { state, refused, seconds, start, stop };
}

function release(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop();
}

function reason({ name, message }: DOMException): string {
  if (name === 'NotAllowedError')
    return 'The browser did not allow the microphone. Allow it for this site (at the left of the address), then try again, or upload a file.';
  if (name === 'NotFoundError')
    return 'No microphone was found. Connect one and try again, or upload a file.';
  if (name === 'NotReadableError')
    return 'Another program holds the microphone. Close it and try again, or upload a file.';
  return `The microphone cannot be used: ${message}. Upload a file instead.`;
}
