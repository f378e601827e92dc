import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decoded, flaw, gravest, most, pieces, type Claim } from '../src/lib/check.ts'

const claim = (start: number, end: number, verdict: Claim['verdict'] = 'true'): Claim => ({
  line: 1, start, end, sentence: '', verdict, until: null, answer: '', sources: [],
})

test('a text is cut where claims begin and end, and nothing of it is lost', () => {
  const text = 'Dulu. ASEAN berdiri. Lalu.\nPBB.'
  const cut = pieces(text, [claim(6, 20), claim(27, 31, 'false'), claim(6, 20, 'false')])
  assert.deepEqual(cut.map(({ text }) => text), ['Dulu. ', 'ASEAN berdiri.', ' Lalu.\n', 'PBB.'])
  assert.deepEqual(cut.map(({ claims }) => claims), [[], [0, 2], [], [1]])
  assert.equal(pieces(text, []).map(({ text }) => text).join(''), text)
})

test('an emoji is one letter, as the server counts', () => {
  const [before, found] = pieces('😀🇮🇩 ASEAN.', [claim(4, 10)])
  assert.equal(before!.text, '😀🇮🇩 ')
  assert.equal(found!.text, 'ASEAN.')
})

test('a sentence with several claims is marked by the gravest', () => {
  assert.equal(gravest(['true', 'depends', 'false']), 'false')
  assert.equal(gravest(['true', 'not-in-registry']), 'not-in-registry')
  assert.equal(gravest(['true']), 'true')
})

test('what is empty or too long is not sent', () => {
  assert.equal(flaw(' \n\t'), 'empty')
  assert.equal(flaw('é'.repeat(most / 2)), undefined)
  assert.equal(flaw('é'.repeat(most / 2) + 'e'), 'long')
})

test('a file is read if it is a text', () => {
  const bytes = (...told: number[]) => new Uint8Array(told).buffer
  assert.equal(decoded(bytes(0xef, 0xbb, 0xbf, 65, 13, 10, 66)), 'A\nB')
  assert.equal(decoded(bytes(0xff, 0xfe, 65)), undefined)
  assert.equal(decoded(bytes(80, 75, 0, 3)), undefined)
})
