/** Exactly what a view shows, as a file. */

export type Cell = string | number | boolean | null | undefined

/** Hand a file to the browser. */
export function save(name: string, type: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

/** A table as CSV; a cell that begins like a formula is kept from being one by an apostrophe. */
export function csv(head: string[], rows: Cell[][]): string {
  return [head, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n'
}

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  let text = String(cell)
  if (typeof cell === 'string' && /^[=+\-@\t\r]/.test(text)) text = `'${text}`
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const drawn = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'display',
  'visibility', 'stroke-linecap', 'stroke-linejoin', 'paint-order',
]

/** A drawing on its own: what the style sheet says is written into it. */
export function svg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const here = [drawing, ...drawing.querySelectorAll<SVGElement>('*')]
  const there = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  here.forEach((element, at) => {
    const style = getComputedStyle(element)
    const target = there[at]
    for (const name of drawn) target?.setAttribute(name, style.getPropertyValue(name))
    target?.removeAttribute('style') // its variables are not known outside the page
    target?.removeAttribute('class')
    target?.removeAttribute('tabindex')
  })
  const { width, height } = drawing.viewBox.baseVal
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  paper.setAttribute('x', String(drawing.viewBox.baseVal.x))
  paper.setAttribute('y', String(drawing.viewBox.baseVal.y))
  paper.setAttribute('width', '100%')
  paper.setAttribute('height', '100%')
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  copy.prepend(paper)
  return new XMLSerializer().serializeToString(copy)
}

/** The same as a picture, twice as large as on the screen. */
export async function png(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg(drawing))}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  const scale = 2 * Math.min(1, 1600 / width)
  canvas.width = width * scale
  canvas.height = height * scale
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('png'))), 'image/png'),
  )
}
