/** What drawings share. Letters are 13 px high; a drawing is as wide as its place. */

/** Narrowest drawing. */
export const narrowest = 300

/** A text cut to so many pixels. */
export function fitted(text: string, width: number): string {
  const most = Math.max(3, Math.floor(width / 6.9))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/** Round numbers between two ends, zero among them where it lies between. */
export function ticks(low: number, high: number, most = 4): number[] {
  const rough = (high - low) / most
  if (!(rough > 0)) return []
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10)
  const found = []
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++)
    found.push(Number((at * step).toPrecision(12)))
  return found
}
