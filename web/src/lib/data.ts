/**
 * What the data files of the atlas hold. `kerjasama.atlas` writes them, `files.ts` reads them.
 *
 * Every file holds both languages, so that the language changes without another request. Dates
 * are texts as exact as their source (`1967`, `1967-08`, `1967-08-08`); `?` is a date that nobody
 * here knows; `..` a beginning farther back than anyone asks; `null` an end that has not come.
 * Years are numbers; 9999 has not come, and 1 is a beginning that nobody here knows.
 */

/** A text in English and in Indonesian. */
export type Two = [en: string, id: string]
export type Day = string
export type Standing = 'recalled' | 'read' | 'checked'
export type FormLabel = 'bilateral' | 'regional' | 'multilateral'
export type ClubKind = 'organisation' | 'agreement'

/** `start`: what every page needs. */
export interface Start {
  version: { kerjasama: string; data: string }
  /** The day as of which statuses and forms were derived. */
  on: Day
  /** Whether a server computes scenarios and documents: not in the static atlas. */
  live: boolean
  states: State[]
  /** Of every field, those within another too, by code; `top` is a key of this table. */
  fields: Record<string, { name: Two; top: string }>
  /** Regions of UN M49 with the codes of their states now. */
  regions: { code: string; name: Two; level: 'region' | 'subregion'; states: string }[]
  /** Measures between two states that `links` hold. */
  measures: { key: string; name: Two; unit: string }[]
  /** First year that the timeline shows. */
  from: number
  /** Codes of the states whose questions a folder holds; empty where a server makes all of them. */
  practice: string
  /** The same of lessons. */
  lessons: string
}

export interface State {
  code: string
  name: Two
  /** `state`, `territory`, … as in the registry. */
  type: string
  from: Day
  to: Day | null
}

/** `map-0`, `map-150`: the world in Equal Earth, already projected, centred on that longitude. */
export interface WorldMap {
  projection: string
  centre: number
  box: [width: number, height: number]
  outline: string
  /** Land that is drawn as nobody's. */
  other: string
  states: Record<string, { d: string; x: number; y: number; small?: boolean }>
}

/** `state/IDN`: a state, what it takes part in, and with whom. */
export interface StateFile {
  code: string
  official: Two
  capital: Two
  languages: Two[]
  recognition: Two
  span: Span
  standing: Standing
  regions: { scheme: Two; name: Two }[]
  /** Population, output, income group …, each with its source, and its year where that is told. */
  figures: { name: Two; value: number | Two; unit: string; year: number | null; source: string }[]
  clubs: Club[]
  relations: Relation[]
  evidence: Evidence[]
  disagreements: Disagreement[]
}

export interface Span {
  from: Day
  to: Day | null
}

/** An organisation or agreement in which a state takes part or took part. */
export interface Club {
  code: string
  kind: ClubKind
  short: Two
  type: string
  /** As of `Start.on`; empty where too few parties are recorded. */
  form: FormLabel | ''
  /** Top fields. */
  fields: string[]
  /** When this state was a member, or bound. */
  own: Stay[]
  /** Others with it: from year, to year, codes of states with spaces between. */
  with: [from: number, to: number, states: string][]
}

export interface Stay {
  from: Day
  to: Day | null
  /** Role of a member, or status of a party. */
  role: string
  standing: Standing
  /** The union through which it is bound. */
  through?: string
  /** Keys of `sources`. */
  sources: string[]
}

/** A relation of two that is no treaty text. */
export interface Relation {
  with: string
  /** `diplomatic-relations`, `consular-relations`, `partnership` or `cooperation`. */
  tie: string
  level: string
  name: Two
  text: Two
  span: Span
  endedBy: string
  standing: Standing
  sources: string[]
}

/** One statement behind a fact. */
export interface Evidence {
  property: string
  value: string
  /** Key of a source. */
  source: string
  /** Where in it. */
  locator: string
  /** `read` or `recalled`. */
  basis: string
  /** When it was read. */
  known: string
  fate: 'kept' | 'agrees' | 'differs'
}

export interface Disagreement {
  subject: string
  property: string
  kept: string
  keptSource: string
  other: string
  otherSource: string
}

/** `links/IDN`: numbers between a state and every other. */
export interface Links {
  code: string
  measures: LinkMeasure[]
  /** Flows of goods and services, USD million. */
  trade: {
    year: number
    source: string
    /** What was imputed. */
    note: Two
    sectors: { code: string; name: Two }[]
    /** By partner: sales to it and purchases from it, by sector. */
    partners: Record<string, { exports: number[]; imports: number[] }>
  } | null
  /** What an agreement with each partner would do; null where the state is not in the model. */
  next: {
    method: Two
    source: string
    partners: Next[]
  } | null
}

