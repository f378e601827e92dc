/** A checked text: which part of it which claims are about. */

export type Verdict = 'true' | 'false' | 'was-true' | 'depends' | 'not-in-registry'
export const verdicts: Verdict[] = ['true', 'false', 'was-true', 'depends', 'not-in-registry']
/** A sign beside each colour. */
export const signs: Record<Verdict, string> = { true: '✓', false: '✗', 'was-true': '◷', depends: '≈', 'not-in-registry': '?' }
/** Bytes that a server takes. */
export const most = 200_000

/** One claim, as the API tells it; places are counted in letters, an emoji being one. */
export interface Claim {
  line: number
  start: number
  end: number
  sentence: string
  verdict: Verdict
  until: string | null
  answer: string
  sources: { source: string; title: string | null; publisher: string | null; address: string | null }[]
}

export interface Findings {
  on: string
  counts: Record<Verdict, number>
  claims: Claim[]
}

export interface Piece {
  text: string
  /** Claims by their number from 0; none beside sentences. */
  claims: number[]
}

/** A text cut into sentences with claims and what stands between them. */
export function pieces(text: string, claims: Claim[]): Piece[] {
  const letters = [...text]
  const places = new Map<string, Piece & { start: number; end: number }>()
  claims.forEach(({ start, end }, at) => {
    const place = places.get(`${start}-${end}`)
    if (place) place.claims.push(at)
    else places.set(`${start}-${end}`, { start, end, text: letters.slice(start, end).join(''), claims: [at] })
  })
  const found: Piece[] = []
  let at = 0
  for (const { start, end, text, claims } of [...places.values()].sort((a, b) => a.start - b.start)) {
    if (start > at) found.push({ text: letters.slice(at, start).join(''), claims: [] })
    found.push({ text, claims })
    at = end
  }
  if (at < letters.length) found.push({ text: letters.slice(at).join(''), claims: [] })
  return found
}

/** Of several verdicts on a sentence, the one that it is marked by. */
export function gravest(told: Verdict[]): Verdict {
  const order: Verdict[] = ['false', 'was-true', 'depends', 'not-in-registry', 'true']
  return order.find((verdict) => told.includes(verdict)) ?? 'true'
}

/** Why a text cannot be checked; nothing if it can. */
export function flaw(text: string): 'empty' | 'long' | undefined {
  if (!text.trim()) return 'empty'
  return new TextEncoder().encode(text).length > most ? 'long' : undefined
}

/** A file's text, if it is one. */
export function decoded(content: ArrayBuffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content).replace(/\r\n?/g, '\n')
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
