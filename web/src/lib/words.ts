/** Texts of the pages in the language that is read; numbers and dates as it writes them. */
import { atlas } from './atlas.svelte'
import type { Day } from './data'

/** A text of the pages, written in English; `{name}` is filled in. */
export function t(text: string, values: Record<string, string | number> = {}): string {
  const said = atlas.lang === 'id' ? (atlas.words[text] ?? text) : text
  return said.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value)
}

/** A share as per cent. */
export function percent(share: number, digits = 0): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: digits }).format(share)
}

/** A change, with its sign and so many significant digits. */
export function change(value: number, digits = 2): string {
  if (!value) return '0'
  const exact = { maximumSignificantDigits: digits, minimumSignificantDigits: digits }
  return new Intl.NumberFormat(locale(), { signDisplay: 'exceptZero', ...exact })
    .format(value)
    .replace('-', '\u2212')
}

/** Names in a sentence: a, b and c. */
export function list(names: string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names)
}

/** An amount of millions of US dollars, in words of the right size. */
export function money(million: number): string {
  const size = Math.abs(million)
  if (size >= 1e6) return t('US$ {x} trillion', { x: number(million / 1e6, 2) })
  if (size >= 1e3) return t('US$ {x} billion', { x: number(million / 1e3, 1) })
  return t('US$ {x} million', { x: number(million, size >= 10 ? 0 : 2) })
}

/** Three significant digits, thousands and millions in words. */
export function short(value: number): string {
  return new Intl.NumberFormat(locale(), {
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(value)
}

/** A date as exact as its source. */
export function date(day: Day | null): string {
  if (day === null || day === '') return ''
  if (day === '?') return t('date not known')
  if (day === '..') return t('the beginning of the record')
  const [year, month, of] = day.split('-').map(Number) as [number, number?, number?]
  if (month === undefined) return day
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  if (of !== undefined) parts.day = 'numeric'
  return new Intl.DateTimeFormat(locale(), parts).format(Date.UTC(year, month - 1, of ?? 1))
}

/** A date as the moment of something that happened. */
export function moment(day: Day): string {
  if (year(day) === null) return t('on a day not known here')
  return /^\d+-\d+-\d+$/.test(day) ? t('on {date}', { date: date(day) }) : t('in {date}', { date: date(day) })
}

/** From when to when, in words. */
export function span(from: Day, to: Day | null): string {
  if (to === null) return t('since {day}', { day: date(from) })
  return t('{from} to {to}', { from: date(from), to: date(to) })
}

/** The year of a date; nothing for one that nobody knows. */
export function year(day: Day): number | null {
  return /^\d{4}/.test(day) ? Number(day.slice(0, 4)) : null
}

/** Sort names as the language does. */
export function inOrder(a: string, b: string): number {
  return a.localeCompare(b, atlas.lang)
}

function locale(): string {
  return atlas.lang === 'id' ? 'id-ID' : 'en-GB'
}
