import type { Coverage, CoverageCell } from '../../../shared/contracts';

/** A cell of the map with its place; lengths are SVG user units. */
export interface MapCell extends CoverageCell {
  x: number;
  y: number;
  /** 0 for no mention up to `SHADES`. */
  shade: number;
}

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
  month: string;
  mentions: number;
}

export const CELL = { width: 62, height: 42, gap: 4 };
export const SHADES = 4;
/** Fewest mentions of shade 1, 2, 3 and 4: doubling, so that a few much-cited clauses don't pale the rest. */
const STEPS = [1, 2, 4, 8];

export function shadeOf(mentions: number): number {
  return STEPS.filter((least) => mentions >= least).length;
}

/** Lays the clauses out in rows, in their own order. @returns the cells and the height that they take */
export function layoutMap(
  cells: readonly CoverageCell[],
  width: number,
): { cells: MapCell[]; height: number } {
  const pitch = { x: CELL.width + CELL.gap, y: CELL.height + CELL.gap };
  const columns = Math.max(1, Math.floor((width + CELL.gap) / pitch.x));
  return {
    cells: cells.map((cell, i) => ({
      ...cell,
      x: (i % columns) * pitch.x,
      y: Math.floor(i / columns) * pitch.y,
      shade: shadeOf(cell.mentions),
    })),
    height: Math.ceil(cells.length / columns) * pitch.y,
  };
}

/** Bars from the bottom up, the highest one filling `height`. */
export function layoutBars(months: Coverage['months'], width: number, height: number): Bar[] {
  const most = Math.max(1, ...months.map((each) => each.mentions));
  const step = width / Math.max(1, months.length);
  return months.map(({ month, mentions }, i) => {
    const tall = (mentions / most) * height;
    return { month, mentions, x: i * step, y: height - tall, width: step * 0.8, height: tall };
  });
}

/** RFC 4180 with a header. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function coverageCsv(
  cells: readonly CoverageCell[],
  header: readonly [number: string, category: string, mentions: string, documents: string],
): string {
  const rows = cells.map((c) => [
    c.number,
    c.category ?? '',
    String(c.mentions),
    String(c.documents),
  ]);
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
