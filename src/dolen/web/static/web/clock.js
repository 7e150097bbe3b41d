// Keeps the clocks of duties current. The server has written the words already; this only counts on,
// every thirty seconds, with the sentences that the page holds in the reader's language.
const words = JSON.parse(document.getElementById('dolen-clock-words')?.textContent ?? 'null')
const SOON = 6 * 60 * 60 * 1000

function fill(sentence, values) {
  return sentence.replace(/%\((\w+)\)s/g, (_whole, name) => values[name])
}

function elapsed(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / 60000)
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  if (days > 0) return fill(words.days, { days, hours })
  if (hours > 0) return fill(words.hours, { hours, minutes: minutes % 60 })
  return fill(words.minutes, { minutes })
}

function stateOf(left, law) {
  if (left < 0) return law ? 'over-law' : 'over-policy'
  return left < SOON ? 'soon' : 'left'
}

function show(clock) {
  const left = Date.parse(clock.dataset.due) - Date.now()
  const state = stateOf(left, clock.dataset.law === 'yes')
  clock.className = `dolen-clock dolen-clock--${state}`
  clock.querySelector('.dolen-clock__label').textContent = words[`label-${state}`]
  clock.querySelector('time').textContent = fill(words[left < 0 ? state : 'left'], { time: elapsed(left) })
}

// A page that speaks of a past moment says so, and its clocks stand still.
function showAll() {
  if (document.querySelector('[data-dolen-as-of]')) return
  document.querySelectorAll('[data-dolen-clock]').forEach(show)
}

if (words) setInterval(showAll, 30000)
