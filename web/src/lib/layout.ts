/** Places of the nodes of a network: the same links lead to the same places. */

interface Node {
  x: number
  y: number
  /** How it moves. */
  dx: number
  dy: number
  ties: number
}

const ticks = 300
const apart = 34 // closest that two nodes come

/**
 * Places between 0 and 1, across and down, of a picture `shape` times as wide as high.
 *
 * Nodes push each other away, links pull, and all cools down. With some 200 nodes, looking at every
 * pair takes less time than a library takes to load.
 */
export function places(links: [a: string, b: string, weight: number][], shape: number): Map<string, [x: number, y: number]> {
  const codes = [...new Set(links.flatMap(([a, b]) => [a, b]))].sort()
  // They begin on a spiral that fills a disc evenly.
  const nodes: Node[] = codes.map((_, at) => {
    const [far, turn] = [12 * Math.sqrt(at + 0.5), at * Math.PI * (3 - Math.sqrt(5))]
    return { x: far * Math.cos(turn), y: far * Math.sin(turn), dx: 0, dy: 0, ties: 0 }
  })
  const named = new Map(codes.map((code, at) => [code, nodes[at]!]))
  const most = Math.max(1, ...links.map(([, , weight]) => weight))
  const ties = links.map(([a, b, weight]) => ({ a: named.get(a)!, b: named.get(b)!, long: 60 - 30 * (weight / most) }))
  for (const { a, b } of ties) {
    a.ties += 1
    b.ties += 1
  }
  for (let heat = 1, tick = 0; tick < ticks; tick += 1, heat *= 0.977) {
    for (const { a, b, long } of ties) {
      const [x, y] = [b.x + b.dx - a.x - a.dx, b.y + b.dy - a.y - a.dy]
      const far = Math.hypot(x, y) || 1
      // Who has many ties moves less by each.
      const pull = (((far - long) / far) * heat) / Math.min(a.ties, b.ties)
      const share = a.ties / (a.ties + b.ties)
      a.dx += x * pull * (1 - share)
      a.dy += y * pull * (1 - share)
      b.dx -= x * pull * share
      b.dy -= y * pull * share
    }
    nodes.forEach((a, at) => {
      for (let next = at + 1; next < nodes.length; next += 1) {
        const b = nodes[next]!
        const [x, y] = [b.x - a.x, b.y - a.y]
        const square = Math.max(1, x * x + y * y)
        let push = (140 * heat) / square
        if (square < apart * apart) push += 0.35 * (apart / Math.sqrt(square) - 1)
        a.dx -= x * push
        a.dy -= y * push
        b.dx += x * push
        b.dy += y * push
      }
      a.dx -= a.x * 0.06 * heat
      a.dy -= a.y * 0.06 * shape * heat
    })
    for (const node of nodes) {
      node.x += node.dx *= 0.6
      node.y += node.dy *= 0.6
    }
  }
  const scaled = (axis: 'x' | 'y') => {
    const all = nodes.map((node) => node[axis])
    const [low, high] = [Math.min(...all), Math.max(...all)]
    return all.map((value) => (high > low ? (value - low) / (high - low) : 0.5))
  }
  const [x, y] = [scaled('x'), scaled('y')]
  return new Map(codes.map((code, at) => [code, [x[at]!, y[at]!]]))
}

export interface Label {
  code: string
  text: string
  x: number
  y: number
  anchor: 'start' | 'end' | 'middle'
}

/** Labels that hide neither each other nor a node; the first nodes are served first. */
export function labels(nodes: { code: string; text: string; x: number; y: number; r: number }[], width: number, height: number): Label[] {
  type Box = [left: number, top: number, right: number, bottom: number]
  const taken: Box[] = nodes.map(({ x, y, r }) => [x - r, y - r, x + r, y + r])
  const found: Label[] = []
  for (const { code, text, x, y, r } of nodes) {
    const capitals = text.replace(/[^A-Z]/g, '').length
    const long = text.length * 7.2 + capitals * 2
    const tries: [Box, Label['anchor'], number, number][] = [
      [[x + r + 3, y - 8, x + r + 3 + long, y + 8], 'start', x + r + 4, y + 4],
      [[x - r - 3 - long, y - 8, x - r - 3, y + 8], 'end', x - r - 4, y + 4],
      [[x - long / 2, y - r - 18, x + long / 2, y - r - 2], 'middle', x, y - r - 5],
      [[x - long / 2, y + r + 2, x + long / 2, y + r + 18], 'middle', x, y + r + 14],
    ]
    const free = tries.find(
      ([[left, top, right, bottom]]) =>
        left >= 0 && top >= 0 && right <= width && bottom <= height &&
        !taken.some(([l, t, r, b]) => left < r && right > l && top < b && bottom > t),
    )
    if (!free) continue
    taken.push(free[0])
    found.push({ code, text, anchor: free[1], x: free[2], y: free[3] })
  }
  return found
}
