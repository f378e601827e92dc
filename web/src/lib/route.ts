/** Addresses within the atlas: `#/en/state/IDN?on=1990`. All that a view shows is in its address. */

export type Lang = 'en' | 'id'

export interface Route {
  lang: Lang | ''
  page: string
  /** What follows the page. */
  names: string[]
  query: Record<string, string>
}

export function read(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const parts = path.split('/').filter(Boolean).map(decoded)
  const lang = parts[0] === 'en' || parts[0] === 'id' ? (parts.shift() as Lang) : ''
  return {
    lang,
    page: parts[0] ?? 'world',
    names: parts.slice(1),
    query: Object.fromEntries(new URLSearchParams(query)),
  }
}

export function write(route: Route): string {
  const path = [route.lang, route.page, ...route.names].filter(Boolean).map(encodeURIComponent)
  const kept = Object.entries(route.query).filter(([, value]) => value !== '')
  const query = kept.length ? `?${new URLSearchParams(kept)}` : ''
  return `#/${path.join('/')}${query}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // a lone % in an address that somebody typed
  }
}
