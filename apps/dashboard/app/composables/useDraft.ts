/**
 * What a form in a panel edits, made anew each time that the panel opens: a copy of the row that it is about, as far as
 * the form knows it, or something blank.
 */
export function useDraft<State extends object>(
  open: Readonly<Ref<boolean>>,
  blank: () => State,
  row: () => object | null,
): Ref<State> {
  const state = ref(blank()) as Ref<State>;
  watch(open, (isOpen) => {
    if (!isOpen) return;
    const fresh = blank();
    state.value = { ...fresh, ...pick(structuredClone(toRaw(row() ?? {})), Object.keys(fresh)) };
  });
  return state;
}
