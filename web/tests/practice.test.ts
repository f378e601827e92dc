import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Practice, Question } from '../src/lib/data.ts'
import { amount, blank, choice, fitting, judged, mark, noted, progress, round, shuffled, together, whole } from '../src/lib/practice.ts'

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id, kind: 'single', level: 'know', topic: 'membership', stem: [id, id], why: [id, id], key: ['A'], matches: [],
  options: ['A', 'B', 'C', 'D'].map((code) => [code, [code, code]]), tolerance: 0, facts: 1, pages: [], sources: ['un/members'], ...more,
})
const levels = ['know', 'apply', 'reason']
const file: Practice = {
  code: 'IDN', on: '2026', names: {},
  items: Array.from({ length: 240 }, (_, at) =>
    question(`${['first', 'last', 'how-many', 'year'][at % 4]}-${at.toString(16).padStart(4, '0')}`, {
      topic: ['membership', 'trade', 'forms'][at % 3]!, level: levels[Math.floor(at / 3) % 3]!,
    }),
  ),
}
const asked = (query: Record<string, string>) => round(file, choice(query))
const ids = (all: Question[]) => all.map(({ id }) => id)

test('the same address gives the same round, another seed another one', () => {
  assert.deepEqual(asked({ seed: '7', n: '20' }), asked({ seed: '7', n: '20' }))
  assert.notDeepEqual(ids(asked({ seed: '7' })), ids(asked({ seed: '8' })))
  assert.deepEqual(ids(asked({ seed: '7', n: '5' })), ids(asked({ seed: '7', n: '20' })).slice(0, 5))
})

test('a round has no question twice, and few of one sort', () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const found = asked({ seed: String(seed), n: '10' })
    assert.equal(new Set(ids(found)).size, 10)
    for (const topic of ['membership', 'trade', 'forms']) assert.ok(found.filter((one) => one.topic === topic).length >= 2)
    for (const level of levels) assert.ok(found.filter((one) => one.level === level).length >= 2)
  }
})

test('a question that is added or goes changes little of a round', () => {
  const more = { ...file, items: file.items.filter((_, at) => at !== 5) }
  const kept = ids(round(more, choice({ seed: '3', n: '20' }))).filter((id) => ids(asked({ seed: '3', n: '20' })).includes(id))
  assert.ok(kept.length >= 15)
})

test('a topic and a level are kept to, and what is not there is not asked', () => {
  assert.ok(asked({ topic: 'trade', level: 'apply', seed: '1' }).every((one) => one.topic === 'trade' && one.level === 'apply'))
  assert.equal(asked({ topic: 'nothing', seed: '1' }).length, 0)
  assert.equal(fitting(file, 'trade', '').length, 80)
  assert.equal(choice({ n: '1000' }).n, 10)
})

test('named questions are asked, in their order, and no others', () => {
  const [one, two] = [file.items[9]!, file.items[2]!]
  const found = asked({ only: `${mark(one)}.ffff.${mark(two)}`, seed: '1' })
  assert.deepEqual(ids(found), [one.id, two.id])
})

test('options lie elsewhere by another seed, and every place holds the right one', () => {
  const places = Array.from({ length: 200 }, (_, seed) => shuffled(question('a-1'), String(seed)).options.findIndex(([code]) => code === 'A'))
  for (const place of [0, 1, 2, 3]) assert.ok(places.filter((at) => at === place).length > 25)
  const truth = question('t-1', { kind: 'truth', options: [['true', ['True', 'Benar']], ['false', ['False', 'Salah']]] })
  assert.deepEqual(shuffled(truth, '9'), truth)
})

test('what must be put in order never begins in its order', () => {
  const order = question('o-1', { kind: 'ordering', key: ['B', 'A', 'D', 'C'] })
  for (let seed = 0; seed < 100; seed += 1) {
    const found = shuffled(order, String(seed))
    assert.ok(!judged(found, blank(found), 'en'))
    assert.ok(judged(found, ['B', 'A', 'D', 'C'], 'en'))
  }
})

test('matches go along with their options', () => {
  const pairs = question('m-1', { kind: 'matching', key: ['1', '2', '3', '1'], matches: ['1', '2', '3'].map((code) => [code, [code, code]]) })
  const right: Record<string, string> = { A: '1', B: '2', C: '3', D: '1' }
  for (let seed = 0; seed < 20; seed += 1) {
    const found = shuffled(pairs, String(seed))
    assert.ok(judged(found, found.options.map(([code]) => right[code]!), 'en'))
    assert.ok(!judged(found, found.options.map(() => '1'), 'en'))
  }
  assert.ok(!whole(pairs, ['1', '', '3', '1'], 'en'))
})

