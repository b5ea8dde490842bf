import { ApiProblem } from '~/api/problem';

interface FormErrors {
  setErrors(errors: { name: string; message: string }[]): void;
  getErrors(): { name?: string }[];
}

/**
 * Submits a form, once at a time. What the API refuses is shown at the field that it names, and above the form (`loose`)
 * where it names none of this form; the first field at fault gets the focus.
 * @param id of the form's element
 */
export function useSubmit(form: Readonly<Ref<FormErrors | null>>, id: string, save: () => Promise<void>) {
  const busy = ref(false);
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

  async function submit() {
    if (busy.value) return;
    busy.value = true;
    clear();
    try {
      await save();
    } catch (error) {
      show(ApiProblem.of(error));
    } finally {
      busy.value = false;
    }
  }

  return { busy, problem, loose, clear, submit };
}
