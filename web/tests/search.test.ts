import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Names } from '../src/lib/data.ts'
import { bearers, found, slipped } from '../src/lib/search.ts'

const names: Names = {
  rows: [
    { kind: 'agreement', code: 'IJEPA', name: ['Agreement between Japan and Indonesia', 'Perjanjian Jepang dan Indonesia'], names: [] },
    { kind: 'state', code: 'IDN', name: ['Indonesia', 'Indonesia'], names: ['Republik Indonesia'] },
    { kind: 'state', code: 'CIV', name: ['Côte d’Ivoire', 'Pantai Gading'], names: ['Ivory Coast'] },
    { kind: 'organisation', code: 'ASEAN', name: ['Association of Southeast Asian Nations', 'Perhimpunan Bangsa-Bangsa Asia Tenggara'], names: [] },
    { kind: 'state', code: 'IND', name: ['India', 'India'], names: [] },
  ],
}
const all = bearers(names)
const codes = (asked: string) => found(all, asked).map(({ row }) => row.code)

test('a code or a name comes first', () => {
  assert.equal(codes('ind')[0], 'IND')
  assert.deepEqual(codes('indonesia'), ['IDN', 'IJEPA'])
})

test('names of both languages and without their accents', () => {
  assert.deepEqual(codes('cote d ivoire'), ['CIV'])
  assert.deepEqual(codes('asia tenggara'), ['ASEAN'])
  assert.equal(found(all, 'ivory')[0]?.matched, 'Ivory Coast')
})

test('typing mistakes are forgiven where nothing is spelt so', () => {
  assert.equal(codes('indonsia')[0], 'IDN')
  assert.equal(codes('ineia')[0], 'IND')
  assert.deepEqual(codes('asosiation of southest asian')[0], 'ASEAN')
  assert.deepEqual(codes('qqqqqqq'), [])
  assert.deepEqual(codes('  '), [])
})

test('letters added, left out, changed, swapped', () => {
  assert.equal(slipped('jepamg', 'jepang', 2), 1)
  assert.equal(slipped('jpeang', 'jepang', 2), 1)
  assert.equal(slipped('jepag', 'jepang', 2), 1)
  assert.equal(slipped('japan', 'korea', 2), 3)
})
