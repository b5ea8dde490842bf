import { ApiProblem } from '~/api/problem';

/** Short notes at the edge of the page: what was done, with a way to undo it, and what was not. */
export function useTell() {
  const toast = useToast();

  const done = (title: string, more: { description?: string; undo?: () => Promise<void> } = {}) => {
    const { description, undo } = more;
    toast.add({
      title,
      ...(description ? { description } : {}),
      icon: 'i-lucide-check',
      color: 'success',
      ...(undo
        ? {
            duration: 10_000,
            actions: [
              {
                label: 'Undo',
                icon: 'i-lucide-undo-2',
                color: 'neutral' as const,
                variant: 'outline' as const,
                onClick: () => void trying('Not undone', undo),
              },
            ],
          }
        : {}),
    });
  };

  /** Does something that a click asked for; a refusal is told with this title. @returns whether it was done */
  const trying = async (title: string, act: () => Promise<void>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      const { details } = ApiProblem.of(error);
      toast.add({ title, description: details.detail, icon: 'i-lucide-triangle-alert', color: 'error' });
      return false;
    }
  };

  return { done, trying };
}
