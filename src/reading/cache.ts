/** A finished answer. `etag` is strong: equal bodies have equal tags. */
export interface CachedAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** What it depends on (tags.ts). */
  tags: readonly string[];
  /** Milliseconds since the epoch after which it is asked for anew, where the answer depends on the hour. */
  until?: number;
}

/**
 * Where answers are kept between requests. `version` counts the drops: whoever reads notes it first, and what was
 * read holds as long as none of its tags has been dropped since (docs/decisions/0047-answers-are-kept-by-tags.md).
 * A shared cache (Redis) would be another implementation.
 */
export interface ResponseCache {
  get(key: string): CachedAnswer | undefined;
  /** Keeps an answer that was read from `version` on. @returns false when it no longer holds; it is not kept then */
  set(key: string, version: number, answer: CachedAnswer): boolean;
  /** Drops every answer that carries one of the tags, and those which are being read now. */
  drop(tags: readonly string[]): void;
  /** Whether nothing with these tags was dropped since. */
  holds(version: number, tags: readonly string[]): boolean;
  readonly version: number;
  /** When something was dropped last, in milliseconds since the epoch. */
  readonly droppedAt: number;
}

interface Kept {
  answer: CachedAnswer;
  version: number;
  /** The version up to which it is known to hold. */
  checked: number;
}

/** So many tags' drops are remembered; an answer takes some dozens. */
const TAGS = 50_000;

/** Keeps the most recently used answers in this process. @param limit how many, and @param bytes how large together */
export class MemoryCache implements ResponseCache {
  private readonly answers = new Map<string, Kept>();
  private size = 0;
  private current = 0;
  droppedAt = 0;
  /** Tag → the version that began with its last drop. */
  private readonly dropped = new Map<string, number>();
  /** What was read before this version no longer holds: the drops of that time are forgotten. */
  private floor = 0;

  constructor(
    private readonly limit = 5_000,
    private readonly bytes = 64 * 1024 * 1024,
  ) {}

  get version(): number {
    return this.current;
  }

  get(key: string): CachedAnswer | undefined {
    const kept = this.answers.get(key);
    if (!kept) return undefined;
    const { answer, version } = kept;
    const over = answer.until !== undefined && answer.until < Date.now();
    if (over || (kept.checked !== this.current && !this.holds(version, answer.tags))) {
      this.remove(key);
      return undefined;
    }
    kept.checked = this.current;
    this.answers.delete(key);
    this.answers.set(key, kept);
    return answer;
  }

  set(key: string, version: number, answer: CachedAnswer): boolean {
    if (!this.holds(version, answer.tags)) return false;
    if (answer.body.length > this.bytes) return true;
    this.remove(key);
    this.answers.set(key, { answer, version, checked: this.current });
    this.size += answer.body.length;
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.limit && this.size <= this.bytes) break;
      this.remove(oldest);
    }
    return true;
  }

  drop(tags: readonly string[]): void {
    this.current += 1;
    this.droppedAt = Date.now();
    for (const tag of tags) this.dropped.set(tag, this.current);
    if (this.dropped.size <= TAGS) return;
    this.dropped.clear();
    this.floor = this.current;
  }

  holds(version: number, tags: readonly string[]): boolean {
    if (version < this.floor) return false;
    return tags.every((tag) => (this.dropped.get(tag) ?? 0) <= version);
  }

  private remove(key: string): void {
    const kept = this.answers.get(key);
    if (!kept) return;
    this.size -= kept.answer.body.length;
    this.answers.delete(key);
  }
}
