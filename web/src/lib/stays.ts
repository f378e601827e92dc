/** Stays of members in an organisation, by year. */
import type { Day, Member, Span } from './data'

/** From the fullest role to the least. */
const order = ['permanent', 'founding', 'full', 'elected', 'suspended', 'associate', 'candidate', 'partner', 'observer']

/** Whether somebody takes full part in this role. */
export const isFull = (role: string): boolean => order.indexOf(role) >= 0 && order.indexOf(role) < 4

/** The year in which something began; 0 where that is not known. */
const begun = (from: Day): number => Number(from.slice(0, 4)) || 0

/** Whether a span touches a year; in the year of the data, whether it has not ended on its day. */
export function covers({ from, to }: Span, at: number, on: Day): boolean {
  if (begun(from) > at) return false
  if (to === null) return true
  if (at === begun(on)) return to !== '?' && to >= on.slice(0, to.length)
  return (begun(to) || Infinity) >= at
}

/** The stay that tells what each member is in a year: the youngest, then the fullest role. */
export function inYear(members: Member[], at: number, on: Day): Map<string, Member> {
  const found = new Map<string, Member>()
  for (const stay of members) {
    if (!order.includes(stay.role) || !covers(stay.span, at, on)) continue
    const other = found.get(stay.code)
    if (!other || younger(stay, other)) found.set(stay.code, stay)
  }
  return found
}

function younger(stay: Member, other: Member): boolean {
  const [a, b] = [begun(stay.span.from), begun(other.span.from)]
  return a === b ? order.indexOf(stay.role) < order.indexOf(other.role) : a > b
}

/** How many are within in each year; who came on an unknown day is left out. */
export function growth(stays: { code: string; span: Span }[], first: number, last: number, on: Day): { year: number; value: number }[] {
  const dated = stays.filter(({ span }) => begun(span.from))
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    value: new Set(dated.filter(({ span }) => covers(span, first + at, on)).map(({ code }) => code)).size,
  }))
}
