/** What can be supposed, as the address, the command line and the server's laboratory write it. */
export type Part = 'party' | 'second' | 'who' | 'what' | 'either' | 'importer' | 'exporter' | 'depth' | 'percent' | 'before'

/** What each kind of change names, in order. */
export const kinds: Record<string, Part[]> = {
  sign: ['party', 'second', 'depth'],
  deepen: ['party', 'second', 'depth'],
  join: ['who', 'what'],
  leave: ['who', 'what'],
  break: ['either', 'second'],
  tariff: ['importer', 'exporter', 'percent', 'before'],
  border_cost: ['party', 'second', 'percent'],
  productivity: ['who', 'percent'],
}
export const depths = ['partial', 'goods-only', 'broad', 'deep', 'union', 'market']
export const models = ['25', '10', '50', '0']

export interface Change {
  kind: string
  values: string[]
}

/** What comes of a scenario: the answer of the server's `whatif`. */
export interface Outcome {
  version: { kerjasama: string; data: string }
  data: {
    supposed: string[]
    turned: boolean
    on: string
    options: Record<string, string | number>
    effects: { name: string; note: string; citation: string }
    economies: Economy[]
    focus: {
      economy: string
      partners: { partner: string; exports: number; exports_after: number; imports: number; imports_after: number }[]
      /** None where one sector was asked for. */
      sectors: { sector: string; name: string; output: number; output_after: number; exports_after: number; imports_after: number }[]
    }[]
    solver: Record<string, { iterations: number; residual: number } | null>
    notes: string[]
  }
  sources: { source: string }[]
  warnings: string[]
}

/** Changes as shares. */
export interface Economy {
  economy: string
  name: string
  real_income_change: number
  low: number | null
  high: number | null
  usd_million: number
  exports_change: number
  imports_change: number
}

/** The changes that an address names; several of a kind are joined by semicolons. */
export function changes(query: Record<string, string>): Change[] {
  return Object.keys(kinds).flatMap((kind) =>
    (query[kind] ?? '').split(';').filter(Boolean).map((told) => ({ kind, values: told.split(',') })),
  )
}

/** The same changes as parts of an address, empty ones too, so that they take old ones away. */
export function addressed(list: Change[]): Record<string, string> {
  return Object.fromEntries(
    Object.keys(kinds).map((kind) => [kind, list.filter((one) => one.kind === kind).map(told).join(';')]),
  )
}

/** The question to the server; empty where nothing is supposed. */
export function question(query: Record<string, string>, lang: string): string {
  const list = changes(query)
  if (!list.length) return ''
  const parts = new URLSearchParams(list.map((one) => [one.kind, told(one)]))
  for (const key of ['sectors', 'draws', 'on']) if (query[key]) parts.append(key, query[key])
  parts.append('lang', lang)
  return parts.toString()
}

/** The same question on the command line. */
export function command(query: Record<string, string>): string {
  const list = changes(query)
  const quoted = (text: string) => (/^[\w,.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)
  const told_ = (list.length ? list : [{ kind: 'sign', values: ['IDN', 'USA'] }]).map(
    (one) => `--${one.kind.replace('_', '-')} ${quoted(told(one))}`,
  )
  return `kerjasama whatif ${told_.join(' ')}`
}

function told({ values }: Change): string {
  return values.map((value) => value.replace(/[,;]/g, ' ').trim()).join(',').replace(/,+$/, '')
}
