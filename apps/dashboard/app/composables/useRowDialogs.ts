/** The dialogs of a list page, by name, and the row that the one shown is about (null for a new one). */
export function useRowDialogs<Row, Name extends string>() {
  const row = shallowRef<Row | null>(null);
  const shown = reactive<Record<string, boolean>>({}) as Record<Name, boolean>;
  return {
    row,
    shown,
    show(name: Name, about: Row | null) {
      row.value = about;
      shown[name] = true;
    },
  };
}
