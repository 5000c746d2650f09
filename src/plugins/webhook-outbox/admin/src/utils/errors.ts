/** Status and machine-readable code of an answer that Strapi refused. */
export interface Refusal {
  status: number | null;
  code: string | null;
  message: string;
  details: Record<string, unknown>;
}

/** Reads what Strapi's query layer gives as `error`, whose shape depends on where the request failed. */
export function refusalOf(error: unknown): Refusal {
  const { status, message, details } = (error ?? {}) as Record<string, unknown>;
  const known = typeof details === 'object' && details !== null ? { ...details } : {};
  const { code } = known as { code?: unknown };
  return {
    status: typeof status === 'number' ? status : null,
    code: typeof code === 'string' ? code : null,
    message: typeof message === 'string' ? message : '',
    details: known as Record<string, unknown>,
  };
}
