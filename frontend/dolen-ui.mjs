// The one module every page loads: starts the GOV.UK and MoJ components, and starts them again
// inside whatever htmx has swapped in.
import { initAll as startGovuk } from 'govuk-frontend'
import { initAll as startMoj } from '@ministryofjustice/frontend'

function start(scope) {
  startGovuk({ scope })
  startMoj({ scope })
}

// After an outerHTML swap the old target is gone, and its successor is found by the same id.
function successor(target) {
  if (target?.id) return document.getElementById(target.id)
  return target?.isConnected ? target : null
}

start(document.body)

document.addEventListener('htmx:after:swap', (event) => {
  start(successor(event.detail?.ctx?.target ?? event.target) ?? document.body)
})