export interface LinkMeasure {
  key: string
  name: Two
  meaning: Two
  formula: string
  unit: string
  years: string
  paper: string
  /** Of how many pairs it is known. */
  pairs?: number
  /** What in it is imputed. */
  imputed?: Two
  /** Keys of `sources`; `kerjasama` is the registry as a whole. */
  sources: string[]
  /** Of this state with each other: value, and percentile among all pairs. */
  values: Record<string, [value: number, percentile: number | null]>
  /** Of each other with this state, where that is another number. */
  back: Record<string, [value: number, percentile: number | null]> | null
  /** What a high and a low percentile mean: `together`, `apart` or nothing. */
  high: string
  low: string
}

/** Gains in real income, per cent, with their interval of 95 %. */
export interface Next {
  with: string
  /** Whether the two already have an agreement, or negotiate one. */
  state: 'none' | 'negotiating' | 'exists'
  own: [point: number, low: number, high: number]
  partner: [point: number, low: number, high: number]
}

/** `organisation/ASEAN`. */
export interface OrganisationFile {
  code: string
  name: Two
  short: Two
  type: string
  span: Span
  standing: Standing
  parent: string
  children: { code: string; name: Two; type: string }[]
  successor: string
  instrument: Two
  seat: Two
  decision: Two
  goals: Two
  region: Two
  fields: string[]
  mechanisms: Two[]
  /** Null where too few parties are recorded. */
  form: Form | null
  /** Every stay of every member, ended ones too. */
  members: Member[]
  /** Whether all members are recorded. */
  complete: boolean
  observations: Observation[]
  /** Numbers of the checklist that it serves. */
  checklist: number[]
  evidence: Evidence[]
  disagreements: Disagreement[]
}

export interface Member {
  code: string
  name: Two
  role: string
  span: Span
  endedBy: string
  reason: Two
  standing: Standing
  sources: string[]
}

export interface Form {
  label: FormLabel
  count: string
  spread: string
  parties: number
  because: Two
}

export interface Observation {
  property: string
  /** What is counted, in words. */
  definition: Two
  value: string
  unit: string
  on: Day
  source: string
}

/** `agreement/IK-CEPA`. */
export interface AgreementFile {
  code: string
  name: Two
  short: Two
  type: string
  tradeType: string
  standing: Standing
  fields: string[]
  mechanisms: Two[]
  /** Null where too few parties are recorded. */
  form: Form | null
  summary: Two
  depositary: string
  condition: Two
  needsParties: number | null
  delayDays: number | null
  notice: Two
  /** Provisions of a trade agreement, and how deep that makes it. */
  covers: Two[]
  depth: Two
  /** Status now of the agreement as a whole. */
  status: { status: string; since: Day }
  /** Status of the whole by day, for the lifecycle. */
  turns: { status: string; from: Day }[]
  parties: { code: string; name: Two; status: string; since: Day; stays: Span[] }[]
  events: AgreementEvent[]
  lineage: { relation: 'replaces' | 'replaced-by' | 'amends' | 'amended-by' | 'implements' | 'implemented-by'; code: string; name: Two }[]
  checklist: number[]
  evidence: Evidence[]
  disagreements: Disagreement[]
}

export interface AgreementEvent {
  /** Empty for the agreement as a whole. */
  party: string
  event: string
  date: Day
  detail: Two
  standing: Standing
  sources: string[]
}

/**
 * `relations`: who was in what, by year, of all states: for networks and rankings. It names every
 * organisation and agreement; `stays` is empty for organs, and where no state takes part.
 */
export interface Relations {
  clubs: {
    code: string
    kind: ClubKind
    short: Two
    type: string
    form: FormLabel | ''
    /** The two axes of the form, and how many parties were counted for it: as in `Form`. */
    count: string
    spread: string
    parties: number
    fields: string[]
    /**
     * From year, to year, codes of states with spaces between, and the union through which they
     * take part, if any: members of one side share nothing by the agreement.
     */
    stays: [from: number, to: number, states: string, side?: string][]
  }[]
  /** Diplomatic relations and partnerships: a, b, tie, from year, to year. */
  ties: [a: string, b: string, tie: string, from: number, to: number][]
}

