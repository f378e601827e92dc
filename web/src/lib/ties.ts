/** What ties a state to others in a year, from its data file. */
import type { Club, FormLabel, StateFile, Stay } from './data'

export const forms: FormLabel[] = ['bilateral', 'regional', 'multilateral']

/** What to count: a form, a field, a kind of club, or everything. */
export interface Wanted {
  form?: FormLabel | ''
  field?: string
  kind?: Club['kind'] | ''
}

export function wanted(club: Club, { form, field, kind }: Wanted): boolean {
  return (
    (!form || club.form === form) &&
    (!field || club.fields.includes(field)) &&
    (!kind || club.kind === kind)
  )
}

/** Partners of a year, each with the clubs that it shares with the state. */
export function partners(file: StateFile, year: number, only: Wanted = {}): Map<string, Club[]> {
  const found = new Map<string, Club[]>()
  for (const club of file.clubs) {
    if (!wanted(club, only)) continue
    for (const [from, to, states] of club.with) {
      if (year < from || year > to) continue
      for (const code of states.split(' ')) {
        const clubs = found.get(code)
        if (!clubs) found.set(code, [club])
        else if (clubs.at(-1) !== club) clubs.push(club)
      }
    }
  }
  return found
}

/** With how many states it is tied in each year. */
export function partnersByYear(file: StateFile, first: number, last: number, only: Wanted = {}): number[] {
  const met = new Map<string, Uint8Array>()
  for (const club of file.clubs) {
    if (!wanted(club, only)) continue
    for (const [from, to, states] of club.with)
      for (const code of states.split(' ')) {
        const years = met.get(code) ?? new Uint8Array(last - first + 1)
        met.set(code, years.fill(1, Math.max(0, from - first), Math.max(0, to - first + 1)))
      }
  }
  return Array.from({ length: last - first + 1 }, (_, at) => [...met.values()].filter((years) => years[at]).length)
}

/** From when to when a club ties the state and another, in years joined where they touch. */
export function years(club: Club, other: string): [from: number, to: number][] {
  const found: [number, number][] = []
  for (const [from, to, states] of [...club.with].sort((a, b) => a[0] - b[0])) {
    if (!` ${states} `.includes(` ${other} `)) continue
    const last = found.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else found.push([from, to])
  }
  return found
}

const besides = ['observer', 'associate', 'candidate', 'partner', 'chair', 'suspended']

/** The times in which a state took full part; where there are none, the others, as an observer's. */
export function full(club: Club): Stay[] {
  const found = club.own.filter(({ role }) => !besides.includes(role))
  return found.length ? found : club.own
}

/** From narrow to wide, and within a form from young to old. */
export function narrowFirst(a: Club, b: Club): number {
  const width = ({ form }: Club) => (form ? forms.indexOf(form) : forms.length)
  const begun = (club: Club) => Number(full(club).at(-1)?.from.slice(0, 4)) || 0
  return width(a) - width(b) || begun(b) - begun(a)
}

/** Partners from the closest on: by ties of two, then of a region, then of many. */
export function closest(tied: Map<string, Club[]>): { code: string; clubs: Club[]; counts: Record<FormLabel, number> }[] {
  return [...tied]
    .map(([code, clubs]) => ({ code, clubs, counts: counted(clubs) }))
    .sort(
      ({ counts: a }, { counts: b }) =>
        b.bilateral - a.bilateral || b.regional - a.regional || b.multilateral - a.multilateral,
    )
}

/** The narrowest form among clubs. */
export function narrowest(clubs: Club[]): FormLabel | '' {
  return forms.find((form) => clubs.some((club) => club.form === form)) ?? ''
}

/** How many ties of each form. */
export function counted(clubs: Club[]): Record<FormLabel, number> {
  const found = { bilateral: 0, regional: 0, multilateral: 0 }
  for (const club of clubs) if (club.form) found[club.form] += 1
  return found
}
