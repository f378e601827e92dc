import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labels, places } from '../src/lib/layout.ts'

const links: [string, string, number][] = [['A', 'B', 1], ['B', 'C', 1], ['A', 'C', 1], ['C', 'D', 1], ['E', 'F', 1]]

test('the same links lead to the same places', () => {
  assert.deepEqual(places(links, 1.6), places(links, 1.6))
})

test('places fill the picture, and who is tied stands closer', () => {
  const found = places(links, 1)
  const [x, y] = [0, 1].map((axis) => [...found.values()].map((place) => place[axis as 0 | 1]))
  for (const all of [x!, y!]) assert.deepEqual([Math.min(...all), Math.max(...all)], [0, 1])
  const far = (a: string, b: string) => Math.hypot(found.get(a)![0] - found.get(b)![0], found.get(a)![1] - found.get(b)![1])
  assert.ok(far('A', 'B') < far('A', 'E'))
})

test('nothing is laid out for nobody, and one pair is', () => {
  assert.equal(places([], 1).size, 0)
  assert.equal(places([['A', 'B', 3]], 1).size, 2)
})

test('labels hide neither each other nor nodes', () => {
  const crowd = Array.from({ length: 30 }, (_, at) => ({ code: String(at), text: 'Indonesia', x: 50 + (at % 6) * 30, y: 50 + Math.floor(at / 6) * 12, r: 5 }))
  const found = labels(crowd, 300, 200)
  assert.ok(found.length > 0 && found.length < crowd.length)
  assert.equal(labels([{ code: 'A', text: 'Indonesia', x: 295, y: 50, r: 4 }], 300, 100)[0]?.anchor, 'end')
})
