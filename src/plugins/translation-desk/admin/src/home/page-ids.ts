type Told = (ids: string) => void;

/** So many rows are asked for at once: what the server gives on one page. */
const MOST = 50;

/**
 * Gathers the rows of a list that are mounted in the same turn, so that a page asks once: every row is
 * told the same list of ids, and the query layer makes one request of equal questions.
 */
export class PageIds {
  private readonly waiting = new Map<string, Map<string, Told>>();

  /** Joins the rows of `list`; `told` hears the ids joined by commas. @returns how to leave again */
  join(list: string, id: string, told: Told): () => void {
    const rows = this.waiting.get(list) ?? new Map<string, Told>();
    if (!this.waiting.has(list)) {
      this.waiting.set(list, rows);
      queueMicrotask(() => this.tell(list, rows));
    }
    rows.set(id, told);
    return () => rows.delete(id);
  }

  private tell(list: string, rows: Map<string, Told>): void {
    this.waiting.delete(list);
    const ids = [...rows.keys()].sort();
    for (let at = 0; at < ids.length; at += MOST) {
      const batch = ids.slice(at, at + MOST);
      for (const id of batch) rows.get(id)?.(batch.join(','));
    }
  }
}
