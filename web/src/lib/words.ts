/** Texts of the pages in the language that is read; numbers and dates as it writes them. */
import indonesian from 'virtual:words'
import { atlas } from './atlas.svelte'
import type { Day } from './data'

/** A text of the pages, written in English; `{name}` is filled in. */
export function t(text: string, values: Record<string, string | number> = {}): string {
  const said = atlas.lang === 'id' ? (indonesian[text] ?? text) : text
  return said.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value)
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
  const [year, month, of] = day.split('-').map(Number) as [number, number?, number?]
  if (month === undefined) return day
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  if (of !== undefined) parts.day = 'numeric'
  return new Intl.DateTimeFormat(locale(), parts).format(Date.UTC(year, month - 1, of ?? 1))
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
