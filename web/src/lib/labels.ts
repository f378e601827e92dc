/** Words for the codes of the registry. */
import { atlas } from './atlas.svelte'
import type { Day, FormLabel } from './data'
import { date, moment, number, percent, t, year } from './words'

export function formWord(form: FormLabel | ''): string {
  switch (form) {
    case 'bilateral': return t('bilateral')
    case 'regional': return t('regional')
    case 'multilateral': return t('multilateral')
  }
  return t('none')
}

export const formColours: Record<FormLabel, string> = {
  bilateral: 'var(--second)',
  regional: 'var(--first)',
  multilateral: 'var(--step-2)',
}

export function fieldWord(code: string): string {
  return atlas.told(atlas.start?.fields[code]?.name) || code
}

/** Fields that lie in no other. */
export function topFields(): string[] {
  return Object.entries(atlas.start?.fields ?? {})
    .filter(([code, field]) => field.top === code)
    .map(([code]) => code)
}

/** Five steps from little to much: the colour of a share between 0 and 1. */
export function stepColour(share: number): string {
  return `var(--step-${Math.min(5, Math.floor(share * 5) + 1)})`
}

/** Role of a member, or status of a party or an agreement. */
export function roleWord(role: string): string {
  const words: Record<string, string> = {
    founding: t('founding member'),
    full: t('full member'),
    permanent: t('permanent member'),
    elected: t('elected member'),
    observer: t('observer'),
    associate: t('associate member'),
    candidate: t('candidate'),
    partner: t('partner'),
    chair: t('chair'),
  }
  return words[role] ?? statusWord(role)
}

/** Status of an agreement, or of a party of it. */
export function statusWord(status: string): string {
  const words: Record<string, string> = {
    announced: t('announced'),
    negotiating: t('under negotiation'),
    concluded: t('concluded, not signed'),
    adopted: t('text adopted'),
    signed: t('signed, not in force'),
    consented: t('ratified or accepted, not in force'),
    'provisionally-applied': t('applied provisionally'),
    'in-force': t('in force'),
    suspended: t('suspended'),
    terminated: t('ended'),
    replaced: t('replaced'),
    exited: t('exited'),
  }
  return words[status] ?? t('status not known')
}

/** Type of an organisation or agreement. */
export function typeWord(type: string): string {
  const words: Record<string, string> = {
    organisation: t('organisation'),
    organ: t('organ'),
    agency: t('specialised agency'),
    fund: t('fund'),
    bank: t('bank'),
    forum: t('forum'),
    alliance: t('alliance'),
    union: t('union'),
    treaty: t('treaty'),
    trade: t('trade agreement'),
    partnership: t('partnership'),
    memorandum: t('memorandum'),
    declaration: t('declaration'),
    programme: t('programme'),
  }
  return words[type] ?? type
}

/** Type of a state in the registry. */
export function stateWord(type: string): string {
  const words: Record<string, string> = {
    state: t('state'),
    'former-state': t('former state'),
    territory: t('territory'),
    economy: t('economy'),
  }
  return words[type] ?? type
}

/** Kind of a relation between two that is no treaty text. */
export function tieWord(tie: string): string {
  const words: Record<string, string> = {
    'diplomatic-relations': t('Diplomatic relations'),
    'consular-relations': t('Consular relations'),
    partnership: t('Partnership'),
    cooperation: t('Cooperation'),
  }
  return words[tie] ?? tie
}

/** Value of a measure in its unit: a logarithm is told as how many times. */
export function measured(value: number, unit: string): string {
  switch (unit) {
    case 'km': return t('{x} km', { x: number(value) })
    case 'yes-no': return value ? t('yes') : t('no')
    case 'log': return t('{x} times', { x: number(Math.exp(value), 1) })
    case 'ratio': return t('{x} times', { x: number(value, 2) })
  }
  return percent(value, value < 0.1 ? 1 : 0)
}

export function tradeTypeWord(type: string): string {
  switch (type) {
    case 'PSA': return t('partial scope agreement')
    case 'FTA': return t('free trade agreement')
    case 'EIA': return t('economic integration agreement (services)')
    case 'FTA-EIA': return t('free trade agreement with services')
    case 'CU': return t('customs union')
  }
  return type
}

/** First axis of a form: how many take part. */
export function countWord(count: string): string {
  switch (count) {
    case 'unilateral': return t('unilateral')
    case 'bilateral': return t('bilateral')
    case 'trilateral': return t('trilateral')
    case 'plurilateral': return t('plurilateral')
    case 'multilateral': return t('multilateral')
    case 'universal': return t('universal')
  }
  return count || t('not recorded')
}

