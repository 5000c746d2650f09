/** A text for a machine, and what it has to know. */
export interface MachineRequest {
  /** Marks stand as `<1>…</1>` and clause numbers as `{421.7}`; both have to come back. */
  text: string;
  source: string;
  target: string;
  terms: readonly { term: string; translation: string }[];
}

/** Somebody else's translation service. */
export interface MachineProvider {
  name: string;
  /** @throws MachineFailure when the service does not answer with a translation */
  translate(request: MachineRequest): Promise<string>;
}

/** What every provider is told: where it is, how long to wait, and what proves who asks. */
export interface ProviderOptions {
  url: string;
  key?: string;
  model?: string;
  timeoutMs: number;
}

/** The service failed; the message says how and never holds the key. */
export class MachineFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MachineFailure';
  }
}

const LONGEST_ANSWER = 1_000_000;

/** Posts JSON and reads JSON. @throws MachineFailure for every other end */
export async function postJson(
  url: string,
  body: object,
  { timeoutMs, headers = {} }: { timeoutMs: number; headers?: Record<string, string> },
): Promise<unknown> {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    text = await answer.text();
  } catch (error) {
    const late = (error as { name?: string }).name === 'TimeoutError';
    throw new MachineFailure(late ? 'it did not answer in time' : 'it cannot be reached');
  }
  if (!answer.ok) throw new MachineFailure(`it answered with status ${answer.status}`);
  if (text.length > LONGEST_ANSWER) throw new MachineFailure('its answer is too long');
  try {
    return JSON.parse(text);
  } catch {
    throw new MachineFailure('its answer is not JSON');
  }
}
