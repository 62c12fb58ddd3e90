// Makes pages nicer; every page works without it. All words come from the page.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const on = (target, kind, act) => target.addEventListener(kind, act);

// A folded answer says what its press will do, and is open where an address points at it.
all('.answer').forEach(answer => {
  const see = answer.querySelector('.see[data-open]');
  if (!see) return;
  const closed = see.textContent;
  on(answer, 'toggle', () => { see.textContent = answer.open ? see.dataset.open : closed; });
});
const unfold = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target && target.closest('details');
  if (folded) folded.open = true;
};
on(window, 'hashchange', unfold);
unfold();

// The section the reader is in, marked in the table of contents.
const contents = new Map(all('.toc a[href^="#"]').map(link => [link.hash.slice(1), link]));
if (contents.size) {
  const watch = new IntersectionObserver(seen => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      contents.forEach(link => link.removeAttribute('aria-current'));
      contents.get(target.id).setAttribute('aria-current', 'true');
    }
  }, { rootMargin: '0px 0px -70% 0px' });
  contents.forEach((link, id) => { const target = document.getElementById(id); if (target) watch.observe(target); });
}

// Days are told in the reader's own terms while they are near; the full date stays in the title.
const ago = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'auto' });
const tellDays = root => all('time[data-ago]', root).forEach(time => {
  const minutes = (Date.parse(time.dateTime) - Date.now()) / 60000;
  if (!(minutes > -10080 && minutes < 1)) return;
  time.title = time.textContent;
  time.textContent = minutes > -60 ? ago.format(Math.round(minutes), 'minute')
    : minutes > -1440 ? ago.format(Math.round(minutes / 60), 'hour') : ago.format(Math.round(minutes / 1440), 'day');
});
tellDays(document);

// Sharing by the phone's own sheet, else by a copied address; the fold with the address stays for all others.
all('[data-share]').forEach(field => {
  const fold = field.closest('details');
  on(fold.querySelector('summary'), 'click', event => {
    if (!navigator.share || fold.open) return;
    event.preventDefault();
    navigator.share({ title: document.title, url: field.value }).catch(() => {});
  });
  on(fold, 'toggle', async () => {
    if (!fold.open) return;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      const said = fold.querySelector('output');
      if (said) said.textContent = field.dataset.share;
    } catch { /* it can still be copied by hand */ }
  });
});

// How many characters are left, once it matters.
all('[data-left]').forEach(field => {
  const count = document.createElement('p');
  count.className = 'count';
  count.setAttribute('role', 'status');
  field.after(count);
  const tell = () => {
    const most = Number(field.dataset.most);
    const left = most - [...field.value].length;
    count.hidden = left > most / 5;
    count.classList.toggle('few', left < 50);
    if (!count.hidden) count.textContent = (left < 0 ? field.dataset.over : field.dataset.left).replace('#', Math.abs(left));
  };
  on(field, 'input', tell);
  tell();
});

// The places for pictures appear one after the other; a chosen picture is shown at once, beside the field for what it shows.
all('.add-pictures').forEach(fold => {
  const places = all('fieldset', fold);
  const full = place => place.querySelector('img, .mistake') || place.querySelector('[type=file]')?.value;
  const lay = () => {
    const free = places.findIndex(place => !full(place));
    places.forEach((place, at) => { place.hidden = !full(place) && at !== free; });
  };
  on(fold, 'change', ({ target }) => {
    if (target.type !== 'file') return;
    target.parentElement.querySelector('.thumbnail')?.remove();
    if (target.files[0]?.type.startsWith('image/')) {
      const picture = new Image();
      picture.className = 'thumbnail';
      picture.alt = '';
      picture.src = URL.createObjectURL(target.files[0]);
      target.after(picture);
    }
    lay();
  });
  lay();
});

// A form is sent once, however often it is pressed.
on(document, 'submit', event => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'yes';
  event.submitter?.setAttribute('aria-disabled', 'true');
});
on(window, 'pageshow', () => {
  all('form[data-sent]').forEach(form => delete form.dataset.sent);
  all('[aria-disabled]').forEach(press => press.removeAttribute('aria-disabled'));
});

// The proof of work loads when somebody begins to fill the form in, and is waited for when the form is sent.
all('form:has([data-challenge])').forEach(form => {
  let proof;
  const begin = () => proof ??= import('./altcha-form.js').then(part => part.prove(form));
  on(form, 'focusin', begin);
  on(form, 'submit', event => {
    if (form.elements.altcha?.value) return;
    event.preventDefault();
    begin().then(() => form.requestSubmit(event.submitter), () => form.submit());
  });
});

// Where the member's clock is, told once; what they choose themselves counts more.
const bell = document.querySelector('[data-bell]');
if (bell?.dataset.bell) {
  try {
    const told = 'zone:' + bell.dataset.bell;
    if (!localStorage.getItem(told)) {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      fetch('/settings/notifications/zone', { method: 'POST', body: new URLSearchParams({ zone }) })
        .then(answer => { if (answer.ok && !answer.redirected) localStorage.setItem(told, 'yes'); }, () => {});
    }
  } catch { /* a browser that keeps nothing is not asked */ }
}

// Parts that only some pages need. What reactions are touched is heard only when somebody is there to show it.
const reactions = document.querySelector('form[data-reactions]') && import('./reactions.js');
if (document.querySelector('[data-live], [data-bell]:not([data-bell=""])')) {
  Promise.all([import('./live.js'), reactions]).then(([live]) => live.listen(tellDays));
}
const sent = () => { try { return sessionStorage.getItem('sent'); } catch { return null; } };
if (document.querySelector('[data-draft], [data-mentions]') || sent()) import('./writing.js');

// The pages of members work from a home screen too; the worker is loaded after everything else.
if (document.querySelector('link[rel=manifest]')) on(window, 'load', () => navigator.serviceWorker?.register('/worker.js').catch(() => {}));

// Whoever signs out leaves no unsent words on this device, nor who they were.
all('form[action="/sign-out"]').forEach(form => on(form, 'submit', () => {
  try {
    Object.keys(localStorage).filter(key => /^(draft |zone:)/.test(key)).forEach(key => localStorage.removeItem(key));
  } catch { /* nothing is kept here */ }
}));
