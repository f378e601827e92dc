/** The pages of the atlas by the first word of their address, in the order of the menu. */
import type { Component } from 'svelte'
import { t } from '../lib/words'
import Agreement from './Agreement.svelte'
import Changes from './Changes.svelte'
import Compare from './Compare.svelte'
import Data from './Data.svelte'
import Explore from './Explore.svelte'
import Gaps from './Gaps.svelte'
import Lost from './Lost.svelte'
import Method from './Method.svelte'
import Network from './Network.svelte'
import Organisation from './Organisation.svelte'
import Pair from './Pair.svelte'
import Ranking from './Ranking.svelte'
import Search from './Search.svelte'
import Source from './Source.svelte'
import StatePage from './State.svelte'
import Suppose from './Suppose.svelte'
import World from './World.svelte'

interface Page {
  view: Component
  /** Its word in the menu; none for pages that others lead to. */
  menu?: () => string
  /** Whether what follows in the address is a choice within the page. */
  whole?: true
}

export const pages: Record<string, Page> = {
  world: { view: World, menu: () => t('World'), whole: true },
  state: { view: StatePage, menu: () => t('States') },
  pair: { view: Pair, menu: () => t('Pairs') },
  organisation: { view: Organisation, menu: () => t('Organisations') },
  agreement: { view: Agreement, menu: () => t('Agreements') },
  explore: { view: Explore, menu: () => t('Forms and fields') },
  compare: { view: Compare, menu: () => t('Compare'), whole: true },
  network: { view: Network, menu: () => t('Network'), whole: true },
  ranking: { view: Ranking, menu: () => t('Ranking'), whole: true },
  suppose: { view: Suppose, menu: () => t('What if') },
  changes: { view: Changes, menu: () => t('Changes'), whole: true },
  gaps: { view: Gaps, menu: () => t('Gaps'), whole: true },
  data: { view: Data, menu: () => t('Data') },
  source: { view: Source },
  method: { view: Method },
  search: { view: Search, whole: true },
  lost: { view: Lost },
}
