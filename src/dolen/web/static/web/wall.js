// A screen on the wall has nobody to press a key: the page is fetched anew every minute.
if (document.querySelector('[data-dolen-wall]')) setInterval(() => location.reload(), 60000)
