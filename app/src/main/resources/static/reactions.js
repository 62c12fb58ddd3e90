// A reaction is given and taken back in place, and those of others are seen as they come. Without this the form is sent and the page comes back.

const fragment = { 'HX-Request': 'true' };

const show = (on, html) => {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('form[data-reactions]');
  if (!fresh) return;
  document.querySelectorAll(`form[data-reactions="${CSS.escape(on)}"]`).forEach(bar => {
    const held = bar.contains(document.activeElement) ? document.activeElement.value : null;
    const unfolded = bar.querySelector('details')?.open;
    const next = document.importNode(fresh, true);
    bar.replaceWith(next);
    const fold = next.querySelector('details');
    if (fold && unfolded && !held) fold.open = true;
    if (held) next.querySelector(`[value="${CSS.escape(held)}"]`)?.focus();
  });
};

// Before the handler that lets a form be sent once: this one stays and is pressed again.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('form[data-reactions]') || form.dataset.plain) return;
  event.preventDefault();
  if (form.dataset.waits) return;
  form.dataset.waits = 'yes';
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const answer = await fetch(form.action, { method: 'POST', headers: fragment, body }).catch(() => null);
  delete form.dataset.waits;
  if (answer?.ok && !answer.redirected) return show(form.dataset.reactions, await answer.text());
  form.dataset.plain = 'yes';
  form.requestSubmit(event.submitter);
}, true);

document.addEventListener('touched', async ({ detail: on }) => {
  if (!document.querySelector(`form[data-reactions="${CSS.escape(on)}"]`)) return;
  const answer = await fetch('/reactions?on=' + encodeURIComponent(on), { headers: fragment }).catch(() => null);
  if (answer?.ok && !answer.redirected) show(on, await answer.text());
});
