/** Steps along an axis of time, and where their labels stand. */
import type { Day } from './data'

/** A date as a number of years; the middle of what its source leaves open. */
export function moment(day: Day): number {
  const [year = 0, month, of] = day.split('-').map(Number)
  if (month === undefined) return year + 0.5
  return year + (month - 1 + (of === undefined ? 0.5 : (of - 1) / 31)) / 12
}

/**
 * The level of each label, 0 the lowest. Labels begin at their steps, which come in the order of
 * time: where two would touch the earlier stands higher, so that no line to a step crosses a label.
 */
export function levels(labels: { left: number; wide: number }[]): number[] {
  const starts: number[] = []
  return labels
    .toReversed()
    .map(({ left, wide }) => {
      let level = starts.findIndex((from) => left + wide <= from)
      if (level < 0) level = starts.length
      starts[level] = left
      return level
    })
    .toReversed()
}
