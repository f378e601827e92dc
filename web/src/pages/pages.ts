/** The pages of the atlas by the first word of their address, in the order of the menu. */
import { untrack, type Component } from 'svelte'
import { atlas } from '../lib/atlas.svelte'
import { t } from '../lib/words'
import World from './World.svelte'

interface Page {
  view: () => Promise<Component>
  /** Its word in the menu; none for pages that others lead to. */
  menu?: () => string
  /** Whose page stands for it in the menu of a wide window. */
  within?: string
  /** Whether what follows in the address is a choice within the page. */
  whole?: true
}

/** A page beyond the first. It stays the same when the language changes, with all that was written into it. */
const other = (name: keyof typeof import('./others')) => async () => {
  const [others] = await Promise.all([import('./others'), untrack(() => atlas.learn(atlas.lang, true))])
  return others[name] as Component
}

export const pages: Record<string, Page> = {
  world: { view: async () => World, menu: () => t('World'), whole: true },
  state: { view: other('State'), menu: () => t('States') },
  pair: { view: other('Pair'), menu: () => t('Pairs') },
  organisation: { view: other('Organisation'), menu: () => t('Organisations') },
  agreement: { view: other('Agreement'), menu: () => t('Agreements') },
  explore: { view: other('Explore'), menu: () => t('Forms and fields') },
  compare: { view: other('Compare'), menu: () => t('Compare'), whole: true },
  network: { view: other('Network'), menu: () => t('Network'), whole: true },
  ranking: { view: other('Ranking'), menu: () => t('Ranking'), whole: true },
  suppose: { view: other('Suppose'), menu: () => t('What if') },
  changes: { view: other('Changes'), menu: () => t('Changes'), whole: true },
  gaps: { view: other('Gaps'), menu: () => t('Gaps'), whole: true },
  learn: { view: other('Learn'), menu: () => t('Learn') },
  practice: { view: other('Practice'), menu: () => t('Practice'), within: 'learn', whole: true },
  check: { view: other('Check'), menu: () => t('Check a text'), within: 'learn' },
  data: { view: other('Data'), menu: () => t('Data') },
  source: { view: other('Source') },
  method: { view: other('Method') },
  search: { view: other('Search'), whole: true },
  lost: { view: other('Lost') },
}
