declare module 'virtual:words' {
  const indonesian: Record<string, string>
  export default indonesian
}

declare module 'virtual:words-beyond' {
  const indonesian: Record<string, string>
  export default indonesian
}

interface Window {
  kerjasama: {
    taken: [name: string, value: unknown][]
    take: (name: string, value: unknown) => void
  }
}

declare module '*.svelte' {
  import type { Component } from 'svelte'
  const component: Component
  export default component
}
