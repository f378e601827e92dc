declare module 'virtual:words' {
  const indonesian: Record<string, string>
  export default indonesian
}

declare module '*.svelte' {
  import type { Component } from 'svelte'
  const component: Component
  export default component
}
