// Data files may come before the script that wants them; they wait here.
window.kerjasama = {
  taken: [],
  take(name, value) {
    this.taken.push([name, value])
  },
}
// A folder's page may run classic scripts only; a server's loads modules, a part at a time.
;(() => {
  const { server, folder } = document.currentScript.dataset
  const script = document.createElement('script')
  if (location.protocol !== 'file:') script.type = 'module'
  script.src = script.type ? server : folder
  document.head.append(script)
})()
