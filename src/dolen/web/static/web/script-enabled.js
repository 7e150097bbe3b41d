// Tells the style sheet that scripts run, before anything is drawn: what only a script can open is
// hidden only where there is one.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
