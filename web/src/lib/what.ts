/** Words for what networks and rankings count. */
import { atlas } from './atlas.svelte'
import { fieldWord, topFields } from './labels'
import type { What } from './relations'
import { t } from './words'

/** All that can be counted, in groups. */
export function choices(): { group: string; of: What[] }[] {
  return [
    { group: t('Organisations'), of: ['organisations', 'organisations:regional', 'organisations:multilateral'] },
    { group: t('Agreements'), of: ['agreements', 'agreements:bilateral', 'agreements:regional', 'agreements:multilateral'] },
    { group: t('Both, by field'), of: topFields().map((field) => `field:${field}`) },
    { group: t('Of other kinds'), of: ['alliances', 'tie:diplomatic-relations', 'tie:partnership'] },
  ]
}

export function whatWord(what: What): string {
  switch (what) {
    case 'organisations': return t('All organisations')
    case 'organisations:regional': return t('Regional organisations')
    case 'organisations:multilateral': return t('Multilateral organisations')
    case 'agreements': return t('All agreements')
    case 'agreements:bilateral': return t('Bilateral agreements')
    case 'agreements:regional': return t('Regional agreements')
    case 'agreements:multilateral': return t('Multilateral agreements')
    case 'alliances': return t('Alliances')
    case 'tie:diplomatic-relations': return t('Diplomatic relations')
    case 'tie:partnership': return t('Partnerships')
  }
  return fieldWord(what.slice('field:'.length))
}

/** What is counted and what is not, in whole sentences. */
export function countedWords(what: What): string {
  const first = what.split(':')[0]
  if (first === 'organisations')
    return t('Counted are full memberships in organisations; observers, candidates, partners and organs of other organisations are not.')
  if (first === 'agreements')
    return t('Counted are agreements that bind the state, itself or through a union; what is only signed is not. The registry does not hold every treaty.')
  if (first === 'tie')
    return t('Counted are the relations that the registry records. It records more of Indonesia’s than of other states’.')
  return t('Counted are full memberships in organisations and agreements that bind the state, itself or through a union.')
}

/** Whether a text from an address can be counted. */
export function countable(what: string | undefined): what is What {
  return choices().some(({ of }) => of.includes(what ?? ''))
}

/** States of a region of M49 by its code; all states without one. */
export function statesIn(region: string): Set<string> {
  const found = atlas.start?.regions.find(({ code }) => code === region)
  return new Set(found ? found.states.split(' ') : atlas.states.keys())
}

/** Year in which a state ended; what it was in may be recorded longer. */
export function lastYear(code: string): number {
  return Number(atlas.states.get(code)?.to?.slice(0, 4)) || Infinity
}
