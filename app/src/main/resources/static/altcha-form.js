// Puts the ALTCHA widget into a form and says when the work is done. Loaded on the form's first focus.
import './altcha.js';

const worker = name => () => new Worker(new URL(`altcha-${name}.js`, import.meta.url));
for (const bits of ['256', '384', '512']) {
  $altcha.algorithms.set(`SHA-${bits}`, worker('sha'));
  $altcha.algorithms.set(`PBKDF2/SHA-${bits}`, worker('pbkdf2'));
}

/** Resolves when the form holds the proof; rejects where the work fails, so that the server can answer in words. */
export function prove(form) {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('altcha.css', import.meta.url);
  document.head.append(style);
  const place = form.querySelector('[data-challenge]');
  return new Promise((done, failed) => {
    const widget = document.createElement('altcha-widget');
    widget.setAttribute('challenge', place.dataset.challenge);
    widget.setAttribute('auto', 'onload');
    widget.setAttribute('configuration', JSON.stringify({ hideLogo: true, hideFooter: true, humanInteractionSignature: false }));
    widget.addEventListener('statechange', ({ detail }) => {
      if (detail.state === 'verified') done();
      if (detail.state === 'error') failed();
    });
    place.append(widget);
  });
}
