/** A finished answer. `etag` is strong: equal bodies have equal tags. */
export interface CachedAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Milliseconds since the epoch after which it is asked for anew, where the answer depends on the hour. */
  until?: number;
}

/**
 * Where answers are kept between requests. `version` names the state of the content: an answer is stored under the
 * version that held before it was read, and found under the present one only, so that a write which comes between
 * leaves nothing stale behind. A shared cache (Redis) would be another implementation.
 */
export interface ResponseCache {
  get(key: string): CachedAnswer | undefined;
  set(key: string, version: number, answer: CachedAnswer): void;
  /** Forgets everything and begins a new version. */
  invalidate(): void;
  readonly version: number;
}

/** Keeps the most recently used answers in this process. @param limit how many, and @param bytes how large together */
export class MemoryCache implements ResponseCache {
  private readonly answers = new Map<string, CachedAnswer>();
  private size = 0;
  private current = 0;

  constructor(
    private readonly limit = 2_000,
    private readonly bytes = 64 * 1024 * 1024,
  ) {}

  get version(): number {
    return this.current;
  }

  get(key: string): CachedAnswer | undefined {
    const answer = this.answers.get(key);
    if (!answer) return undefined;
    if (answer.until !== undefined && answer.until < Date.now()) {
      this.remove(key);
      return undefined;
    }
    this.answers.delete(key);
    this.answers.set(key, answer);
    return answer;
  }

  set(key: string, version: number, answer: CachedAnswer): void {
    if (version !== this.current || answer.body.length > this.bytes) return;
    this.remove(key);
    this.answers.set(key, answer);
    this.size += answer.body.length;
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.limit && this.size <= this.bytes) break;
      this.remove(oldest);
    }
  }

  invalidate(): void {
    this.answers.clear();
    this.size = 0;
    this.current += 1;
  }

  private remove(key: string): void {
    const answer = this.answers.get(key);
    if (!answer) return;
    this.size -= answer.body.length;
    this.answers.delete(key);
  }
}
