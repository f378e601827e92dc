/**
 * Data files. Each is a classic script that calls `kerjasama.take(name, value)`, because a page
 * that was opened from a folder may run scripts beside it and may not fetch.
 */
interface Place {
  promise: Promise<unknown>
  taken: (value: unknown) => void
  lost: (error: Error) => void
}

const places = new Map<string, Place>()

function place(name: string): Place {
  let found = places.get(name)
  if (!found) {
    let taken: Place['taken'] = () => {}
    let lost: Place['lost'] = () => {}
    const promise = new Promise<unknown>((done, failed) => ([taken, lost] = [done, failed]))
    places.set(name, (found = { promise, taken, lost }))
  }
  return found
}

const take = (name: string, value: unknown) => place(name).taken(value)
for (const [name, value] of window.kerjasama.taken) take(name, value) // load.js let them wait
window.kerjasama = { taken: [], take }

let version = ''

/** Ask for files of these data: newer ones have another address. */
export function asked(data: string): void {
  version = data
}

/** A data file; loaded once. */
export function load<T>(name: string): Promise<T> {
  if (places.has(name)) return place(name).promise as Promise<T>
  const { promise, lost } = place(name)
  run(name).catch((error: Error) => {
    places.delete(name)
    lost(error)
  })
  return promise as Promise<T>
}

/** A file that the page itself runs; asked for again every second until it is there. */
export async function begun<T>(name: string, waiting: () => void): Promise<T> {
  const found = place(name).promise
  let there = false
  void found.then(() => (there = true))
  if (document.readyState !== 'complete')
    await Promise.race([found, new Promise((done) => addEventListener('load', done, { once: true }))])
  for (;;) {
    await Promise.resolve()
    if (there) return found as Promise<T>
    waiting()
    await new Promise((done) => setTimeout(done, 1000))
    await run(name).catch(() => undefined) // it is asked for again
  }
}

function run(name: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement('script')
    const path = name.split('/').map(encodeURIComponent).join('/')
    script.src = `data/${path}.js${version && `?v=${version}`}`
    script.onload = () => {
      script.remove()
      done()
    }
    script.onerror = () => {
      script.remove()
      failed(new Error(name))
    }
    document.head.append(script)
  })
}
