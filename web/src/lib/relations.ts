/** Who takes part in what, and who shares how much with whom, from the file `relations`. */
import type { ClubKind, FormLabel, Relations, State } from './data'

/** An organisation, an agreement, or a relation of two, with its members by their numbers. */
interface Circle {
  kind: ClubKind | 'tie'
  type: string
  form: FormLabel | ''
  fields: string[]
  stays: { from: number; to: number; side: string; members: number[] }[]
}

/** The file, ready to be counted. States are known by their place in `codes`. */
export interface Ties {
  codes: string[]
  circles: Circle[]
}

/** `organisations`, `agreements:bilateral`, `field:economy`, `alliances`, `tie:partnership`. */
export type What = string

export function ties(file: Relations, states: Pick<State, 'code' | 'from'>[]): Ties {
  const codes = states.map(({ code }) => code)
  const births = states.map(({ from }) => Number(from.slice(0, 4)) || 0)
  const place = new Map(codes.map((code, at) => [code, at]))
  const numbers = (names: string) =>
    names.split(' ').flatMap((name) => place.get(name) ?? [])
  /** What began on a day that nobody knows began no earlier than those who take part. */
  const stay = (from: number, to: number, side: string, members: number[]) => ({
    from: from > 1 ? from : Math.max(1, ...members.map((member) => births[member]!)), to, side, members,
  })
  const circles: Circle[] = file.clubs.map(({ kind, type, form, fields, stays }) => ({
    kind, type, form, fields,
    stays: stays.map(([from, to, states, side = '']) => stay(from, to, side, numbers(states))),
  }))
  const pairs = new Map<string, Circle>()
  for (const [a, b, type, from, to] of file.ties) {
    const key = `${a} ${b} ${type}`
    const circle = pairs.get(key) ?? { kind: 'tie', type, form: '', fields: [], stays: [] }
    circle.stays.push(stay(from, to, '', numbers(`${a} ${b}`)))
    pairs.set(key, circle)
  }
  return { codes, circles: [...circles, ...pairs.values()] }
}

export function counts(what: What, circle: Circle): boolean {
  const [first, second] = what.split(':')
  switch (first) {
    case 'field': return circle.fields.includes(second!)
    case 'alliances': return circle.type === 'alliance'
    case 'tie': return circle.kind === 'tie' && circle.type === second
  }
  return `${circle.kind}s` === first && (!second || circle.form === second)
}

/** How many circles every two states share in a year, row by row; two of one side share nothing. */
export function shared({ codes, circles }: Ties, what: What, at: number, within: Set<string>): Uint16Array {
  const n = codes.length
  const found = new Uint16Array(n * n)
  const inside = codes.map((code) => within.has(code))
  const side = new Array<string>(n)
  for (const circle of circles) {
    if (!counts(what, circle)) continue
    const here = new Set<number>()
    for (const stay of circle.stays) {
      if (at < stay.from || at > stay.to) continue
      for (const member of stay.members) {
        if (!inside[member]) continue
        // Who is a party itself needs no union.
        side[member] = here.has(member) && !side[member] ? '' : stay.side
        here.add(member)
      }
    }
    const members = [...here]
    members.forEach((a, place) => {
      for (let next = place + 1; next < members.length; next += 1) {
        const b = members[next]!
        if (side[a] && side[a] === side[b]) continue
        found[a * n + b]! += 1
        found[b * n + a]! += 1
      }
    })
  }
  return found
}

/** Numbers by state and year: in how many circles it takes part, or with how many states. */
export function history(held: Ties, what: What, of: 'circles' | 'partners', first: number, last: number): Uint16Array[] {
  return of === 'partners' ? partners(held, what, first, last) : taken(held, what, first, last)
}

function taken({ codes, circles }: Ties, what: What, first: number, last: number): Uint16Array[] {
  const years = last - first + 1
  const found = codes.map(() => new Uint16Array(years))
  // The last circle counted for a state and year, because a state can be in it twice.
  const counted = new Int32Array(codes.length * years)
  circles.forEach((circle, number) => {
    if (!counts(what, circle)) return
    for (const { from, to, members } of circle.stays)
      for (const member of members)
        for (let at = Math.max(from, first) - first; at <= Math.min(to, last) - first; at += 1) {
          if (counted[member * years + at] === number + 1) continue
          counted[member * years + at] = number + 1
          found[member]![at]! += 1
        }
  })
  return found
}

/** Sets of states as bits, 32 a word: a union of sets is a handful of `or`. */
function partners({ codes, circles }: Ties, what: What, first: number, last: number): Uint16Array[] {
  const years = last - first + 1
  const words = Math.ceil(codes.length / 32)
  const met = new Uint32Array(codes.length * years * words)
  const chosen = circles.filter((circle) => counts(what, circle))
  const all = new Uint32Array(words)
  for (let at = 0; at < years; at += 1)
    for (const { stays } of chosen) {
      const now = stays.filter(({ from, to }) => first + at >= from && first + at <= to)
      if (!now.length) continue
      const sides = new Map<string, Uint32Array>()
      all.fill(0)
      for (const { side, members } of now) {
        const own = sides.get(side) ?? new Uint32Array(words)
        sides.set(side, own)
        for (const member of members) {
          all[member >> 5]! |= 1 << (member & 31)
          own[member >> 5]! |= 1 << (member & 31)
        }
      }
      for (const { side, members } of now) {
        const own = side ? sides.get(side)! : undefined
        for (const member of members)
          for (let word = 0, to = (member * years + at) * words; word < words; word += 1)
            met[to + word]! |= own ? all[word]! & ~own[word]! : all[word]!
      }
    }
  return codes.map((_, member) => {
    const found = new Uint16Array(years)
    for (let at = 0; at < years; at += 1) {
      const from = (member * years + at) * words
      met[from + (member >> 5)]! &= ~(1 << (member & 31)) // itself
      for (let word = 0; word < words; word += 1) found[at]! += ones(met[from + word]!)
    }
    return found
  })
}

function ones(word: number): number {
  let found = 0
  for (; word; word &= word - 1) found += 1
  return found
}
