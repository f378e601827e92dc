/** Words for the codes of the registry. */
import { atlas } from './atlas.svelte'
import type { FormLabel } from './data'
import { t } from './words'

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
