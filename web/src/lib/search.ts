/** Finding things by name in two languages, typing mistakes forgiven. */
import type { Names } from './data'

type Row = Names['rows'][number]

interface Bearer {
  row: Row
  /** Every name and the code: as written, as compared, and its words. */
  names: Name[]
}

interface Name {
  text: string
  plain: string
  words: string[]
}

export interface Hit {
  row: Row
  /** The name that matched. */
  matched: string
  /** 0 for the very name; the more, the less alike. */
  distance: number
}

/** From this distance on, names are spelt in another way than asked. */
export const misspelt = 4

const order = ['state', 'organisation', 'agreement']

export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

export function bearers({ rows }: Names): Bearer[] {
  return rows.map((row) => ({
    row,
    names: [...new Set([...row.name, row.code, ...row.names])].filter(Boolean).map((text) => {
      const simple = plain(text)
      return { text, plain: simple, words: simple.split(' ') }
    }),
  }))
}

/** The best first: the very name, its beginning, beginnings of its words, parts, misspellings. */
export function found(all: Bearer[], asked: string): Hit[] {
  const q = plain(asked)
  if (!q) return []
  const words = q.split(' ')
  const spelt = nearest(all, (name) => apart(name, q, words))
  if (spelt.length) return spelt
  // Misspellings count where nothing is spelt so, and then the least.
  const near = nearest(all, (name) => misspelt + slips(name, words))
  return near.filter(({ distance }) => distance <= near[0]!.distance + 1)
}

function nearest(all: Bearer[], measured: (name: Name) => number): Hit[] {
  const hits: Hit[] = []
  for (const { row, names } of all) {
    let best: Hit | undefined
    for (const name of names) {
      const distance = measured(name)
      if (distance < (best?.distance ?? Infinity)) best = { row, matched: name.text, distance }
    }
    if (best) hits.push(best)
  }
  return hits.sort((a, b) =>
    a.distance - b.distance ||
    order.indexOf(a.row.kind) - order.indexOf(b.row.kind) ||
    a.matched.length - b.matched.length ||
    a.matched.localeCompare(b.matched),
  )
}

/** How a name begins or holds the question; infinite where it does not. */
function apart(name: Name, q: string, words: string[]): number {
  if (name.plain === q) return 0
  if (name.plain.startsWith(`${q} `)) return 1
  if (name.plain.startsWith(q)) return 1.5
  if (words.every((word) => name.words.some((own) => own.startsWith(word)))) return 2
  if (q.length > 2 && name.plain.includes(q)) return 3
  return Infinity
}

/** By how many letters every word of the question misses one of the name's, or its beginning. */
function slips(name: Name, words: string[]): number {
  let sum = name.words.length === words.length ? 0 : 0.5
  for (const word of words) {
    const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2
    let least = most + 1
    for (const own of name.words) least = Math.min(least, slipped(word, own, most))
    if (least > most) return Infinity
    sum += least
  }
  return sum
}

/** Letters added, left out, changed or swapped between a word and another or its beginning. */
export function slipped(word: string, own: string, most: number): number {
  if (!most || own.length < word.length - most) return own === word ? 0 : most + 1
  let before: number[] = []
  let last = Array.from({ length: own.length + 1 }, (_, at) => at)
  for (let i = 1; i <= word.length; i += 1) {
    const now = [i]
    for (let j = 1; j <= own.length; j += 1) {
      const same = word[i - 1] === own[j - 1]
      let cost = Math.min(last[j]! + 1, now[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && word[i - 1] === own[j - 2] && word[i - 2] === own[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      now.push(cost)
    }
    if (Math.min(...now) > most) return most + 1
    ;[before, last] = [last, now]
  }
  const whole = last[own.length]!
  // The beginning of a longer word is a little worse than the word.
  const start = word.length > 4 ? Math.min(...last.slice(word.length - 1)) + 0.5 : whole
  return Math.min(whole, start)
}
