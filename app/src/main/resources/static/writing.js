// Helps whoever writes: unsent words survive a closed tab, and pseudonyms are completed behind an at-sign. Nothing is sent but what is asked for.

const all = selector => [...document.querySelectorAll(selector)];
const on = (target, kind, act) => target.addEventListener(kind, act);

// The browser may refuse to keep anything; then there is simply no draft.
const kept = key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
const keep = (key, value) => { try { value ? localStorage.setItem(key, JSON.stringify(value)) : localStorage.removeItem(key); } catch { /* no draft */ } };

// What was sent is kept until the page that follows shows where it went: it may have met a broken network, or a closed door.
const sent = (() => { try { return JSON.parse(sessionStorage.getItem('sent')); } catch { return null; } })();
const forgetSent = () => { try { sessionStorage.removeItem('sent'); } catch { /* nothing is kept here */ } };
const arrived = /^#(update|comment|answer|message)-\d+$/.test(location.hash)
  || (/^\/questions\/\d+(\/|$)/.test(location.pathname) && sent?.every(key => key.startsWith('draft question ')));
if (sent && arrived) {
  sent.forEach(key => keep(key, null));
  forgetSent();
}

// Of members only, who leave nothing behind when they sign out, and each for themselves.
const me = document.querySelector('[data-bell]')?.dataset.bell;
const keyOf = field => `draft ${field.dataset.draft} by ${me}`;
if (me) all('[data-draft]').forEach(field => {
  const key = keyOf(field);
  const draft = kept(key);
  if (field.value && sent?.includes(key)) forgetSent(); // it came back, to be put right
  if (draft?.text && !field.value) {
    field.value = draft.text;
    field.dispatchEvent(new Event('input'));
  }
  on(field, 'input', () => keep(key, field.value.trim() && { text: field.value }));
  on(field.form, 'submit', () => {
    keep(key, field.value.trim() && { text: field.value });
    try { sessionStorage.setItem('sent', JSON.stringify(all('[data-draft]').filter(one => one.form === field.form).map(keyOf))); } catch { /* no draft */ }
  });
});

all('textarea[data-mentions]').forEach(field => {
  const list = document.createElement('ul');
  list.id = field.id + '-names';
  list.className = 'names';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.dataset.mentionsLabel);
  field.after(list);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  let at = -1, asking;

  const called = () => field.value.slice(0, field.selectionStart).match(/(?<![\p{L}\p{N}_@./-])@([\p{L}\p{N}_.-]{1,40})$/u)?.[1];
  const close = () => {
    list.hidden = true;
    at = -1;
    field.removeAttribute('aria-activedescendant');
  };
  const mark = place => {
    at = (place + list.children.length) % list.children.length;
    [...list.children].forEach((one, n) => one.setAttribute('aria-selected', n === at));
    field.setAttribute('aria-activedescendant', list.children[at].id);
  };
  const choose = name => {
    const end = field.selectionStart, typed = called() ?? '';
    field.setRangeText(name + ' ', end - typed.length, end, 'end');
    close();
    field.dispatchEvent(new Event('input'));
    field.focus();
  };
  const ask = async () => {
    const typed = called();
    if (!typed) return close();
    const answer = await fetch(field.dataset.mentions + '?q=' + encodeURIComponent(typed)).catch(() => null);
    if (!answer?.ok || answer.redirected || called() !== typed) return;
    const names = await answer.json();
    list.replaceChildren(...names.map((name, n) => {
      const one = document.createElement('li');
      one.id = list.id + n;
      one.setAttribute('role', 'option');
      one.setAttribute('aria-selected', 'false');
      one.textContent = name;
      on(one, 'pointerdown', event => { event.preventDefault(); choose(name); });
      return one;
    }));
    close();
    list.hidden = !names.length;
  };

  on(field, 'input', () => { clearTimeout(asking); asking = setTimeout(ask, 150); });
  on(field, 'blur', close);
  on(field, 'keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at < 0 ? -1 : at - 1);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && at >= 0) choose(list.children[at].textContent);
    else return;
    event.preventDefault();
  });
});
