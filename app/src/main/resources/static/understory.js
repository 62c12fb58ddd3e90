// Makes pages nicer; every page works without it.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// The section the reader is in, marked in the table of contents.
const contents = new Map(all('.toc a[href^="#"]').map(link => [link.hash.slice(1), link]));
if (contents.size) {
  const watch = new IntersectionObserver(seen => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      contents.forEach(link => link.removeAttribute('aria-current'));
      contents.get(target.id)?.setAttribute('aria-current', 'true');
    }
  }, { rootMargin: '0px 0px -70% 0px' });
  contents.forEach((link, id) => { const target = document.getElementById(id); if (target) watch.observe(target); });
}

// An answer that an address points at is shown open.
const openTarget = () => { const target = location.hash && document.getElementById(location.hash.slice(1)); if (target instanceof HTMLDetailsElement) target.open = true; };
addEventListener('hashchange', openTarget);
openTarget();

// A form is sent once, however often it is pressed.
addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, 8000);
});
addEventListener('pageshow', () => all('form[data-sent]').forEach(form => delete form.dataset.sent));

// How many characters are left, once it matters.
all('textarea[maxlength]').forEach(field => {
  const count = document.getElementById(field.dataset.count);
  if (!count) return;
  const tell = () => { count.textContent = `${[...field.value].length} / ${field.maxLength}`; };
  field.addEventListener('input', tell);
});

// Sharing by the phone's own sheet, else by copying the address.
all('[data-share]').forEach(press => {
  press.hidden = false;
  press.addEventListener('click', async () => {
    const url = press.dataset.share;
    try {
      if (navigator.share) await navigator.share({ title: document.title, url });
      else { await navigator.clipboard.writeText(url); press.textContent = press.dataset.shared; }
    } catch { /* the reader changed their mind */ }
  });
});

// The proof of work loads when somebody begins to fill the form in.
all('form[data-altcha]').forEach(form => form.addEventListener('focusin', () => import(form.dataset.altcha), { once: true }));

// New comments announce themselves; the reader decides when to see them.
all('[data-live]').forEach(place => {
  if (!('EventSource' in window)) return;
  let source = null;
  const listen = () => {
    source = new EventSource(place.dataset.live);
    source.addEventListener('fresh', event => {
      place.hidden = false;
      const press = place.querySelector('[data-words]');
      const count = Number(event.data);
      press.textContent = (count === 1 ? press.dataset.one : press.dataset.words).replace('#', count);
    });
  };
  const stop = () => { source?.close(); source = null; };
  document.addEventListener('visibilitychange', () => document.hidden ? stop() : source ?? listen());
  addEventListener('pagehide', stop);
  if (!document.hidden) listen();
});
