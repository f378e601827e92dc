/**
 * Data files. Each is a classic script that calls `kerjasama.take(name, value)`, because a page
 * that was opened from a folder may run scripts beside it and may not fetch.
 */

type Waiting = { taken: (value: unknown) => void; promise: Promise<unknown> }

const held = new Map<string, Waiting>()

function place(name: string): Waiting {
  let found = held.get(name)
  if (!found) {
    let taken: (value: unknown) => void = () => {}
    const promise = new Promise<unknown>((resolve) => (taken = resolve))
    held.set(name, (found = { promise, taken }))
  }
  return found
}

Object.assign(window, {
  kerjasama: { take: (name: string, value: unknown) => place(name).taken(value) },
})

/** A data file that the page itself loads. */
export function given<T>(name: string): Promise<T> {
  return place(name).promise as Promise<T>
}

let version = ''

/** Ask for files of these data: what is newer has another address. */
export function asked(data: string): void {
  version = data
}

/** A data file; loaded once. */
export function load<T>(name: string): Promise<T> {
  if (held.has(name)) return given<T>(name)
  const waiting = place(name)
  const script = document.createElement('script')
  script.src = `data/${name.split('/').map(encodeURIComponent).join('/')}.js?v=${version}`
  const failed = new Promise<never>((_, reject) => {
    script.onerror = () => {
      held.delete(name)
      reject(new Error(name))
    }
  })
  script.onload = () => script.remove()
  document.head.append(script)
  return Promise.race([waiting.promise, failed]) as Promise<T>
}
