// Minutes at speed: digits choose the outcome, Control and Enter record it and go on. The page does
// everything without this.
const minutes = document.querySelector('[data-minutes]')

if (minutes) {
  const typing = (target) => target.matches('textarea, select, input:not([type=radio])')
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (!minutes.contains(event.target) && event.target !== document.body) return
      event.preventDefault()
      minutes.querySelector('[data-send]').click()
      return
    }
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return
    const chosen = minutes.querySelector(`[data-key="${CSS.escape(event.key)}"]`)
    if (!chosen) return
    event.preventDefault()
    chosen.checked = true
    chosen.dispatchEvent(new Event('change', { bubbles: true }))
    document.getElementById('childs_view').focus()
  })
}
