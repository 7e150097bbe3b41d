// Keeps what is typed when the page is left, and lets Enter in a search box find instead of send.
const form = document.querySelector('[data-record]')

if (form) {
  let changed = false
  let sent = false
  form.addEventListener('input', () => { changed = true })
  form.addEventListener('submit', () => { sent = true })
  // A telephone that is locked or a tab that is closed asks nobody first.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || !changed || sent) return
    changed = false
    navigator.sendBeacon(form.dataset.draft, new FormData(form))
  })
  // A draft that was refused or did not arrive says so; the next one that is kept takes it back.
  const lost = document.getElementById('lost')
  form.addEventListener('htmx:after:request', ({ target, detail }) => {
    if (target === form) lost.hidden = detail.ctx.response.status < 400
  })
  form.addEventListener('htmx:error', ({ target }) => { if (target === form) lost.hidden = false })
  form.addEventListener('keydown', (event) => {
    const prefix = event.target.dataset?.find
    if (prefix === undefined || event.key !== 'Enter') return
    event.preventDefault()
    document.getElementById(`${prefix}-found`)?.querySelector('input')?.focus()
  })
  // What was chosen is said on the closed choice too.
  form.addEventListener('change', (event) => {
    const chosen = event.target
    if (chosen.type !== 'radio' || !chosen.name.endsWith('-nominal')) return
    const pick = chosen.closest('.dolen-pick')
    const words = [...pick.querySelectorAll('input[type=radio]:checked')]
      .map((one) => pick.querySelector(`label[for="${one.id}"]`).textContent.trim())
    pick.querySelector('.dolen-pick__words').textContent = words.join(', ')
  })
}

const print = document.querySelector('[data-print]')
if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}
