/** Stays of members in an organisation, by year. */
import { atlas } from './atlas.svelte'
import type { Member, Span } from './data'
import { year } from './words'

const full = ['founding', 'full', 'permanent', 'elected']
const order = ['permanent', 'founding', 'full', 'elected', 'suspended', 'associate', 'candidate', 'partner', 'observer']

/** Whether somebody takes full part in this role. */
export const isFull = (role: string): boolean => full.includes(role)

/** Whether a span touches a year; in the year of the data, whether it has not ended yet. */
export function covers({ from, to }: Span, at: number): boolean {
  if ((year(from) ?? 0) > at) return false
  if (to === null) return true
  const day = atlas.start?.on ?? ''
  return at === atlas.now ? to !== '?' && to >= day.slice(0, to.length) : (year(to) ?? Infinity) >= at
}

/** The stay that tells what each member is in a year: the youngest, then the fullest role. */
export function inYear(members: Member[], at: number): Map<string, Member> {
  const found = new Map<string, Member>()
  for (const stay of members) {
    if (!order.includes(stay.role) || !covers(stay.span, at)) continue
    const other = found.get(stay.code)
    if (!other || younger(stay, other)) found.set(stay.code, stay)
  }
  return found
}

function younger(stay: Member, other: Member): boolean {
  const [a, b] = [year(stay.span.from) ?? 0, year(other.span.from) ?? 0]
  return a === b ? order.indexOf(stay.role) < order.indexOf(other.role) : a > b
}

/** How many took full part in each year; those who joined on an unknown day are left out. */
export function growth(members: Member[], first: number, last: number): { year: number; value: number }[] {
  const dated = members.filter(({ role, span }) => isFull(role) && year(span.from))
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    value: new Set(dated.filter(({ span }) => covers(span, first + at)).map(({ code }) => code)).size,
  }))
}

/** The page of a member: a state's, or that of an organisation that is a member itself. */
export function memberHref(code: string): string {
  return atlas.href(atlas.states.has(code) ? 'state' : 'organisation', [code])
}