test('choices are judged as a whole', () => {
  const several = question('s-1', { kind: 'multiple', key: ['A', 'C'] })
  assert.ok(judged(several, ['C', 'A'], 'en'))
  for (const wrong of [['A'], ['A', 'B'], ['A', 'C', 'D'], []]) assert.ok(!judged(several, wrong, 'en'))
  assert.ok(judged(question('x-1'), ['A'], 'en') && !judged(question('x-1'), ['B'], 'en'))
  assert.ok(judged(question('x-2', { kind: 'map' }), ['A'], 'en'))
  assert.ok(!whole(question('x-3'), [], 'en'))
})

test('a short answer forgives case, spaces, accents and signs', () => {
  const short = question('k-1', { kind: 'short', key: ['Côte d’Ivoire', 'Pantai Gading'], options: [] })
  for (const text of ['cote d ivoire', ' COTE D’IVOIRE ', "Cote d'Ivoire", 'pantaigading']) assert.ok(judged(short, [text], 'en'), text)
  for (const text of ['', '  ', '…', 'Ivory']) assert.ok(!judged(short, [text], 'en'), text)
})

test('numbers are read as each language writes them', () => {
  const cases: [string, string, number][] = [
    ['1,234.5', 'en', 1234.5], ['1.234,5', 'id', 1234.5], ['1.966', 'id', 1966], ['1966', 'id', 1966], ['66,5', 'id', 66.5],
    ['66.5', 'id', 66.5], ['66,5', 'en', 66.5], ['1,966', 'en', 1966], [' 12 % ', 'en', 12], ['−3', 'en', -3], ['1 000', 'id', 1000],
  ]
  for (const [text, lang, value] of cases) assert.equal(amount(text, lang), value, `${text} ${lang}`)
  for (const text of ['', 'twelve', '1.2.3', '1e3', '12a', '--1']) assert.ok(Number.isNaN(amount(text, 'en')), text)
})

test('a number may differ by the tolerance and no more', () => {
  const exact = question('n-1', { kind: 'numeric', key: ['1966'], options: [] })
  assert.ok(judged(exact, ['1966'], 'id') && !judged(exact, ['1967'], 'id') && !judged(exact, ['x'], 'id'))
  const near = question('n-2', { kind: 'numeric', key: ['0.3'], tolerance: 0.1, options: [] })
  assert.ok(judged(near, ['0,4'], 'id') && judged(near, ['0.2'], 'en') && !judged(near, ['0.41'], 'en'))
  assert.ok(!whole(near, ['about half'], 'en'))
})

test('what was done is counted by topic and level, mistakes until they are right', () => {
  const [one, two] = [question('a-1'), question('b-2', { topic: 'trade', level: 'reason' })]
  let done = noted(progress(''), 'IDN', one, false)
  done = noted(noted(done, 'IDN', two, true), 'MYS', two, false)
  assert.deepEqual(done.tallies, { 'membership/know': [1, 0], 'trade/reason': [2, 1] })
  assert.deepEqual(done.mistakes, { IDN: ['a-1'], MYS: ['b-2'] })
  done = noted(progress(JSON.stringify(done)), 'IDN', one, true)
  assert.deepEqual(done.mistakes.IDN, [])
  assert.deepEqual(together(done.tallies, () => true), [4, 2])
  assert.deepEqual(together(done.tallies, (topic) => topic === 'trade'), [2, 1])
})

test('whatever a browser kept, nothing breaks', () => {
  const none = { tallies: {}, mistakes: {} }
  for (const kept of ['', 'null', '[]', '3', '"x"', '{', '{"tallies":[1],"mistakes":"no"}', '{"tallies":{"a/b":[1,2]}}', '{"tallies":{"a/b":[-1,-2],"c":[1,1],"__proto__/x":"y"}}'])
    assert.deepEqual(progress(kept), none, kept)
  const some = '{"tallies":{"a/b":[2,1],"c/d":["x",1]},"mistakes":{"IDN":["a-1",3,null],"idn":["x"],"MYS":7}}'
  assert.deepEqual(progress(some), { tallies: { 'a/b': [2, 1] }, mistakes: { IDN: ['a-1'] } })
  const many = { mistakes: { IDN: Array.from({ length: 500 }, (_, at) => `a-${at}`) } }
  assert.equal(progress(JSON.stringify(many)).mistakes.IDN!.length, 200)
})
