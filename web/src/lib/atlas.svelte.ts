/** What all pages share: language, address, theme, and the file `start`. */
import type { Start, State, Two } from './data'
import { read, write, type Lang, type Route } from './route'

type Theme = 'light' | 'dark' | ''

class Atlas {
  route = $state.raw<Route>(read(location.hash))
  start = $state.raw<Start | null>(null)
  /** Indonesian of the pages' own texts; loaded for who reads it. */
  words = $state.raw<Record<string, string>>({})
  #beyond = false
  theme = $state<Theme>(kept('theme') as Theme)
  /** Whether this is embed.html, a view in somebody else's page. */
  readonly embedded = document.documentElement.hasAttribute('data-embedded')

  lang: Lang = $derived(this.route.lang || preferred())
  states: Map<string, State> = $derived(
    new Map((this.start?.states ?? []).map((state) => [state.code, state])),
  )
  /** The year of the data: where timelines end. */
  now: number = $derived(Number(this.start?.on.slice(0, 4) ?? 0))

  constructor() {
    addEventListener('hashchange', async () => {
      const route = read(location.hash)
      await this.learn(route.lang || preferred())
      this.route = route
    })
    $effect.root(() => {
      $effect(() => {
        document.documentElement.lang = this.lang
      })
      $effect(() => {
        document.documentElement.dataset.theme = this.theme
        keep('theme', this.theme)
      })
    })
  }

  /** The address of a page in the language that is read. */
  href(page: string, names: string[] = [], query: Record<string, string> = {}): string {
    return write({ lang: this.lang, page, names, query })
  }

  /** Change a part of the address: what a control chose. The empty text takes a part away. */
  set(query: Record<string, string>, names = this.route.names): void {
    const next = { ...this.route, lang: this.lang, names, query: { ...this.route.query, ...query } }
    history.replaceState(null, '', write(next))
    this.route = read(location.hash)
  }

  go(page: string, names: string[] = [], query: Record<string, string> = {}): void {
    location.hash = this.href(page, names, query)
  }

  async speak(lang: Lang): Promise<void> {
    keep('lang', lang)
    await this.learn(lang)
    history.replaceState(null, '', write({ ...this.route, lang }))
    this.route = read(location.hash)
  }

  /** Have the texts of a language, before anything is said in it; those beyond the first page once one is opened. */
  async learn(lang: Lang, beyond = this.#beyond): Promise<void> {
    this.#beyond = beyond
    if (lang !== 'id') return
    const parts = await Promise.all([import('virtual:words'), beyond ? import('virtual:words-beyond') : { default: {} }])
    this.words = { ...parts[0].default, ...parts[1].default }
  }

  /** A text in the language that is read. */
  told(two: Two | undefined): string {
    return two ? two[this.lang === 'id' ? 1 : 0] || two[0] || two[1] : ''
  }

  /** Name of a state; its code where nobody here knows it. */
  named(code: string): string {
    return this.told(this.states.get(code)?.name) || code
  }
}

/** What this browser was asked to keep. */
export function kept(name: string): string {
  try {
    return localStorage.getItem(`kerjasama.${name}`) ?? ''
  } catch {
    return '' // a browser that keeps nothing for pages from a folder
  }
}

/** Ask this browser to keep something; the empty text lets it forget. */
export function keep(name: string, value: string): void {
  try {
    if (value) localStorage.setItem(`kerjasama.${name}`, value)
    else localStorage.removeItem(`kerjasama.${name}`)
  } catch {
    // it is only a convenience
  }
}

function preferred(): Lang {
  const before = kept('lang')
  if (before === 'en' || before === 'id') return before
  return navigator.languages.some((lang) => lang.startsWith('id')) ? 'id' : 'en'
}

export const atlas = new Atlas()
