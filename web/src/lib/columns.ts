/** Columns that many tables have. */
import type { Column } from '../parts/Table.svelte'
import { atlas } from './atlas.svelte'
import type { Club, Day, Standing } from './data'
import { fieldWord, formWord, typeWord } from './labels'
import { date, t } from './words'

/** What a club is. */
export function clubColumns<Row>(club: (row: Row) => Club): Column<Row>[] {
  return [
    { key: 'name', label: t('Name'), value: (row) => atlas.told(club(row).short), href: (row) => atlas.href(club(row).kind, [club(row).code]) },
    { key: 'type', label: t('Kind'), value: (row) => club(row).type, text: (row) => typeWord(club(row).type) },
    { key: 'form', label: t('Form'), value: (row) => club(row).form, text: (row) => (club(row).form ? formWord(club(row).form) : '–') },
    { key: 'fields', label: t('Field'), value: (row) => club(row).fields.join(' '), text: (row) => club(row).fields.map(fieldWord).join(', ') || '–' },
    { key: 'code', label: t('Code'), value: (row) => club(row).code },
  ]
}

/** A state by its name and its code; the name leads to its pair with another, or to its own page. */
export function stateColumns<Row>(label: string, code: (row: Row) => string, other = ''): Column<Row>[] {
  return [
    { key: 'state', label, value: (row) => atlas.named(code(row)), href: (row) => (other ? atlas.href('pair', [other, code(row)]) : atlas.href('state', [code(row)])) },
    { key: 'code', label: t('Code'), value: code },
  ]
}

/** From when to when. */
export function spanColumns<Row>(span: (row: Row) => { from: Day; to: Day | null }, standing?: (row: Row) => Standing): Column<Row>[] {
  return [
    { key: 'from', label: t('From'), line: true, value: (row) => span(row).from, text: (row) => date(span(row).from), standing },
    { key: 'to', label: t('Until'), line: true, value: (row) => span(row).to, text: (row) => (span(row).to === null ? t('now') : date(span(row).to)) },
  ]
}

/** A change with its interval, per cent. */
export function intervalColumns<Row>(label: string, ends: (row: Row) => (number | null)[], told: (x: number) => string): Column<Row>[] {
  const text = (at: number) => (row: Row) => (typeof ends(row)[at] === 'number' ? told(ends(row)[at]!) : '–')
  return [label, t('low'), t('high')].map((name, at) => ({
    key: ['point', 'low', 'high'][at]!, label: name, number: true, value: (row) => ends(row)[at], text: text(at),
  }))
}

export function sourcesColumn<Row>(keys: (row: Row) => string[]): Column<Row> {
  return {
    key: 'sources', label: t('Sources'), value: (row) => keys(row).join(' '),
    links: (row) => keys(row).map((key) => [key, atlas.href('source', [key])]),
  }
}
