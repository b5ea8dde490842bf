/** The body of a refusal, as far as tests look at it. */
export interface ProblemBody {
  type: string;
  status: number;
  detail: string;
  errors?: { field: string; message: string; line?: number }[];
  limit?: string;
  maximum?: number;
  usedBy?: string[];
}

export const fieldsOf = (body: ProblemBody): string[] => (body.errors ?? []).map(({ field }) => field);
