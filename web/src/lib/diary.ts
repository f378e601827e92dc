/** Changes of a time, told by month. */
import type { Changes, Day } from './data'

export type Change = Changes['rows'][number]

/** What happened on one day to several in the same way. */
export interface Line {
  key: string
  /** One of its changes; an unchecked one, if any is. */
  one: Change
  /** Codes of those to whom it happened. */
  who: string[]
}

/** Whether a date may lie between two others, each as exact as its source. */
export function between(day: Day, since: Day, until: Day): boolean {
  return day.slice(0, since.length) >= since.slice(0, day.length) && day.slice(0, until.length) <= until.slice(0, day.length)
}

/** What goes into one line; a relation is told of two, and stands alone. */
const lineKey = (row: Change) =>
  [row.date, row.kind, row.group === 'relations' || row.who === row.about ? row.who : row.about].join(' ')

/**
 * Lines by month, the newest first.
 *
 * `every` is in the order of time and holds `rows`: who else signed on the day is told too, whoever
 * was asked for.
 */
export function diary(rows: Change[], every: Change[]): { month: string; lines: Line[] }[] {
  const wanted = new Set(rows.map(lineKey))
  const months = new Map<string, Map<string, Line>>()
  for (const row of every.toReversed()) {
    const key = lineKey(row)
    if (!wanted.has(key)) continue
    const month = row.date.slice(0, 7)
    const lines = months.get(month) ?? new Map<string, Line>()
    months.set(month, lines)
    const line = lines.get(key) ?? { key, one: row, who: [] }
    lines.set(key, line)
    line.who.push(...row.who.split(' ').filter(Boolean))
    if (row.standing === 'recalled') line.one = row
  }
  return [...months]
    .map(([month, lines]) => ({ month, lines: [...lines.values()] }))
    .sort((a, b) => (a.month < b.month ? 1 : -1))
}