/** Second axis of a form: how far apart they lie. */
export function spreadWord(spread: string): string {
  switch (spread) {
    case 'one-region': return t('within one region')
    case 'interregional': return t('interregional')
    case 'global': return t('global')
  }
  return spread || t('not recorded')
}

/** Roles from the fullest to the least, with their colours on a map. */
export const roleColours: Record<string, string> = {
  permanent: 'var(--step-5)',
  founding: 'var(--step-5)',
  full: 'var(--step-3)',
  elected: 'var(--step-3)',
  associate: 'var(--step-2)',
  candidate: 'var(--loss-2)',
  partner: 'var(--loss-1)',
  observer: 'var(--third)',
  suspended: 'var(--muted)',
}

/** The page of a member or party: a state's, or that of an organisation that is one itself. */
export function memberHref(code: string): string {
  return atlas.href(atlas.states.has(code) ? 'state' : 'organisation', [code])
}

/** How a stay in an organisation ended. */
export function endWord(end: string): string {
  switch (end) {
    case 'withdrew': return t('withdrew')
    case 'expelled': return t('was expelled')
    case 'suspended': return t('was suspended')
    case 'dissolved': return t('the state was dissolved')
    case 'succeeded': return t('another state took its place')
    case 'term-ended': return t('its term ended')
    case 'upgraded': return t('changed its role')
    case 'organisation-ended': return t('the organisation ended')
  }
  return end
}

/** An event in the life of an agreement. */
export function eventWord(event: string): string {
  switch (event) {
    case 'announced': return t('announced')
    case 'negotiation-started': return t('negotiations started')
    case 'concluded': return t('negotiations concluded')
    case 'initialled': return t('initialled')
    case 'adopted': return t('text adopted')
    case 'signed': return t('signed')
    case 'ratified': return t('ratified')
    case 'accepted': return t('accepted')
    case 'approved': return t('approved')
    case 'acceded': return t('acceded')
    case 'succeeded': return t('succeeded')
    case 'consent-withdrawn': return t('ratification withdrawn')
    case 'provisionally-applied': return t('provisionally applied')
    case 'entered-into-force': return t('entered into force')
    case 'amended': return t('amended')
    case 'exit-notified': return t('notice of exit given')
    case 'exited': return t('exited')
    case 'exit-reversed': return t('notice of exit withdrawn')
    case 'suspended': return t('suspended')
    case 'resumed': return t('resumed')
    case 'terminated': return t('terminated')
    case 'replaced': return t('replaced')
  }
  return event
}

const lasting = ['negotiating', 'provisionally-applied', 'in-force', 'suspended']

/** A status with its day: what lasts since when, what happened on which day. */
export function statusTold(status: string, since: Day): string {
  const word = statusWord(status)
  if (!year(since)) return t('{status}, date not known', { status: word })
  if (status === 'signed') return t('{told}, not in force', { told: `${eventWord('signed')} ${moment(since)}` })
  if (lasting.includes(status)) return `${word} ${t('since {day}', { day: date(since) })}`
  return t('{status} ({when})', { status: word, when: moment(since) })
}

/** Statuses from the first step to the last, with their colours. */
export const statusColours: Record<string, string> = {
  announced: 'var(--line)',
  negotiating: 'var(--third)',
  concluded: 'var(--loss-1)',
  adopted: 'var(--loss-1)',
  signed: 'var(--loss-2)',
  consented: 'var(--step-2)',
  'provisionally-applied': 'var(--step-3)',
  'in-force': 'var(--step-4)',
  suspended: 'var(--muted)',
  exited: 'var(--loss-3)',
  terminated: 'var(--loss-3)',
  replaced: 'var(--loss-3)',
}

/** Colours of up to five states that are compared; names and dashes tell them apart as well. */
export const lineColours = ['var(--first)', 'var(--second)', 'var(--third)', 'var(--ink)', 'var(--muted)']

/** Whether two have a trade agreement already. */
export function nextWord(state: 'none' | 'negotiating' | 'exists'): string {
  switch (state) {
    case 'none': return t('no trade agreement')
    case 'negotiating': return t('under way')
    case 'exists': return t('trade agreement in force')
  }
}

/** Kind of a thing that can be found. */
export function kindWord(kind: string): string {
  switch (kind) {
    case 'state': return t('States')
    case 'organisation': return t('Organisations')
    case 'agreement': return t('Agreements')
  }
  return kind
}

/** What the registry says to a claim of a text. */
export function verdictWord(verdict: string): string {
  const words: Record<string, string> = {
    true: t('true'),
    false: t('false'),
    'was-true': t('was true'),
    depends: t('depends on the definition'),
    'not-in-registry': t('not in the registry'),
  }
  return words[verdict] ?? verdict
}
