import type { ApiProblem } from '~/api/problem';

interface FormErrors {
  setErrors(errors: { name: string; message: string }[]): void;
  getErrors(): { name?: string }[];
}

/**
 * Shows what the API refused at the field that it names, and what it names no field of this form for above it (`loose`);
 * the first field at fault gets the focus.
 * @param id of the form's element
 */
export function useRefusal(form: Readonly<Ref<FormErrors | null>>, id: string) {
  const problem = shallowRef<ApiProblem>();
  const loose = ref<string[]>([]);

  function clear() {
    problem.value = undefined;
    loose.value = [];
  }

  function show(refused: ApiProblem) {
    problem.value = refused;
    form.value?.setErrors(refused.fields.map(({ field, message }) => ({ name: field, message })));
    const shown = new Set((form.value?.getErrors() ?? []).map(({ name }) => name));
    const rest = refused.fields.filter(({ field }) => !shown.has(field));
    loose.value = rest.map(({ field, message }) => (field ? `${field}: ${message}` : message));
    if (refused.fields.length === 0) loose.value = [refused.details.detail];
    void nextTick(() => document.querySelector<HTMLElement>(`[id="${id}"] [aria-invalid="true"]`)?.focus());
  }

  return { problem, loose, clear, show };
}
