/** Words for questions and answers. */
import { atlas } from './atlas.svelte'
import type { Question } from './data'
import type { Answer } from './practice'
import { t } from './words'

/** What questions are about. */
export function topicWord(topic: string): string {
  switch (topic) {
    case 'membership': return t('Membership')
    case 'organisations': return t('Organisations')
    case 'agreements': return t('Agreements')
    case 'relations': return t('Diplomatic relations')
    case 'trade': return t('Trade')
    case 'forms': return t('Forms of cooperation')
    case 'claims': return t('Statements of school texts')
  }
  return topic
}

/** How much thinking a question asks for. */
export function levelWord(level: string): string {
  switch (level) {
    case 'know': return t('Knowing')
    case 'apply': return t('Applying')
    case 'reason': return t('Reasoning')
  }
  return level
}

/** Letters of options on paper. */
export const letters = 'ABCDEFGHIJ'

/** What to do, where the question does not say it itself. */
export function taskWord({ kind }: Question): string {
  switch (kind) {
    case 'multiple': return t('Choose all that are right.')
    case 'ordering': return t('Move the answers into the right order.')
    case 'matching': return t('Choose a match for each.')
  }
  return ''
}

/** An answer in words, one line for each of its parts. */
export function answerTold({ kind, options, matches }: Question, answer: Answer): string[] {
  const word = (of: Question['options'], code: string) => atlas.told(of.find(([one]) => one === code)?.[1]) || '–'
  switch (kind) {
    case 'short': return [answer.join(' / ')]
    case 'numeric': return [atlas.lang === 'id' ? answer.join().replace('.', ',') : answer.join()]
    case 'matching': return options.map(([, text], at) => `${atlas.told(text)} – ${word(matches, answer[at] ?? '')}`)
    case 'ordering': return answer.map((code, at) => `${at + 1}. ${word(options, code)}`)
  }
  return answer.map((code) => word(options, code))
}