/** `concepts`: the words of the field, with live examples. */
export interface Concepts {
  schemes: {
    code: string
    name: Two
    concepts: {
      code: string
      name: Two
      definition: Two
      broader: string
      related: string[]
      checklist: number[]
      /** Things of the registry that show it; the code of a pair is `IDN/KOR`. */
      examples: { kind: ClubKind | 'pair' | 'state'; code: string; name: Two; why: Two }[]
      /** Measures that tell it in numbers. */
      measures: string[]
    }[]
  }[]
}

/** `changes/1990`: what changed in the ten years from then on, oldest first. */
export interface Changes {
  rows: {
    date: Day
    group: string
    kind: string
    who: string
    about: string
    name: Two
    text: Two
    standing: Standing
  }[]
}

/**
 * `gaps`: what is agreed and does not bind. An agreement that is in force has a row too where some
 * signed it and are not bound: its kind is `waits-for-us`, and `missing` are these signatories.
 */
export interface Gaps {
  rows: {
    agreement: string
    name: Two
    kind: string
    status: string
    since: Day
    needsParties: number | null
    stillNeeded: number | null
    condition: Two
    consented: string[]
    missing: string[]
    sources: string[]
  }[]
}

/** `names`: everything that can be found, with every name that it bears. */
export interface Names {
  rows: { kind: string; code: string; name: Two; names: string[] }[]
}

/** `practice/IDN`: questions about the world of a state, with their keys. */
export interface Practice {
  code: string
  /** The day that the questions were made for. */
  on: Day
  items: Question[]
  /** Short names of the organisations and agreements that `pages` name, and of their states. */
  names: Record<string, Two>
}

export interface Question {
  id: string
  kind: 'single' | 'multiple' | 'truth' | 'matching' | 'ordering' | 'short' | 'numeric' | 'map'
  level: string
  topic: string
  stem: Two
  /** What can be chosen, ordered or matched; codes of states where it is a map. */
  options: [code: string, text: Two][]
  /** What options are matched with. */
  matches: [code: string, text: Two][]
  /** The right options, all in their right order, the match of each, accepted texts, the number. */
  key: string[]
  /** By how much a number may differ from the key. */
  tolerance: number
  why: Two
  /** How many facts of the registry the key rests on, and the pages that show them: `organisation/ASEAN`. */
  facts: number
  pages: string[]
  /** Keys of `sources`. */
  sources: string[]
}

/** `course/IDN`: the lessons for the pupils of a state. */
export interface Course {
  code: string
  /** The one of class IX, and the shorter one of class VI. */
  courses: { grade: string; lessons: { code: string; title: Two; time: Two; goals: Two[] }[] }[]
}

/** `lesson/IDN/forms`, `lesson/IDN/vi-forms`: one of them. */
export interface Lesson {
  state: string
  code: string
  grade: string
  on: Day
  title: Two
  text: [en: LessonText, id: LessonText]
}

export interface LessonText {
  sections: LessonSection[]
  /** What sentences rest on, by number; `basis` says how it is known. */
  references: { number: number; text: string; address: string; basis: string }[]
}

export interface LessonSection {
  /** `aims`, `opening`, `part-1`, `live`, `claims`, `discuss`, `activity`, `questions`, `key`, `teacher` … */
  id: string
  title: string
  blocks: LessonBlock[]
}

export type LessonBlock =
  | { kind: 'text'; said: Told[] }
  | { kind: 'list'; items: Told[][] }
  | LessonTable
  | LessonMap
  | LessonDrawing

export interface LessonTable {
  kind: 'table'
  caption: string
  head: string[]
  /** `l`, `r` or `c` for each column. */
  align: string
  rows: Told[][]
  note: Told | null
}

/** A map on which some states are marked; that of the pupils is so on every one. */
export interface LessonMap {
  kind: 'map'
  states: string
  caption: Told[]
  alt: string
  table: LessonTable | null
}

export interface LessonDrawing {
  kind: 'drawing'
  /** Drawn with the colours of `app.css`. */
  svg: string
  caption: Told[]
  alt: string
  table: LessonTable | null
}

/** A sentence or a cell of a lesson. */
export interface Told {
  text: string
  /** Numbers of references. */
  refs?: number[]
  unchecked?: boolean
  /** The page of what it names: `organisation/ASEAN`. */
  page?: string
}

/** `sources`: who says all this, and how far it can be trusted. */
export interface Sources {
  rows: {
    key: string
    title: string
    publisher: string
    edition: string
    address: string
    licence: string
    retrieved: Day
    /** How many statements it makes; 0 for a series. */
    statements: number
    read: number
    recalled: number
    bibtex: string
  }[]
  audit: { name: Two; number: number; checked: number; read: number; recalled: number }[]
  project: { text: Two; bibtex: string }
}
