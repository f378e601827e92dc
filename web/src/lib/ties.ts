/** What ties a state to others in a year, from its data file. */
import type { Club, FormLabel, StateFile } from './data'

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

/** The narrowest form among clubs. */
export function narrowest(clubs: Club[]): FormLabel | '' {
  return forms.find((form) => clubs.some((club) => club.form === form)) ?? ''
}

/** How many ties of each form. */
export function counted(clubs: Club[]): Record<FormLabel, number> {
  const found = { bilateral: 0, regional: 0, multilateral: 0 }
  for (const club of clubs) found[club.form] += 1
  return found
}
