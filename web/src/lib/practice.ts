/** Practice: drawing a round of questions, judging answers, and what a pupil has done so far. */
import type { Practice, Question } from './data'
import { plain } from './search.ts'

/** Codes that were chosen, all in an order, the match of each option; or one text. */
export type Answer = string[]

export interface Choice {
  topic: string
  level: string
  n: number
  seed: string
  /** Names of questions: these and no others. */
  only: string[]
}

export const sizes = [5, 10, 20]
export const levels = ['know', 'apply', 'reason']

/** What an address asks for. */
export function choice(query: Record<string, string>): Choice {
  const n = Number(query.n)
  return {
    topic: query.topic ?? '',
    level: query.level ?? '',
    n: sizes.includes(n) ? n : 10,
    seed: query.seed ?? '',
    only: (query.only ?? '').split('.').filter(Boolean).slice(0, 20),
  }
}

// drawing

/** A number that a text stands for, the same everywhere; texts that are alike get other numbers. */
export function lot(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const byLot = <T>(all: T[], name: (one: T) => string, seed: string): T[] =>
  all.map((one) => ({ one, lot: lot(`${seed} ${name(one)}`) })).sort((a, b) => a.lot - b.lot).map(({ one }) => one)

/** The rule that made a question. */
const template = ({ id }: Question): string => id.replace(/-[^-]*$/, '')

/** A question's name within an address: the part of its id that tells it from all others. */
export const mark = ({ id }: Question): string => id.replace(/^.*-/, '')

/** Questions of a topic and a level; of all where none is named. */
export function fitting({ items }: Practice, topic: string, level: string): Question[] {
  return items.filter((one) => (!topic || one.topic === topic) && (!level || one.level === level))
}

/**
 * The questions of a round: the same for the same choice. Lots decide, and after each question
 * those of its topic, level and template wait, so that few are asked of one sort.
 */
export function round(file: Practice, { topic, level, n, seed, only }: Choice): Question[] {
  if (only.length) {
    const marked = new Map(file.items.map((one) => [mark(one), one]))
    return only.flatMap((name) => marked.get(name) ?? []).map((one) => shuffled(one, seed))
  }
  const left = new Set(byLot(fitting(file, topic, level), ({ id }) => id, seed))
  const times = new Map<string, number>()
  const used = (name: string) => times.get(name) ?? 0
  const picked: Question[] = []
  while (picked.length < n && left.size) {
    let best: Question | undefined
    let least = Infinity
    for (const one of left) {
      const waits = used(one.topic) + used(one.level) + 3 * used(template(one))
      if (waits < least) [best, least] = [one, waits]
    }
    left.delete(best!)
    picked.push(best!)
    for (const name of [best!.topic, best!.level, template(best!)]) times.set(name, used(name) + 1)
  }
  return picked.map((one) => shuffled(one, seed))
}

/** The same question with its options in another order; nobody gets an order that is right. */
export function shuffled(question: Question, seed: string): Question {
  if (question.kind === 'truth') return question
  const places = byLot(question.options.map((_, at) => at), (at) => question.id + question.options[at]![0], seed)
  if (question.kind === 'ordering' && places.every((at, n) => question.options[at]![0] === question.key[n]))
    places.push(places.shift()!)
  return {
    ...question,
    options: places.map((at) => question.options[at]!),
    matches: byLot(question.matches, ([code]) => question.id + code, seed),
    key: question.kind === 'matching' ? places.map((at) => question.key[at]!) : question.key,
  }
}

// judging

/** What stands there before anybody has answered. */
export function blank({ kind, options }: Question): Answer {
  if (kind === 'ordering') return options.map(([code]) => code)
  return kind === 'matching' ? options.map(() => '') : []
}

/** Whether an answer can be judged. */
export function whole(question: Question, answer: Answer, lang: string): boolean {
  if (question.kind === 'numeric') return !Number.isNaN(amount(answer[0] ?? '', lang))
  return answer.length > 0 && answer.every((text) => text.trim() !== '')
}

/** Whether an answer is right. */
export function judged(question: Question, answer: Answer, lang: string): boolean {
  const { kind, key } = question
  switch (kind) {
    case 'short': {
      const told = tight(answer[0] ?? '')
      return told !== '' && key.some((text) => tight(text) === told)
    }
    case 'numeric': // what is written in binary may miss a decimal by a hair
      return Math.abs(amount(answer[0] ?? '', lang) - Number(key[0])) <= question.tolerance + 1e-9
    case 'ordering':
    case 'matching':
      return answer.length === key.length && key.every((code, at) => code === answer[at])
  }
  return answer.length === key.length && key.every((code) => answer.includes(code))
}

/** A text without what may differ: case, accents, spaces and signs. */
const tight = (text: string): string => plain(text).replaceAll(' ', '')

/** A number as people of a language write it: 1,234.5 in English, 1.234,5 in Indonesian. */
export function amount(text: string, lang: string): number {
  const [thousand, decimal] = lang === 'id' ? ['.', ','] : [',', '.']
  let told = text.trim().replace(/[\s\u00a0\u202f%]/g, '').replace(/^\u2212/, '-')
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${thousand}\\d{3})+(\\${decimal}\\d+)?$`)
  if (grouped.test(told)) told = told.replaceAll(thousand!, '')
  told = told.replace(',', '.') // a lone sign that groups nothing is a decimal one
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(told) ? Number(told) : NaN
}

// what was done so far

/** How many were asked, and how many answered rightly. */
export type Tally = [asked: number, right: number]

export interface Progress {
  /** By topic and level: `membership/know`. */
  tallies: Record<string, Tally>
  /** Ids of questions that were answered wrongly the last time, by state. */
  mistakes: Record<string, string[]>
}

const remembered = 200 // mistakes of one state

/** What a browser kept; nothing where it kept nothing, or something else. */
export function progress(kept: string): Progress {
  let told: unknown
  try {
    told = JSON.parse(kept)
  } catch {
    told = null
  }
  const { tallies, mistakes } = entries(told)
  const count = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
  return {
    tallies: Object.fromEntries(
      Object.entries(entries(tallies)).filter(
        (one): one is [string, Tally] =>
          /^[\w-]+\/[\w-]+$/.test(one[0]) && Array.isArray(one[1]) && one[1].length === 2 && one[1].every(count) && one[1][1] <= one[1][0],
      ),
    ),
    mistakes: Object.fromEntries(
      Object.entries(entries(mistakes)).flatMap(([code, ids]) =>
        /^[A-Z]{3}$/.test(code) && Array.isArray(ids)
          ? [[code, ids.filter((id): id is string => typeof id === 'string').slice(-remembered)]]
          : [],
      ),
    ),
  }
}

function entries(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** What was done, one answer later. */
export function noted(before: Progress, state: string, question: Question, right: boolean): Progress {
  const name = `${question.topic}/${question.level}`
  const [asked, known] = before.tallies[name] ?? [0, 0]
  const others = (before.mistakes[state] ?? []).filter((id) => id !== question.id)
  return {
    tallies: { ...before.tallies, [name]: [asked + 1, known + Number(right)] },
    mistakes: { ...before.mistakes, [state]: right ? others : [...others, question.id].slice(-remembered) },
  }
}

/** Tallies of some names together: of a topic, of a level, of all. */
export function together(tallies: Record<string, Tally>, part: (topic: string, level: string) => boolean): Tally {
  const sum: Tally = [0, 0]
  for (const [name, [asked, right]] of Object.entries(tallies)) {
    const [topic = '', level = ''] = name.split('/')
    if (part(topic, level)) {
      sum[0] += asked
      sum[1] += right
    }
  }
  return sum
}
